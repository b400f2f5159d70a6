package org.porchlight.console.plans;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Frames;
import org.porchlight.console.PlanAddress;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Templates;
import org.porchlight.console.view.Choice;
import org.porchlight.console.view.DifferenceView.Change;
import org.porchlight.console.view.Notice;
import org.porchlight.console.view.SendView;
import org.porchlight.console.view.SendView.Typed;
import org.porchlight.console.view.Speech;
import org.porchlight.coordination.LifeTurned;
import org.porchlight.coordination.drafting.DraftDesk;
import org.porchlight.coordination.drafting.DraftLook;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.PlanStatus;
import org.porchlight.plan.checks.CheckedPlan;
import org.porchlight.plan.life.PlanLifeRefusal;
import org.porchlight.plan.life.SignOffBoard;
import org.porchlight.plan.life.VersionLife;
import org.porchlight.storage.NaturalKey;

/// What a draft changes and why, read with the family; from here it goes to everybody's word.
final class PlanSendPage {
  /// Why a plan gets a new version, as its file says it.
  enum Reason {
    POST_CRISIS,
    SCHEDULED_CFT,
    FIRST_WEEK,
    MOVE_RESIDENCE_PLACEMENT_SCHOOL,
    NEW_TEAM_MEMBER_IN_PLAN,
    MAJOR_LIFE_EVENT,
    RUNAWAY,
    NEW_CHARGES,
    NEW_SAFETY_CONCERN,
    TRANSITION,
    CONTACT_CHANGE
  }

  /// Finds the draft that a request is about.
  interface Finder {
    Future<Void> find(RoutingContext request, SignedIn who, PlanDraftPage.Answer answer);
  }

  private final Console console;
  private final Finder finder;

  PlanSendPage(Console console, Finder finder) {
    this.console = console;
    this.finder = finder;
  }

  void open(Doors doors) {
    doors.open(Door.DRAFT_SEND_PAGE, (request, who) -> finder.find(request, who, this::page));
    doors.open(Door.DRAFT_SEND, (request, who) -> finder.find(request, who, this::send));
  }

  private Future<Void> page(DraftRequest asked) {
    return show(asked, 200, null, Typed.NOTHING);
  }

  private Future<Void> show(DraftRequest asked, int status, @Nullable Notice notice, Typed typed) {
    if (!asked.draft().open()) {
      return Answers.goTo(asked.request(), asked.path());
    }
    var frame = Frames.of(console, asked.who(), "draft.send", "").with(notice);
    return console
        .desk()
        .drafting()
        .look(asked.draft())
        .compose(look -> toAsk(look).map(names -> view(asked, frame.say(), look, names, typed)))
        .compose(view ->
            Answers.html(asked.request(), status, Templates.html("draft-send", frame, view)));
  }

  /// Those who will be asked, by their names in the draft.
  private Future<List<String>> toAsk(DraftLook look) {
    var plan = look.plan();
    if (plan == null) {
      return Future.succeededFuture(List.of());
    }
    var version = VersionLife.unsaid(plan);
    return console.lives().checked(version).map(checked -> names(plan, version, checked));
  }

  private static List<String> names(CrisisPlan plan, VersionLife version, CheckedPlan checked) {
    return SignOffBoard.of(version, checked).places().stream()
        .map(place -> BoardViews.name(plan, place.who()))
        .toList();
  }

  private static SendView view(
      DraftRequest asked, Speech say, DraftLook look, List<String> names, Typed typed) {
    var plan = look.plan();
    var form = asked.draft().form();
    var parts = new DraftParts(say, form == null ? Map.of() : form, "");
    var checks = new DraftChecks(parts, asked.path()).of(look, "");
    var before = asked.life().running().map(VersionLife::plan).orElse(asked.base());
    var newest = asked.life().newest().map(VersionLife::version).orElse(0);
    var youth = asked.base().youth();
    List<Change> changes =
        plan == null ? List.of() : new DifferenceViews(before, plan, say).changes();
    return new SendView(
        asked.path(),
        asked.base().ref().plan() + " v" + asked.number(),
        youth == null ? "" : BoardViews.name(asked.base(), youth),
        before.ref().toString(),
        changes,
        checks.all().stream().filter(point -> point.weight().equals("stops")).toList(),
        plan == null,
        names,
        newest,
        isOvertaken(asked),
        Arrays.stream(Reason.values())
            .map(one -> Choice.of(code(one), say.of("draft.reason", one)))
            .toList(),
        typed);
  }

  private static boolean isOvertaken(DraftRequest asked) {
    return asked.life().versions().values().stream()
        .filter(version -> version.status() != PlanStatus.RETIRED)
        .anyMatch(version -> version.version() > asked.draft().base());
  }

  private static String code(Reason reason) {
    return reason.name().toLowerCase(java.util.Locale.ROOT);
  }

  private Future<Void> send(DraftRequest asked) {
    var form = asked.form();
    var typed =
        new Typed(
            form.text("reason"),
            form.text("incidents"),
            form.text("meeting"),
            form.text("what_changed"));
    var newest = asked.life().newest().map(VersionLife::version).orElse(0);
    var say = Frames.of(console, asked.who(), "draft.send", "").say();
    if (form.number("newest") != newest) {
      return show(asked, 409, new Notice(say.of("draft.overtaken"), ""), typed);
    }
    var incidents = typed.incidents().lines().map(String::strip).filter(id -> !id.isEmpty());
    var basis =
        new DraftDesk.Basis(
            code(form.one(Reason.class, "reason")),
            incidents.toList(),
            typed.meeting(),
            typed.whatChanged());
    return console
        .desk()
        .drafting()
        .send(asked.life(), asked.draft(), basis, BoardTap.authorOf(asked.who()))
        .compose(sent ->
            switch (sent) {
              case DraftDesk.Sent.Done(var version) -> ask(asked, version);
              case DraftDesk.Sent.NotReadable _ ->
                  show(asked, 409, new Notice(say.of("draft.unread"), ""), typed);
              case DraftDesk.Sent.Refused(var why) ->
                  show(asked, 409, new Notice(words(why.why(), asked), ""), typed);
            });
  }

  private static String words(PlanLifeRefusal why, DraftRequest asked) {
    return why.in(asked.who().language());
  }

  /// The version is there: everybody is asked, and the draft is done.
  private Future<Void> ask(DraftRequest asked, VersionLife version) {
    var ref = version.plan().ref();
    var by = BoardTap.authorOf(asked.who());
    var key = new NaturalKey("sent:" + ref.version());
    return PlanBoardPage.askForSignOffs(console, version, by, key)
        .compose(turned ->
            switch (turned) {
              case LifeTurned.Done _, LifeTurned.Refused _, LifeTurned.OtherContent _ ->
                  console
                      .desk()
                      .drafting()
                      .drafts()
                      .sent(asked.base(), ref.version(), asked.who().id().value());
            })
        .compose(_ -> Answers.goTo(asked.request(), PlanAddress.path(ref) + "/board"));
  }
}
