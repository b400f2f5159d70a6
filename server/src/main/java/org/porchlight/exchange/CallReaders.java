package org.porchlight.exchange;

import org.porchlight.exchange.CommandForm.Situation;
import org.porchlight.incident.CallCommand.InviteGuest;
import org.porchlight.incident.CallCommand.LetGuestGo;
import org.porchlight.incident.ContactCommand.KeepApart;
import org.porchlight.incident.ContactCommand.MoveContacts;
import org.porchlight.incident.DutyCommand.TakeOver;
import org.porchlight.incident.Guest.Who;
import org.porchlight.incident.GuestId;
import org.porchlight.incident.IncidentId;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;

/// Reads what staff do with the conversation that is going on.
final class CallReaders {
  private static final String WHO = "a staff id such as S2, a person such as N1, or a number";

  private CallReaders() {}

  static InviteGuest add(Fields fields, Situation now) {
    boolean aside = fields.text("outcome").equals("aside");
    return new InviteGuest(who(fields, now), fields.text("words"), aside);
  }

  static TakeOver takeOver(Fields fields, Situation now) {
    String from = fields.text("to");
    return new TakeOver(from.isEmpty() ? null : new StaffId(from));
  }

  private static Who who(Fields fields, Situation now) {
    String name = fields.required("person", WHO);
    if (PhoneNumber.isE164(name)) {
      var number = new PhoneNumber(name);
      return fields.text("outcome").equals("service")
          ? new Who.Service(number)
          : new Who.Outside(number);
    }
    var member = name.isEmpty() ? null : now.onCall().member(new StaffId(name)).orElse(null);
    return member != null
        ? new Who.Colleague(member.id())
        : new Who.TeamMember(fields.requiredId("person", PersonId::new, WHO));
  }

  /// What is no id names no incident there is.
  private static IncidentId incident(String id) {
    return new IncidentId(id.equals("none") ? "0".repeat(26) : id);
  }

  static KeepApart apart(Fields fields, Situation now) {
    return new KeepApart(
        fields.requiredId("outcome", CallReaders::incident, "the id of the other incident"));
  }

  static LetGuestGo letGo(Fields fields, Situation now) {
    return new LetGuestGo(fields.requiredId("person", CallReaders::guest, "a guest such as g1"));
  }

  private static GuestId guest(String id) {
    if (!id.matches("g[1-9][0-9]{0,3}")) {
      return new GuestId(Integer.MAX_VALUE);
    }
    return new GuestId(Integer.parseInt(id.substring(1)));
  }

  static MoveContacts move(Fields fields, Situation now) {
    return new MoveContacts(
        fields.requiredId("outcome", CallReaders::incident, "the id of the other incident"));
  }
}
