package org.porchlight.sandbox.voice;

import java.time.Instant;

/// When the next call made by REST may leave.
final class CallSlots {
  private final double perSecond;
  private Instant next = Instant.MIN;

  /// @param perSecond how fast calls leave; 0 for no limit
  CallSlots(double perSecond) {
    this.perSecond = perSecond;
  }

  /// Takes the first free slot from `now` on.
  Instant take(Instant now) {
    Instant slot = next.isAfter(now) ? next : now;
    if (perSecond > 0) {
      next = slot.plusMillis(Math.round(1000 / perSecond));
    }
    return slot;
  }
}
