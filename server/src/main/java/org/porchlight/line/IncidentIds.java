package org.porchlight.line;

import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.porchlight.incident.IncidentId;

/// New incident ids: 48 bits of time, so that they sort by creation, and 80 of chance.
public final class IncidentIds implements Supplier<IncidentId> {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 26;
  private static final int TIME_LENGTH = 10;
  private static final int BITS = 5;

  private final InstantSource clock;
  private final RandomGenerator random;

  public IncidentIds(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  @Override
  public IncidentId get() {
    var text = new StringBuilder(LENGTH);
    long millis = clock.millis();
    for (int i = TIME_LENGTH - 1; i >= 0; i--) {
      text.append(letter(millis >>> (BITS * i)));
    }
    for (int i = TIME_LENGTH; i < LENGTH; i++) {
      text.append(letter(random.nextLong()));
    }
    return new IncidentId(text.toString());
  }

  private static char letter(long bits) {
    return ALPHABET.charAt((int) (bits & (ALPHABET.length() - 1)));
  }
}
