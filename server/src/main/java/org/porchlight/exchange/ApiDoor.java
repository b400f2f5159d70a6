package org.porchlight.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.rights.ProgramRight;

/// Lets a program through that brings the token of an account which may do what it asks for.
///
/// Everybody else is answered with 401, an account without the right with 403.
final class ApiDoor {
  private static final String SCHEME = "bearer ";
  private static final String ACCOUNT = "api account";

  /// What each account's token comes to.
  private final Map<ApiAccount, byte[]> digests = new LinkedHashMap<>();

  ApiDoor(ExchangeSettings settings) {
    settings.accounts().forEach(account -> digests.put(account, digest(account.token())));
  }

  /// The account that a request came by, once it was let through.
  static ApiAccount account(RoutingContext context) {
    ApiAccount account = context.get(ACCOUNT);
    if (account == null) {
      throw new IllegalStateException("account: none (expected: the door of the API before this)");
    }
    return account;
  }

  void check(RoutingContext context) {
    String header = context.request().getHeader("Authorization");
    account(header)
        .ifPresentOrElse(
            account -> admit(context, account),
            () -> {
              context.response().putHeader("WWW-Authenticate", "Bearer");
              Json.refuse(
                  context,
                  401,
                  "authorization: "
                      + (header == null ? "nothing" : "something else")
                      + " (expected: Bearer and the token of an account of this API)");
            });
  }

  private static void admit(RoutingContext context, ApiAccount account) {
    var method = context.request().method();
    boolean reads = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    Optional<Set<ProgramRight>> needed = ApiAreas.needed(context.normalizedPath(), reads);
    if (needed.isEmpty()) {
      Json.refuse(context, 404, "path: none like this");
      return;
    }
    var missing = needed.get().stream().filter(right -> !account.may().contains(right)).sorted();
    var first = missing.findFirst();
    if (first.isPresent()) {
      Json.refuse(
          context,
          403,
          "account " + account.name() + ": may not do this (expected: " + first.get().code() + ")");
      return;
    }
    context.put(ACCOUNT, account);
    context.next();
  }

  /// Compares digests, every one of them, so that the time taken tells neither a token nor its
  /// length nor whose it was.
  private Optional<ApiAccount> account(@Nullable String header) {
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    byte[] given = digest(header.substring(SCHEME.length()).strip());
    ApiAccount found = null;
    for (var account : digests.entrySet()) {
      found = MessageDigest.isEqual(account.getValue(), given) ? account.getKey() : found;
    }
    return Optional.ofNullable(found);
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException none) {
      throw new IllegalStateException("SHA-256: none (expected: it in java.base)", none);
    }
  }
}
