package org.porchlight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import org.porchlight.line.MissedContacts;

/// How far the carrier's lists were looked through, in a small file that a restart finds again.
final class ArrivalsSeen implements MissedContacts.Since {
  /// Lists are not always in order to the second, and the carrier's clock is not ours.
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  /// How far back a server looks that never looked before.
  private static final Duration FIRST_LOOK = Duration.ofMinutes(15);

  private final Path file;
  private final InstantSource clock;

  /// @param clock of this machine
  ArrivalsSeen(Path file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  @Override
  public Instant read() {
    Instant now = clock.instant();
    try {
      if (Files.exists(file)) {
        Instant seen = Instant.parse(Files.readString(file).strip());
        // The sandbox's clock may have been turned ahead, and begins anew with the sandbox.
        return (seen.isBefore(now) ? seen : now).minus(OVERLAP);
      }
    } catch (IOException | DateTimeParseException _) {
      // Looking back too far costs a few requests; what is known is passed over.
    }
    return now.minus(FIRST_LOOK);
  }

  @Override
  public void advance(Instant at) {
    try {
      Files.writeString(file, at + "\n");
    } catch (IOException unwritable) {
      throw new UncheckedIOException("file " + file, unwritable);
    }
  }
}
