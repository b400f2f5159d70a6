package org.porchlight.sandbox.carrier;

import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;

/// Makes the 34-character ids of resources; the same seed makes the same ids in the same order.
public final class Sids {
  private final Random random;

  public Sids(Random random) {
    this.random = random;
  }

  /// Returns a fresh id: the two-letter kind and 32 lower-case hex digits.
  public String next(String kind) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return kind + HexFormat.of().formatHex(bytes);
  }

  /// Returns a fresh token in UUID form.
  public String nextToken() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
