package org.porchlight.console;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Optional;

/// The name under which a browser keeps its session.
///
/// Where browsers come by TLS it has the prefix `__Host-`: they then take it from no neighbouring
/// host, from no plain page and for no part of the address (draft-ietf-httpbis-rfc6265bis 4.1.3.2).
/// A console on this machine alone is spoken to plainly, where browsers keep nothing so named.
public final class SessionCookie {
  private static final String NAME = "porchlight_session";
  private static final String OF_THIS_HOST_BY_TLS = "__Host-";

  private SessionCookie() {}

  public static String name(URI publicUrl) {
    return isServedByTls(publicUrl) ? OF_THIS_HOST_BY_TLS + NAME : NAME;
  }

  public static boolean isServedByTls(URI publicUrl) {
    return "https".equalsIgnoreCase(publicUrl.getScheme());
  }

  /// The secret in a browser's request; empty where it brings none.
  public static Optional<String> in(HttpServerRequest request, URI publicUrl) {
    return Optional.ofNullable(request.getCookie(name(publicUrl))).map(cookie -> cookie.getValue());
  }
}
