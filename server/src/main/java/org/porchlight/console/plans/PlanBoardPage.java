package org.porchlight.console.plans;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Frames;
import org.porchlight.console.PlanAddress;
import org.porchlight.console.ReadingNotes;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Templates;
import org.porchlight.console.plans.BoardViews.Typed;
import org.porchlight.console.view.BoardView;
import org.porchlight.console.view.Frame;
import org.porchlight.console.view.Notice;
import org.porchlight.coordination.LifeTurned;
import org.porchlight.coordination.signing.SignOffAsk;
import org.porchlight.coordination.signing.SignOffAsking.AskedOf;
import org.porchlight.plan.PlanStatus;
import org.porchlight.plan.checks.Readiness;
import org.porchlight.plan.life.Author;
import org.porchlight.plan.life.PlanLife;
import org.porchlight.plan.life.PlanLifeCommand;
import org.porchlight.plan.life.PlanLifeCommand.AskForSignOffs;
import org.porchlight.plan.life.PlanLifeCommand.DropVersion;
import org.porchlight.plan.life.PlanLifeCommand.SendToTeam;
import org.porchlight.plan.life.PlanLifeCommand.WithdrawSignOff;
import org.porchlight.plan.life.SignOffBoard;
import org.porchlight.plan.life.VersionLife;
import org.porchlight.storage.NaturalKey;

/// The sign-off board of one plan version: what people say of it is written down here, and the
/// version is made the one that runs.
public final class PlanBoardPage {
  private final Console console;
  private final ReadingNotes notes;

  public PlanBoardPage(Console console) {
    this.console = console;
    this.notes = new ReadingNotes(console);
  }

  public void open(Doors doors) {
    doors.open(Door.BOARD, (request, who) -> found(request, who, this::page));
    doors.open(Door.BOARD_SIGNING, (request, who) -> found(request, who, this::signing));
    doors.open(Door.BOARD_SIGN, (request, who) -> found(request, who, this::sign));
    doors.open(Door.BOARD_ASK, (request, who) -> found(request, who, this::ask));
    doors.open(Door.BOARD_WITHDRAW, (request, who) -> found(request, who, this::withdraw));
    doors.open(Door.BOARD_DROP, (request, who) -> found(request, who, this::drop));
    doors.open(Door.BOARD_ACTIVATE, (request, who) -> found(request, who, this::activate));
  }

  private interface Answer {
    Future<Void> to(BoardTap tap);
  }

  private Future<Void> found(RoutingContext request, SignedIn who, Answer answer) {
    return PlanAddress.version(
        console,
        request,
        (_, version) ->
            answer.to(
                new BoardTap(
                    request, who, version, console.lives().today(version.plan().timezone()))));
  }

  private Future<Void> page(BoardTap tap) {
    return notes
        .note(tap.who(), "board", tap.version().plan().ref().toString())
        .compose(_ -> show(tap, tap.version(), 200, null, Typed.NOTHING, List.of()));
  }

  /// The team has seen it by now: people are asked, in as many steps as its life asks for.
  private Future<Void> signing(BoardTap tap) {
    return askForSignOffs(console, tap.version(), tap.by(), tap.key("signing"))
        .compose(turned -> answer(tap, turned, Typed.NOTHING));
  }

  /// From a draft, or from the team, to a version that people are asked about.
  static Future<LifeTurned> askForSignOffs(
      Console console, VersionLife version, Author by, NaturalKey key) {
    var lives = console.lives();
    var plan = version.plan().ref().plan();
    var day = lives.today(version.plan().timezone());
    var asked = new AskForSignOffs(version.version(), by, day);
    var asking = new NaturalKey(key.value() + ":asked");
    return version.status() == PlanStatus.DRAFT
        ? lives
            .turn(plan, new SendToTeam(version.version(), by, day), key)
            .compose(sent ->
                sent instanceof LifeTurned.Done
                    ? lives.turn(plan, asked, asking)
                    : Future.succeededFuture(sent))
        : lives.turn(plan, asked, asking);
  }

