package org.porchlight.plan;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// A family's passphrase as it is kept: salted and hashed, never plain.
///
/// @param text `pbkdf2-sha256$<iterations>$<salt hex>$<hash hex>`
public record PassphraseHash(String text) {
  private static final Pattern SHAPE =
      Pattern.compile("pbkdf2-sha256\\$([0-9]{4,7})\\$([0-9a-f]{16,64})\\$([0-9a-f]{64})");
  private static final int HASH_BITS = 256;
  private static final int ITERATIONS_MAX = 2_000_000;

  /// Refuses another shape; the message never repeats the text, which may be a plain passphrase.
  public PassphraseHash {
    if (!isHash(text)) {
      throw new IllegalArgumentException(
          "passphrase: got something else, expected pbkdf2-sha256$<iterations>$<salt>$<hash>");
    }
  }

  /// Whether `text` has the shape this type holds.
  public static boolean isHash(String text) {
    var match = SHAPE.matcher(text);
    return match.matches()
        && Integer.parseInt(match.group(1)) <= ITERATIONS_MAX
        && match.group(2).length() % 2 == 0;
  }

  /// Hashes a passphrase as it is said: letter case, accents and punctuation do not count.
  ///
  /// @param salt 8 to 32 random bytes, new for each passphrase
  /// @param iterations 1,000 to 2,000,000
  public static PassphraseHash of(String passphrase, byte[] salt, int iterations) {
    var format = HexFormat.of();
    var hash = format.formatHex(derive(passphrase, salt, iterations));
    return new PassphraseHash(
        "pbkdf2-sha256$" + iterations + "$" + format.formatHex(salt) + "$" + hash);
  }

  /// Whether `passphrase`, as it was said or typed, is the one this was made from.
  public boolean matches(String passphrase) {
    var parts = text.split("\\$", -1);
    var salt = HexFormat.of().parseHex(parts[2]);
    var given = derive(passphrase, salt, Integer.parseInt(parts[1]));
    return MessageDigest.isEqual(given, HexFormat.of().parseHex(parts[3]));
  }

  private static byte[] derive(String passphrase, byte[] salt, int iterations) {
    var said =
        Normalizer.normalize(passphrase, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{Nd} ]", "")
            .strip()
            .replaceAll(" +", " ");
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(said.toCharArray(), salt, iterations, HASH_BITS))
          .getEncoded();
    } catch (GeneralSecurityException unavailable) {
      throw new IllegalStateException(
          "PBKDF2WithHmacSHA256: got none, expected it in java.base", unavailable);
    }
  }

  @Override
  public String toString() {
    return "PassphraseHash[hidden]";
  }
}
