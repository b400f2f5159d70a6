package org.porchlight.console;

import java.time.Duration;
import java.time.Instant;
import org.porchlight.console.signin.Secret;

/// The secret a browser keeps: 256 random bits, and since when it is good.
///
/// The store keeps a hash of the whole text, so nobody can change the time in it.
public final class SessionToken {
  private SessionToken() {}

  public static String fresh(Instant now) {
    return Secret.fresh() + "." + now.getEpochSecond();
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
    return Secret.hash("form:" + token);
  }

  /// From which a device makes the key of what it keeps; the device forgets it while locked.
  static String keptBy(String token) {
    return Secret.hash("kept:" + token);
  }

  static boolean isCsrfOf(String token, String given) {
    return Secret.same(csrfOf(token), given);
  }

  /// Unguessable text for one use.
  static String random() {
    return Secret.fresh();
  }
}