  /// What somebody says, and how they came to know what they speak of where that is not noted yet.
  private Future<Void> sign(BoardTap tap) {
    var form = tap.form();
    var person = tap.person();
    var typed = new Typed(person, form.text("words"));
    Future<LifeTurned> known =
        form.has("known")
            ? turn(tap, tap.reading(), "read")
            : Future.succeededFuture(new LifeTurned.Done(PlanLife.NONE, PlanLife.NONE));
    return known
        .compose(read ->
            read instanceof LifeTurned.Done
                ? turn(tap, tap.signed(), "sign")
                : Future.succeededFuture(read))
        .compose(turned -> answer(tap, turned, typed));
  }

  private Future<Void> ask(BoardTap tap) {
    var person = tap.person();
    var ref = tap.version().plan().ref();
    var role = SignOffBoard.roleOf(tap.version().plan(), person);
    return console
        .desk()
        .asking()
        .ask(ref.plan(), ref.version(), person, role, tap.by(), tap.key("ask"))
        .compose(asked ->
            switch (asked) {
              case AskedOf.Done(var ask, _) ->
                  show(tap, tap.version(), 200, null, Typed.NOTHING, List.of(ask));
              case AskedOf.Refused(var why) -> {
                var words = frame(tap).say().of("board.not_asked", why);
                yield show(
                    tap, tap.version(), 409, new Notice(words, ""), Typed.NOTHING, List.of());
              }
            });
  }

  private Future<Void> withdraw(BoardTap tap) {
    var withdrawn =
        new WithdrawSignOff(
            tap.version().version(), tap.person(), tap.form().text("words"), tap.by(), tap.day());
    return turn(tap, withdrawn, "withdraw").compose(turned -> answer(tap, turned, Typed.NOTHING));
  }

  private Future<Void> drop(BoardTap tap) {
    var dropped =
        new DropVersion(tap.version().version(), tap.form().text("reason"), tap.by(), tap.day());
    return turn(tap, dropped, "drop").compose(turned -> answer(tap, turned, Typed.NOTHING));
  }

  private Future<Void> activate(BoardTap tap) {
    var ref = tap.version().plan().ref();
    return console
        .lives()
        .activate(ref.plan(), ref.version(), tap.by(), tap.key("activate"))
        .compose(turned -> answer(tap, turned, Typed.NOTHING));
  }

  private Future<LifeTurned> turn(BoardTap tap, PlanLifeCommand command, String what) {
    return console.lives().turn(tap.version().plan().ref().plan(), command, tap.key(what));
  }

  /// The board as it is now; with the sentence of whatever was not done above it.
  private Future<Void> answer(BoardTap tap, LifeTurned turned, Typed typed) {
    var ref = tap.version().plan().ref();
    return switch (turned) {
      case LifeTurned.Done _ -> Answers.goTo(tap.request(), PlanAddress.path(ref) + "/board");
      case LifeTurned.Refused(var why, _) -> {
        var notice = new Notice(why.in(tap.who().language()), "");
        yield console
            .lives()
            .life(ref.plan())
            .compose(life ->
                show(
                    tap,
                    life.version(ref.version()).orElse(tap.version()),
                    409,
                    notice,
                    typed,
                    List.of()));
      }
      case LifeTurned.OtherContent _ -> Answers.status(tap.request(), 409);
    };
  }

  private Frame frame(BoardTap tap) {
    return Frames.of(console, tap.who(), "board", "");
  }

  private Future<Void> show(
      BoardTap tap,
      VersionLife version,
      int status,
      @Nullable Notice notice,
      Typed typed,
      List<SignOffAsk> asked) {
    var frame = frame(tap);
    var say = frame.say();
    var ref = version.plan().ref();
    var codes =
        asked.stream()
            .map(ask ->
                new BoardView.Code(
                    BoardViews.name(version.plan(), ask.who()),
                    ask.code(),
                    say.of("board.code.until", Map.of("when", say.time(ask.until())))))
            .toList();
    var ready = console.lives().readiness(ref.plan(), ref.version());
    return console
        .lives()
        .checked(version)
        .compose(checked ->
            ready.compose(readiness -> {
              var view =
                  new BoardViews(say, version, checked, typed)
                      .view(
                          readiness.orElse(new Readiness(List.of(), List.of(), List.of())), codes);
              return Answers.html(
                  tap.request(), status, Templates.html("board", frame.with(notice), view));
            }));
  }
}
