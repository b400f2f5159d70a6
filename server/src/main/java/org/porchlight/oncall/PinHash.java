package org.porchlight.oncall;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// A staff PIN as it is kept: salted and hashed, never plain.
///
/// Hashing is slow on purpose (about a twentieth of a second): never on an event loop.
///
/// @param text `pbkdf2-sha512$<iterations>$<salt hex>$<hash hex>`
public record PinHash(String text) {
  /// What new hashes are made with.
  public static final int ITERATIONS = 60_000;

  private static final Pattern SHAPE =
      Pattern.compile("pbkdf2-sha512\\$([0-9]{1,7})\\$([0-9a-f]{16,64})\\$([0-9a-f]{128})");
  private static final Pattern PIN = Pattern.compile("[0-9]{6,10}");
  private static final int HASH_BITS = 512;
  private static final int ITERATIONS_MAX = 2_000_000;

  /// Refuses another shape; the message never repeats the text, which may be a plain PIN.
  public PinHash {
    var match = SHAPE.matcher(text);
    if (!match.matches()
        || Integer.parseInt(match.group(1)) < 1
        || Integer.parseInt(match.group(1)) > ITERATIONS_MAX
        || match.group(2).length() % 2 != 0) {
      throw new IllegalArgumentException(
          "pin: something else (expected: pbkdf2-sha512$<iterations>$<salt>$<hash>)");
    }
  }

  /// Whether `pin` has the shape of a PIN: 6 to 10 digits.
  public static boolean isPin(String pin) {
    return PIN.matcher(pin).matches();
  }

  /// Hashes a PIN of 6 to 10 digits.
  ///
  /// @param salt 8 to 32 random bytes, new for each PIN
  /// @param iterations [#ITERATIONS] for people; 1 is enough for made-up ones in tests
  public static PinHash of(String pin, byte[] salt, int iterations) {
    if (!isPin(pin)) {
      throw new IllegalArgumentException(
          "pin: " + pin.length() + " characters of another shape (expected: 6 to 10 digits)");
    }
    var format = HexFormat.of();
    var hash = format.formatHex(derive(pin, salt, iterations));
    return new PinHash("pbkdf2-sha512$" + iterations + "$" + format.formatHex(salt) + "$" + hash);
  }

  /// Whether this was made from `pin`. Takes the same time whether it was or not.
  public boolean matches(String pin) {
    var parts = text.split("\\$", -1);
    var given = derive(pin, HexFormat.of().parseHex(parts[2]), Integer.parseInt(parts[1]));
    return MessageDigest.isEqual(given, HexFormat.of().parseHex(parts[3]));
  }

  int iterations() {
    return Integer.parseInt(text.split("\\$", -1)[1]);
  }

  private static byte[] derive(String pin, byte[] salt, int iterations) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
          .generateSecret(new PBEKeySpec(pin.toCharArray(), salt, iterations, HASH_BITS))
          .getEncoded();
    } catch (GeneralSecurityException unavailable) {
      throw new IllegalStateException(
          "PBKDF2WithHmacSHA512: none (expected: it in java.base)", unavailable);
    }
  }

  @Override
  public String toString() {
    return "PinHash[hidden]";
  }
}
