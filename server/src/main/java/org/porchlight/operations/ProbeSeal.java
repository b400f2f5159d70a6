package org.porchlight.operations;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Seals the instant at which a probe was sent, so that nobody can make one: `time.chance.mac`.
public final class ProbeSeal {
  private static final Pattern SHAPE =
      Pattern.compile("([0-9a-z]{1,13})\\.([0-9a-z]{1,13})\\.([0-9a-f]{16})");
  private static final int MAC_BYTES = 8;

  private final SecretKeySpec key;

  /// @param key 32 bytes
  public ProbeSeal(byte[] key) {
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  String seal(Instant sentAt, long chance) {
    String plain =
        Long.toString(sentAt.toEpochMilli(), Character.MAX_RADIX)
            + "."
            + Long.toUnsignedString(chance, Character.MAX_RADIX);
    return plain + "." + mac(plain);
  }

  /// When the probe was sent; empty for what this key did not seal.
  Optional<Instant> open(String token) {
    Matcher parts = SHAPE.matcher(token);
    if (!parts.matches()) {
      return Optional.empty();
    }
    byte[] expected =
        mac(parts.group(1) + "." + parts.group(2)).getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(expected, parts.group(3).getBytes(StandardCharsets.US_ASCII))
        ? Optional.of(Instant.ofEpochMilli(Long.parseLong(parts.group(1), Character.MAX_RADIX)))
        : Optional.empty();
  }

  private String mac(String plain) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] whole = mac.doFinal(plain.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(whole, 0, MAC_BYTES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HmacSHA256", impossible);
    }
  }
}
