package org.porchlight.sandbox.carrier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// The one account of this telephone network.
///
/// @param sid `AC` and 32 hex digits
/// @param authToken password of the REST API and key of every webhook signature
public record Account(String sid, String authToken) {
  public Account {
    if (!sid.matches("AC[0-9a-f]{32}")) {
      throw new IllegalArgumentException("account sid: " + sid + " (expected: AC + 32 hex digits)");
    }
  }

  /// Tells whether these Basic credentials open the REST API: the account with either of its
  /// tokens, or its API key with that key's secret.
  public boolean opens(String user, String password) {
    return sid.equals(user)
        ? same(authToken, password) || same(secondaryToken(), password)
        : keySid().equals(user) && same(keySecret(), password);
  }

  /// The account's one API key: `SK` and the account's own digits.
  public String keySid() {
    return "SK" + sid.substring(2);
  }

  public String keySecret() {
    return authToken + "-key";
  }

  private static boolean same(String secret, String given) {
    return MessageDigest.isEqual(
        secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  /// Returns the token that takes the first one's place once it is promoted.
  public String secondaryToken() {
    return authToken + "-secondary";
  }

  @Override
  public String toString() {
    return "Account[" + sid + "]";
  }
}
