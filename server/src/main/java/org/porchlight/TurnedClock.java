package org.porchlight;

import io.vertx.core.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/// The demo's clock: the machine's, turned forward by hand, and still so after a restart.
///
/// May be read from any thread.
public final class TurnedClock implements InstantSource {
  private static final Duration STEP = Duration.ofSeconds(30);

  private final Path file;
  private volatile Duration ahead;

  /// @param file keeps how far ahead the clock is
  public TurnedClock(Path file) {
    this.file = file;
    try {
      this.ahead =
          Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("clock file " + file, unreadable);
    }
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  /// Time passes step by step, so that what falls due on the way happens in its order.
  ///
  /// @param lookAgain does what is due now
  Future<Instant> turn(Duration forward, Supplier<Future<Void>> lookAgain) {
    Duration step = forward.compareTo(STEP) < 0 ? forward : STEP;
    turn(step);
    Duration left = forward.minus(step);
    return lookAgain
        .get()
        .compose(
            _ -> left.isPositive() ? turn(left, lookAgain) : Future.succeededFuture(instant()));
  }

  private void turn(Duration forward) {
    ahead = ahead.plus(forward);
    try {
      Files.writeString(file, ahead + "\n");
    } catch (IOException unwritable) {
      throw new UncheckedIOException("clock file " + file, unwritable);
    }
  }
}
