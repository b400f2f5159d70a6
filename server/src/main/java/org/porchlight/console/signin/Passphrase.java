package org.porchlight.console.signin;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// A passphrase as it is kept: salted and hashed, slowly on purpose; never on an event loop.
final class Passphrase {
  static final int CHARACTERS_MIN = 15;
  static final int CHARACTERS_MAX = 200;

  private static final int ITERATIONS = 210_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 512;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Passphrase() {}

  static boolean isOne(String text) {
    return text.length() >= CHARACTERS_MIN && text.length() <= CHARACTERS_MAX;
  }

  /// `<salt hex>$<hash hex>`
  static String hash(String text) {
    var salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return HexFormat.of().formatHex(salt) + "$" + HexFormat.of().formatHex(derive(text, salt));
  }

  static boolean matches(String text, String hash) {
    var parts = hash.split("\\$", -1);
    var given = derive(text, HexFormat.of().parseHex(parts[0]));
    return MessageDigest.isEqual(given, HexFormat.of().parseHex(parts[1]));
  }

  private static byte[] derive(String text, byte[] salt) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
          .generateSecret(new PBEKeySpec(text.toCharArray(), salt, ITERATIONS, HASH_BITS))
          .getEncoded();
    } catch (GeneralSecurityException unavailable) {
      throw new IllegalStateException(
          "PBKDF2WithHmacSHA512: none (expected: it in java.base)", unavailable);
    }
  }
}
