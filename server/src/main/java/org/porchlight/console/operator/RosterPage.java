package org.porchlight.console.operator;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Form;
import org.porchlight.console.Frames;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Templates;
import org.porchlight.console.view.Notice;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.ShiftOverride;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.TimeOff;
import org.porchlight.oncall.WallSpan;
import org.porchlight.oncall.duty.Change;
import org.porchlight.oncall.duty.RosterCommand;
import org.porchlight.oncall.duty.RosterCommand.AgreeToChange;
import org.porchlight.oncall.duty.RosterCommand.AskChange;
import org.porchlight.oncall.duty.RosterCommand.DeclineChange;
import org.porchlight.oncall.duty.RosterCommand.WithdrawChange;
import org.porchlight.rights.ShiftRights;
import org.porchlight.storage.NaturalKey;

/// The roster: who is on call, where nobody is, and the forms that change it.
public final class RosterPage {
  private final Console console;

  public RosterPage(Console console) {
    this.console = console;
  }

  public void open(Doors doors) {
    doors.open(Door.ROSTER, (request, who) -> show(request, who, 200, null));
    tap(doors, Door.ROSTER_REPLACE, RosterPage::replace);
    tap(doors, Door.ROSTER_SWAP, RosterPage::swap);
    tap(doors, Door.ROSTER_ADD, RosterPage::add);
    tap(doors, Door.ROSTER_AWAY, RosterPage::away);
    tap(
        doors,
        Door.ROSTER_AGREE,
        (form, who) -> new AgreeToChange(form.number("change"), who.id()));
    tap(
        doors,
        Door.ROSTER_DECLINE,
        (form, who) -> new DeclineChange(form.number("change"), who.id()));
    tap(
        doors,
        Door.ROSTER_WITHDRAW,
        (form, who) -> new WithdrawChange(form.number("change"), who.id()));
  }

  private void tap(Doors doors, Door door, BiFunction<Form, SignedIn, RosterCommand> read) {
    doors.open(
        door,
        (request, who) -> {
          var form = new Form(request.request().formAttributes());
          var key = form.text("key");
          var command = read.apply(form, who);
          return key.isEmpty()
              ? Answers.status(request, 422)
              : tell(request, who, command, new NaturalKey("tap:" + who.id() + ":" + key));
        });
  }

  private Future<Void> tell(
      RoutingContext request, SignedIn who, RosterCommand command, NaturalKey key) {
    return console
        .roster()
        .read()
        .compose(state -> {
          return !ShiftRights.may(who.rights(), command, state)
              ? show(request, who, 409, "not_yours_to_say")
              : console
                  .roster()
                  .tell(command, key)
                  .compose(told -> {
                    var why = told.refusal();
                    return why == null
                        ? Answers.goTo(request, "/roster")
                        : show(request, who, 409, why.name().toLowerCase(java.util.Locale.ROOT));
                  });
        });
  }

  /// Staff speak for themselves; a supervisor or coordinator vouches for what others agreed to.
  private static RosterCommand replace(Form form, SignedIn who) {
    boolean vouches = RosterViews.mayDecide(who);
    var out = vouches ? staff(form, "out") : who.id();
    var in = staff(form, "in");
    if (out.equals(in)) {
      throw new Form.NotOurs("in");
    }
    return new AskChange(
        new Change.OfShift(new ShiftOverride.Replace(out, in, when(form))),
        who.id(),
        vouches,
        fallback(form));
  }

  /// Both have each other's duties then.
  private static RosterCommand swap(Form form, SignedIn who) {
    boolean vouches = RosterViews.mayDecide(who);
    var one = vouches ? staff(form, "one") : who.id();
    var other = staff(form, "other");
    if (one.equals(other)) {
      throw new Form.NotOurs("other");
    }
    return new AskChange(
        new Change.OfShift(new ShiftOverride.Swap(one, other, when(form))),
        who.id(),
        vouches,
        fallback(form));
  }

  /// Somebody more is on call; staff can offer themselves alone.
  private static RosterCommand add(Form form, SignedIn who) {
    boolean vouches = RosterViews.mayDecide(who);
    var added = vouches ? staff(form, "staff") : who.id();
    var duty = form.one(Duty.class, "duty");
    return new AskChange(
        new Change.OfShift(new ShiftOverride.Add(added, duty, when(form))),
        who.id(),
        vouches,
        fallback(form));
  }

  private static RosterCommand away(Form form, SignedIn who) {
    var whose = RosterViews.mayDecide(who) ? staff(form, "staff") : who.id();
    return new AskChange(
        new Change.Away(new TimeOff(whose, when(form))), who.id(), true, fallback(form));
  }

  private static StaffId staff(Form form, String field) {
    if (!form.has(field)) {
      throw new Form.NotOurs(field);
    }
    return new StaffId(form.text(field));
  }

  private static @Nullable StaffId fallback(Form form) {
    return form.has("fallback") ? new StaffId(form.text("fallback")) : null;
  }

  private static WallSpan when(Form form) {
    try {
      return new WallSpan(
          LocalDateTime.parse(form.text("from")), LocalDateTime.parse(form.text("until")));
    } catch (DateTimeException | IllegalArgumentException _) {
      throw new Form.NotOurs("until");
    }
  }

  private Future<Void> show(
      RoutingContext request, SignedIn who, int status, @Nullable String refusal) {
    return console
        .roster()
        .read()
        .compose(state -> {
          var plain = Frames.of(console, who, "roster", "");
          var frame =
              refusal == null
                  ? plain
                  : plain.with(new Notice(plain.say().of("roster.refused." + refusal), ""));
          var view = new RosterViews(console.roster(), state, frame.say(), who).view();
          return Answers.html(request, status, Templates.html("roster", frame, view));
        });
  }
}
