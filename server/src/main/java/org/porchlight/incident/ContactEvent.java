package org.porchlight.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.family.CardSharing.Recipient;
import org.porchlight.family.Disclosure;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;

/// What happened between a caller and the line.
public sealed interface ContactEvent extends IncidentEvent {
  /// A call arrived, or the first text of a number.
  ///
  /// @param from null when the number is withheld
  /// @param carrierId the carrier's id of the call, or of the first message
  /// @param candidates whom the number may belong to; suggests and never proves (R3)
  /// @param follows the earlier incident of the same number, when one is known (R1)
  record ContactOffered(
      ContactId contact,
      Medium medium,
      @Nullable PhoneNumber from,
      String carrierId,
      Language language,
      List<Candidate> candidates,
      @Nullable IncidentId follows)
      implements ContactEvent {
    public ContactOffered {
      candidates = List.copyOf(candidates);
    }
  }

  /// The search for a person began; each instant is a deadline of its own.
  record AnsweringStarted(Instant backupAt, Instant supervisorAt, Instant limitAt)
      implements ContactEvent {}

  /// A person's first word reached the family.
  record ContactAnswered(ContactId contact, StaffId staff, Medium medium) implements ContactEvent {}

  /// Nobody took the contact within the limit; everybody above is paged and a call back is owed.
  record AnswerLimitReached(Instant callbackBy) implements ContactEvent {}

  /// The caller's leg ended, by whatever cause. An absent caller is waited for until `lostAt`.
  record ContactLeft(ContactId contact, Instant lostAt) implements ContactEvent {}

  /// After a sign of danger, a thread that says nothing until `lostAt` counts as lost (R10).
  record SilenceWatched(ContactId contact, Instant lostAt) implements ContactEvent {}

  /// Nobody heard from the caller in time; a person owes them a call by `callbackBy` (R9).
  record ContactLost(Instant callbackBy) implements ContactEvent {}

  /// The caller pressed the key that says "I cannot talk" (R10).
  record ContactSilenced(ContactId contact) implements ContactEvent {}

  /// The caller answered yes or no by key (R10).
  record ContactKeyed(ContactId contact, boolean yes) implements ContactEvent {}

  /// The caller asked to be called.
  record CallbackAsked(ContactId contact, Instant callbackBy) implements ContactEvent {}

  /// Staff asked the line to connect them with the caller; only a person calls back (R9).
  record CallbackPlaced(ContactId contact, StaffId staff, PhoneNumber to, PhoneNumber staffPhone)
      implements ContactEvent {}

  /// The caller took the way to 988.
  record CrisisLineChosen(ContactId contact) implements ContactEvent {}

  /// The caller left a recorded message; it stays with the carrier under this id.
  record VoicemailLeft(ContactId contact, String recordingId) implements ContactEvent {}

  /// The search went on to the next person on call: after a wait, a no, or a page that reached
  /// nobody.
  record ContactEscalated() implements ContactEvent {}

  /// The staff member's phone of a call back accepted; the caller's is rung now.
  record CallbackJoined(ContactId contact, String carrierId, PhoneNumber to)
      implements ContactEvent {}

  /// A call back reached nobody: who made it is told, and the call back is still owed.
  record CallbackMissed(ContactId contact, Undelivery why) implements ContactEvent {}

  /// They chose the language they speak, by key or word (R16).
  record LanguageChosen(ContactId contact, Language language) implements ContactEvent {}

  /// Staff took this caller into the conversation of another incident of the family (R17).
  record ContactMoved(ContactId contact, IncidentId to, String carrierId) implements ContactEvent {}

  /// Staff chose that this incident's callers and those of another talk on their own (R17).
  record CallersKeptApart(IncidentId other) implements ContactEvent {}

  /// The caller is on the line again under this call.
  record ContactRejoined(ContactId contact, String carrierId) implements ContactEvent {}

  /// Whoever is in contact speaks for an institution: helped at once, and nobody confirmed (R22).
  ///
  /// @param rule by which they are helped so, in staff's words or the page's
  record ThirdPartyMarked(ContactId contact, Recipient kind, String rule) implements ContactEvent {}

  /// Staff call the institution on a number that is published, whoever it was that called in.
  ///
  /// @param source where it is published, such as `county directory`
  record PublishedNumberChosen(ContactId contact, PhoneNumber number, String source)
      implements ContactEvent {}

  /// Something may be told to the institution from here on.
  record ThirdPartyTold(ContactId contact, Disclosure.Rule rule, String reason)
      implements ContactEvent {}

  /// Another contact of the same family has an incident of its own (R17).
  record SecondContactNoticed(IncidentId other) implements ContactEvent {}
}
