package org.porchlight.simulation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.porchlight.notification.PhoneCodes.Told;

/// What one telephone's code is worth: the one sent last, once, for ten minutes and three tries.
final class CodePromise {
  private static final Duration HOLDS = Duration.ofMinutes(10);
  private static final int WRONG_MAX = 3;

  private final Instant sentAt;
  private int wrong;
  private boolean told;
  private boolean unsure;

  CodePromise(Instant sentAt) {
    this.sentAt = sentAt;
  }

  /// Nobody knows what became of a try.
  void lost() {
    unsure = true;
  }

  /// A code was typed, and the line said what it is worth.
  ///
  /// @param right whether it is the one that was sent
  /// @return what the line should have said; null where it said so
  @Nullable Told broken(boolean right, Instant typedAt, Told said) {
    boolean open = !told && wrong < WRONG_MAX && typedAt.isBefore(sentAt.plus(HOLDS));
    Told expected = open ? (right ? Told.MATCHED : Told.WRONG) : Told.NONE_OPEN;
    // A try that was lost may have counted: then less is open, never more.
    boolean kept = said == expected || (unsure && said == Told.NONE_OPEN);
    told |= said == Told.MATCHED;
    wrong += said == Told.WRONG ? 1 : 0;
    return kept ? null : expected;
  }
}
