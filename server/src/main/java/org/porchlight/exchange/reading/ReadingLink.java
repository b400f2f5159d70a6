package org.porchlight.exchange.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.porchlight.exchange.reading.ReadingEvent.CodeMissed;
import org.porchlight.exchange.reading.ReadingEvent.LinkMade;
import org.porchlight.exchange.reading.ReadingEvent.LinkOpened;
import org.porchlight.exchange.reading.ReadingEvent.LinkRevoked;
import org.porchlight.exchange.reading.ReadingEvent.TurnedAway;
import org.porchlight.storage.Journal.Told;

/// One link as its journal tells it.
///
/// @param events from its making on
public record ReadingLink(
    LinkMade made, int missed, int opened, boolean revoked, List<Told<ReadingEvent>> events) {
  /// How long a link lives.
  public static final Duration LASTS = Duration.ofMinutes(30);

  static final int CODES_MISSED_MAX = 5;
  static final int OPENINGS_MAX = 20;

  public ReadingLink {
    events = List.copyOf(events);
  }

  /// Whether it can be opened, or why not.
  public enum Standing {
    OPEN,
    EXPIRED,
    REVOKED,
    LOCKED,
    WORN_OUT
  }

  /// The link these events tell of; empty when there is none.
  static Optional<ReadingLink> replay(List<Told<ReadingEvent>> events) {
    if (events.isEmpty() || !(events.getFirst().event() instanceof LinkMade made)) {
      return Optional.empty();
    }
    int missed = 0;
    int opened = 0;
    boolean revoked = false;
    for (Told<ReadingEvent> told : events) {
      switch (told.event()) {
        case LinkMade _, TurnedAway _ -> {}
        case CodeMissed _ -> missed++;
        case LinkOpened _ -> opened++;
        case LinkRevoked _ -> revoked = true;
      }
    }
    return Optional.of(new ReadingLink(made, missed, opened, revoked, events));
  }

  /// How it stands at `now`.
  public Standing standing(Instant now) {
    if (revoked) {
      return Standing.REVOKED;
    }
    if (!now.isBefore(made.expires())) {
      return Standing.EXPIRED;
    }
    if (missed >= CODES_MISSED_MAX) {
      return Standing.LOCKED;
    }
    return opened >= OPENINGS_MAX ? Standing.WORN_OUT : Standing.OPEN;
  }

  /// How many more wrong codes it bears.
  int triesLeft() {
    return CODES_MISSED_MAX - missed;
  }

  /// What somebody's trying this code adds; pure.
  ///
  /// @param right whether it is the code that was spoken
  ReadingEvent tried(boolean right, Instant now) {
    Standing standing = standing(now);
    if (standing != Standing.OPEN) {
      return new TurnedAway(standing);
    }
    return right ? new LinkOpened(opened + 1) : new CodeMissed(missed + 1);
  }
}
