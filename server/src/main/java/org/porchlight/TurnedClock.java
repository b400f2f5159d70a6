package org.porchlight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The demo's clock: the machine's, turned forward by hand, and still so after a restart.
///
/// May be read from any thread.
final class TurnedClock implements InstantSource {
  private final Path file;
  private volatile Duration ahead;

  /// @param file keeps how far ahead the clock is
  TurnedClock(Path file) {
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

  void turn(Duration forward) {
    ahead = ahead.plus(forward);
    try {
      Files.writeString(file, ahead + "\n");
    } catch (IOException unwritable) {
      throw new UncheckedIOException("clock file " + file, unwritable);
    }
  }
}
