package org.porchlight.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.ext.web.RoutingContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// Lets through whoever brings the API's token, and answers everybody else with 401.
final class BearerToken {
  private static final String SCHEME = "bearer ";

  private final byte[] expected;

  BearerToken(String token) {
    this.expected = digest(token);
  }

  void check(RoutingContext context) {
    String header = context.request().getHeader("Authorization");
    if (matches(header)) {
      context.next();
      return;
    }
    context.response().putHeader("WWW-Authenticate", "Bearer");
    Json.refuse(
        context,
        401,
        "authorization: "
            + (header == null ? "nothing" : "something else")
            + " (expected: Bearer and the token of this API)");
  }

  /// Compares digests, so that the time taken tells neither the token nor its length.
  private boolean matches(@Nullable String header) {
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return false;
    }
    return MessageDigest.isEqual(expected, digest(header.substring(SCHEME.length()).strip()));
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException none) {
      throw new IllegalStateException("SHA-256: none (expected: it in java.base)", none);
    }
  }
}
