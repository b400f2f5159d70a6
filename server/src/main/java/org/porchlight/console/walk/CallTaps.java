package org.porchlight.console.walk;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Form;
import org.porchlight.console.GuestNumbers;
import org.porchlight.console.IncidentFile;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Taps;
import org.porchlight.incident.CallCommand.HoldCaller;
import org.porchlight.incident.CallCommand.InviteGuest;
import org.porchlight.incident.CallCommand.TakeCallerBack;
import org.porchlight.incident.Command;
import org.porchlight.incident.ContactCommand.CallPublishedNumber;
import org.porchlight.incident.ContactCommand.KeepApart;
import org.porchlight.incident.ContactCommand.MoveContacts;
import org.porchlight.incident.Guest.Who;
import org.porchlight.incident.IncidentId;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;

/// The taps on the call that is going on.
final class CallTaps {
  private static final int NATIONAL_DIGITS = 10;

  private final Console console;
  private final Taps taps;

  CallTaps(Console console, Taps taps) {
    this.console = console;
    this.taps = taps;
  }

  void open(Doors doors) {
    taps.open(
        doors,
        Map.of(
            Door.ADD_PERSON, this::add,
            Door.HOLD_CALLER, (_, _) -> new HoldCaller(),
            Door.TAKE_CALLER_BACK, (_, _) -> new TakeCallerBack(),
            Door.PUBLISHED_NUMBER,
                (form, _) ->
                    new CallPublishedNumber(typed(form.text("number")), form.text("source")),
            Door.HARM_TOLD, (form, _) -> HarmViews.told(form, console.zone()),
            Door.KEEP_APART, (form, _) -> new KeepApart(new IncidentId(form.text("other")))));
    doors.open(Door.JOIN_CALLERS, this::join);
  }

  /// The callers of the other incident come into the conversation of the page's own (R17).
  private Future<Void> join(RoutingContext request, SignedIn who) {
    return taps.opened(
        request,
        who,
        file -> {
          var form = new Form(request.request().formAttributes());
          var other = new IncidentId(form.text("other"));
          if (!file.others().containsKey(other)) {
            throw new Form.NotOurs("other");
          }
          return taps.turn(
              Door.JOIN_CALLERS, request, form, file, new MoveContacts(file.id()), other);
        });
  }

  /// A colleague hears the written brief behind their PIN; with anybody else staff may talk first.
  private Command add(Form form, IncidentFile file) {
    Who who = who(form, file);
    boolean aside = form.has("aside") && !(who instanceof Who.Colleague);
    return new InviteGuest(who, form.text("brief"), aside);
  }

  private Who who(Form form, IncidentFile file) {
    String[] to = form.text("to").split(":", 2);
    return switch (to[0]) {
      case "staff" -> new Who.Colleague(new StaffId(to[1]));
      case "person" -> new Who.TeamMember(new PersonId(to[1]));
      case "guest" -> {
        PhoneNumber number = number(console.settings().guests().all().get(to[1]));
        // A mobile team picks up itself; the others have menus and queues.
        yield to[1].equals(GuestNumbers.MOBILE_CRISIS)
            ? new Who.Outside(number)
            : new Who.Service(number);
      }
      case "office" ->
          outside(
              file.plan().stream()
                  .flatMap(plan -> CallViews.offices(file, plan))
                  .filter(office -> office.id().value().equals(to[1]))
                  .findFirst()
                  .orElseThrow(() -> new Form.NotOurs("to"))
                  .telephone());
      case "number" -> new Who.Outside(typed(form.text("number")));
      default -> throw new Form.NotOurs("to");
    };
  }

  private static Who outside(@org.jspecify.annotations.Nullable PhoneNumber number) {
    return new Who.Outside(number(number));
  }

  private static PhoneNumber number(@org.jspecify.annotations.Nullable PhoneNumber number) {
    if (number == null) {
      throw new Form.NotOurs("to");
    }
    return number;
  }

  /// As people write numbers: ten digits are one of this country.
  private static PhoneNumber typed(String written) {
    String digits = written.replaceAll("[^0-9]", "");
    boolean national = !written.strip().startsWith("+") && digits.length() == NATIONAL_DIGITS;
    return new PhoneNumber((national ? "+1" : "+") + digits);
  }
}
