package org.porchlight.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;

/// Who comes into the conversation besides the caller and those who were paged.
public sealed interface CallEvent extends IncidentEvent {
  /// Staff asked somebody to join the call; their telephone is rung.
  ///
  /// @param by who asked, and is told what became of it
  /// @param brief what the guest hears before they join, in the asker's words; empty for the line's
  ///   own words
  /// @param aside whether the caller is kept company meanwhile, so that staff and guest talk first
  /// @param digit what a listening person must press, from 3 to 9 (P3)
  record GuestInvited(
      GuestId guest,
      Guest.Who who,
      StaffId by,
      PhoneNumber number,
      Language language,
      String brief,
      boolean aside,
      int digit,
      Instant answerBy)
      implements CallEvent {}

  /// The guest's telephone is being rung.
  record GuestRung(GuestId guest, String carrierId) implements CallEvent {}

  /// The guest pressed the digit, heard the brief, and is in the call.
  record GuestJoined(GuestId guest, String carrierId) implements CallEvent {}

  record GuestMissed(GuestId guest, Missed why) implements CallEvent {}

  /// Staff came into the conversation by calling in, without a page.
  record StaffCalledIn(StaffId staff, String carrierId) implements CallEvent {}

  /// A guest, or staff who called in or called back, left the conversation.
  ///
  /// @param guest null for staff
  record LegLeft(String carrierId, @Nullable GuestId guest) implements CallEvent {}

  /// Staff put the caller on hold: they hear that they are not forgotten.
  record CallerHeld() implements CallEvent {}

  record CallerTakenBack() implements CallEvent {}

  /// Their call came into a conversation that is on hold, or that only callers are in: they hear
  /// that they are not forgotten, and not what is said to others meanwhile.
  record CallerKeptCompany(ContactId contact) implements CallEvent {}

  /// Why a guest did not come.
  enum Missed {
    NOT_YET,
    DECLINED,
    NO_ANSWER,
    BUSY,
    NO_PERSON,
    BAD_NUMBER,
    NO_LONGER_NEEDED
  }
}
