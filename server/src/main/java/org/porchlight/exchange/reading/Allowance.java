package org.porchlight.exchange.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// So many times within so long, and no more. For one event loop.
final class Allowance {
  private final int timesMax;
  private final Duration within;
  private final Deque<Instant> taken = new ArrayDeque<>();

  Allowance(int timesMax, Duration within) {
    this.timesMax = timesMax;
    this.within = within;
  }

  /// Takes one; false when none is left now.
  boolean take(Instant now) {
    while (!taken.isEmpty() && !taken.getFirst().plus(within).isAfter(now)) {
      taken.removeFirst();
    }
    if (taken.size() >= timesMax) {
      return false;
    }
    taken.addLast(now);
    return true;
  }
}
