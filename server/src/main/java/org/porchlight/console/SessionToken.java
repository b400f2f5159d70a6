package org.porchlight.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/// The secret a browser keeps: 256 random bits, and since when it is good.
///
/// The store keeps a hash of the whole text, so nobody can change the time in it.
final class SessionToken {
  private static final int RANDOM_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SessionToken() {}

  static String fresh(Instant now) {
    return random() + "." + now.getEpochSecond();
  }

  /// Whether `token` was made less than `longest` ago; false for anything that is no token.
  static boolean youngerThan(String token, Duration longest, Instant now) {
    int dot = token.indexOf('.');
    String since = token.substring(dot + 1);
    if (dot < 0 || !since.matches("[0-9]{1,12}")) {
      return false;
    }
    Instant made = Instant.ofEpochSecond(Long.parseLong(since));
    return made.plus(longest).isAfter(now);
  }

  /// What a form of this session must carry; it tells nothing of the token.
  static String csrfOf(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(("form:" + token).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("SHA-256: none (expected: it in java.base)", missing);
    }
  }

  static boolean isCsrfOf(String token, String given) {
    return MessageDigest.isEqual(
        csrfOf(token).getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  /// Unguessable text for one use.
  static String random() {
    var bytes = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
