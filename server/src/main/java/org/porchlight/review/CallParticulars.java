package org.porchlight.review;

import org.porchlight.incident.CallEvent;
import org.porchlight.incident.Guest.Who;

/// What a timeline tells of who came into the call; never a number.
final class CallParticulars {
  private CallParticulars() {}

  static Particulars of(CallEvent event) {
    return switch (event) {
      case CallEvent.GuestInvited invited -> whom(invited.who());
      case CallEvent.GuestMissed missed -> Particulars.NONE.way("voice").outcome(missed.why());
      case CallEvent.StaffCalledIn staff -> Particulars.NONE.way("voice").staff(staff.staff());
      case CallEvent.GuestRung _, CallEvent.GuestJoined _, CallEvent.LegLeft _ ->
          Particulars.NONE.way("voice");
      case CallEvent.CallerHeld _, CallEvent.CallerTakenBack _, CallEvent.CallerKeptCompany _ ->
          Particulars.NONE;
    };
  }

  private static Particulars whom(Who who) {
    return switch (who) {
      case Who.Colleague(var staff) -> Particulars.NONE.way("voice").staff(staff);
      case Who.TeamMember(var person) -> Particulars.NONE.way("voice").person(person);
      case Who.Outside _, Who.Service _, Who.Interpreters _ -> Particulars.NONE.way("voice");
    };
  }
}
