package org.porchlight.incident;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How often a paged person was tried, and when they are tried again.
///
/// @param tries tries so far, the first one included
/// @param lastAt when the last try was
/// @param ringing since when their phone was last rung; null when it never was
/// @param nextAt when they are tried again; null when they are not
/// @param busy how often in a row their phone was in use
record Chase(
    int tries, Instant lastAt, @Nullable Instant ringing, @Nullable Instant nextAt, int busy) {
  /// A phone in use is no phone that nobody picks up: rung again after this, not given up (P10).
  static final Duration BUSY_AGAIN = Duration.ofSeconds(25);

  static final int BUSY_MAX = 3;

  /// After which a call whose end nobody told us of counts as over.
  private static final Duration CALL_MAX = Duration.ofMinutes(2);

  /// A phone that rings now, or a voice that listens, is not rung a second time.
  @Nullable Instant due(boolean callUnderWay) {
    if (nextAt == null || ringing == null || !callUnderWay) {
      return nextAt;
    }
    Instant over = ringing.plus(CALL_MAX);
    return nextAt.isAfter(over) ? nextAt : over;
  }

  /// By when a text that went out with the last try shows a receipt, where the first one had until
  /// `first`.
  Instant receiptBy(Instant queued, Instant first) {
    return lastAt.plus(Duration.between(queued, first));
  }

  Chase tried(Medium medium, @Nullable Instant next, Instant at) {
    Instant rung = medium == Medium.VOICE ? at : ringing;
    // Text and call together are one try.
    int count = at.equals(lastAt) ? tries : tries + 1;
    return new Chase(count, at, rung, next, busy);
  }

  Chase missed(Undelivery why, Instant at) {
    if (why != Undelivery.BUSY) {
      return new Chase(tries, lastAt, ringing, nextAt, 0);
    }
    Instant soon = at.plus(BUSY_AGAIN);
    boolean sooner = nextAt == null || soon.isBefore(nextAt);
    Instant next = sooner && busy + 1 < BUSY_MAX ? soon : nextAt;
    return new Chase(tries, lastAt, ringing, next, busy + 1);
  }

  /// Whether the phone was in use and is to be rung again for that.
  boolean busyYet() {
    return busy > 0 && busy < BUSY_MAX;
  }
}
