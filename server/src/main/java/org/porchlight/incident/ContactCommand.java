package org.porchlight.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.family.CardSharing.Ground;
import org.porchlight.family.CardSharing.Recipient;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;

/// What callers, and those who answer them, do with a contact.
public sealed interface ContactCommand extends Command {
  /// A call, or a text, arrives at the families' line. Opens the incident or joins it.
  ///
  /// @param from null when withheld
  /// @param neutral whether the number is known to be read by somebody else (R9)
  /// @param text what a text says; empty for a call
  record ReceiveContact(
      Medium medium,
      @Nullable PhoneNumber from,
      String carrierId,
      Language language,
      List<Candidate> candidates,
      boolean neutral,
      @Nullable IncidentId follows,
      String text,
      int media)
      implements ContactCommand {
    public ReceiveContact {
      candidates = List.copyOf(candidates);
    }
  }

  /// The caller's leg ended.
  record LeaveContact(String carrierId) implements ContactCommand {}

  /// "I cannot talk" (R10).
  record SilenceContact(String carrierId) implements ContactCommand {}

  record KeyContact(String carrierId, boolean yes) implements ContactCommand {}

  /// The caller takes the way to 988.
  record ChooseCrisisLine(String carrierId) implements ContactCommand {}

  record LeaveVoicemail(String carrierId, String recordingId) implements ContactCommand {}

  /// Staff ask the line to connect them with the caller (R9).
  record PlaceCallback() implements ContactCommand {}

  /// The staff member's phone accepted; now the caller's is rung.
  record JoinCallback(ContactId contact, String carrierId) implements ContactCommand {}

  /// The caller pressed a key on a call back.
  record RejoinContact(ContactId contact, String carrierId) implements ContactCommand {}

  /// A call back reached nobody.
  record MissCallback(ContactId contact, Undelivery why) implements ContactCommand {}

  /// Which language they speak (R16).
  record ChooseLanguage(String carrierId, Language language) implements ContactCommand {}

  /// Staff take the callers of this incident into the conversation of another (R17).
  record MoveContacts(IncidentId to) implements ContactCommand {}

  /// Staff keep the callers of this incident and of another apart (R17).
  record KeepApart(IncidentId other) implements ContactCommand {}

  /// Whoever is in contact speaks for an institution (R22).
  ///
  /// @param rule by which they are helped and told nothing, such as `help only`
  record MarkThirdParty(Recipient kind, String rule) implements ContactCommand {}

  /// Ring the actor's phone, then a published number of the institution.
  ///
  /// @param source where it is published
  record CallPublishedNumber(PhoneNumber number, String source) implements ContactCommand {}

  /// The same from a call that a member of staff is in: they wait there while the number is rung.
  record RingPublishedNumber(PhoneNumber number, String source, String carrierId)
      implements ContactCommand {}

  /// Tell the institution something; refused before they were reached on a published number.
  record TellThirdParty(Ground ground, String reason) implements ContactCommand {}

  /// The same family made contact in another incident (R17).
  record NoticeSecondContact(IncidentId other) implements ContactCommand {}
}
