package org.porchlight.exchange.reading;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.family.CardSharing;
import org.porchlight.family.Disclosure;
import org.porchlight.incident.IncidentId;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanRef;
import org.porchlight.storage.JournalKind;

/// What happened to one reading link: appended once, never edited.
public sealed interface ReadingEvent {
  /// How events of links are stored.
  JournalKind<ReadingEvent> KIND =
      new JournalKind<>(
          "reading-link",
          ReadingEvent.class,
          Map.of(
              "link.made", LinkMade.class,
              "link.opened", LinkOpened.class,
              "link.code_missed", CodeMissed.class,
              "link.turned_away", TurnedAway.class,
              "link.revoked", LinkRevoked.class));

  /// What a link shows.
  enum Part {
    RESPONDER_CARD,
    WHOLE_PLAN
  }

  /// Whom it is for.
  ///
  /// @param number the published number they were called back on; empty for a person of the plan
  /// @param person of the plan; null for a third party
  /// @param calledBackBy who called them back and reached them
  record Recipient(
      String name,
      String organisation,
      CardSharing.Recipient kind,
      String number,
      @Nullable PersonId person,
      StaffId calledBackBy) {}

  /// @param rule by which it may be shown
  /// @param reason why, in words of staff
  /// @param incident null when it belongs to none
  /// @param code the spoken code, sealed
  /// @param program the account of the program that asked for it; null where none did
  record LinkMade(
      PlanRef plan,
      Part part,
      Recipient recipient,
      Disclosure.Rule rule,
      String reason,
      StaffId by,
      Language language,
      @Nullable IncidentId incident,
      String code,
      Instant expires,
      @Nullable String program)
      implements ReadingEvent {}

  /// @param time the how-manieth time, from 1
  record LinkOpened(int time) implements ReadingEvent {}

  /// @param time the how-manieth wrong code, from 1
  record CodeMissed(int time) implements ReadingEvent {}

  /// Somebody came with a code to a link that is open no more.
  record TurnedAway(ReadingLink.Standing why) implements ReadingEvent {}

  record LinkRevoked(StaffId by) implements ReadingEvent {}
}
