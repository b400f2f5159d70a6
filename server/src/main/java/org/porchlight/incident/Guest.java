package org.porchlight.incident;

import org.porchlight.incident.CallEvent.GuestInvited;
import org.porchlight.incident.CallEvent.Missed;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;

/// Somebody whom staff asked to join the call that is going on.
///
/// @param callId the carrier's id of the call that rings or rang them; empty before it is placed
/// @param joined whether they ever came into the call
/// @param missed why they did not come; [Missed#NOT_YET] while they may
public record Guest(GuestInvited invited, String callId, boolean joined, Missed missed) {
  /// Whose telephone it is.
  public sealed interface Who {
    record Colleague(StaffId staff) implements Who {}

    record TeamMember(PersonId person) implements Who {}

    /// Nobody of ours: an interpreter, a mobile team, another line.
    record Outside(PhoneNumber number) implements Who {}

    /// A line with a menu or a queue of its own, such as 988 or an interpreters' one: nobody there
    /// can press a digit of ours, so staff listen first, while the caller is kept company.
    record Service(PhoneNumber number) implements Who {}

    /// The interpreters' line of the agency, a service as the others: whether it is rung, and no
    /// other, says whether anybody looks for words in common (R16).
    record Interpreters(PhoneNumber number) implements Who {}

    /// Whether nobody there can press a digit of ours.
    default boolean isService() {
      return switch (this) {
        case Service _, Interpreters _ -> true;
        case Colleague _, TeamMember _, Outside _ -> false;
      };
    }
  }

  static Guest asked(GuestInvited invited) {
    return new Guest(invited, "", false, Missed.NOT_YET);
  }

  public GuestId id() {
    return invited.guest();
  }

  /// True while they may still come.
  public boolean awaited() {
    return !joined && missed == Missed.NOT_YET;
  }

  Guest rung(String callId) {
    return new Guest(invited, callId, joined, missed);
  }

  Guest in(String callId) {
    return new Guest(invited, callId, true, missed);
  }

  Guest gone(Missed why) {
    return new Guest(invited, callId, joined, why);
  }
}
