package org.porchlight.process;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Waits for what comes true by itself, and no longer than a deadline.
final class Patience {
  private static final Duration USUAL = Duration.ofSeconds(60);
  private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private Patience() {}

  static void until(String what, BooleanSupplier condition) {
    until(what, condition, () -> "nothing more");
  }

  /// @param seen what there is instead, told when the deadline passes
  static void until(String what, BooleanSupplier condition, Supplier<@Nullable Object> seen) {
    long end = System.nanoTime() + USUAL.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("not within " + USUAL + ": " + what + "; seen: " + seen.get());
      }
      LockSupport.parkNanos(GLANCE_NANOS);
    }
  }
}
