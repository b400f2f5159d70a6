package org.porchlight.incident;

import org.porchlight.incident.CallEvent.Missed;

/// What staff do with the conversation that is going on.
public sealed interface CallCommand extends Command {
  /// Ask somebody to join.
  ///
  /// @param brief what they hear before they join; empty for the line's own words
  /// @param aside whether staff talk with them first, while the caller is kept company
  record InviteGuest(Guest.Who who, String brief, boolean aside) implements CallCommand {}

  /// End a guest's call: it was a machine, or nobody needs them any more.
  record LetGuestGo(GuestId guest) implements CallCommand {}

  /// The guest pressed the digit (P3).
  record JoinGuest(GuestId guest, String carrierId) implements CallCommand {}

  record MissGuest(GuestId guest, Missed why) implements CallCommand {}

  /// Staff came in by calling the pages number.
  record CallIn(String carrierId) implements CallCommand {}

  /// A leg that is no caller's and no page's left the conversation.
  record LeaveLeg(String carrierId) implements CallCommand {}

  /// A call came into the room in which everybody talks, so the carrier tells.
  record EnterRoom(String carrierId) implements CallCommand {}

  record HoldCaller() implements CallCommand {}

  record TakeCallerBack() implements CallCommand {}
}
