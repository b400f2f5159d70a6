package org.porchlight.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Whether people do as they like just now. In a run of many days it blows around each crisis, and
/// between them people do what they are asked; in a short one it never ends before the calm.
final class Storm {
  private static final Duration LASTS = Duration.ofMinutes(25);

  private final InstantSource clock;
  private final Chance chance;
  private Instant until;

  Storm(InstantSource clock, Chance chance, Pace pace) {
    this.clock = clock;
    this.chance = chance;
    this.until = pace.isLong() ? Instant.MIN : Instant.MAX;
  }

  /// A crisis begins.
  void rises() {
    Instant end = clock.instant().plus(LASTS);
    until = until.isAfter(end) ? until : end;
  }

  boolean isOver() {
    return chance.calmed() || !clock.instant().isBefore(until);
  }
}
