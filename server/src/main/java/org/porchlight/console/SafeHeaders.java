package org.porchlight.console;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/// The headers every page carries: nothing from elsewhere runs, frames or remembers it.
final class SafeHeaders {
  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          "connect-src 'self'",
          "manifest-src 'self'",
          "worker-src 'self'",
          "form-action 'self'",
          "frame-ancestors 'none'",
          "base-uri 'none'");

  private SafeHeaders() {}

  static Handler<RoutingContext> of(Console console) {
    return request -> {
      put(console, request);
      request.next();
    };
  }

  static void put(Console console, RoutingContext request) {
    var headers = request.response().headers();
    headers
        .set("Content-Security-Policy", POLICY)
        .set("X-Content-Type-Options", "nosniff")
        // Not `no-referrer`: with it browsers hide the origin of our own forms from us.
        .set("Referrer-Policy", "same-origin")
        .set("Cross-Origin-Opener-Policy", "same-origin")
        .set("Cross-Origin-Resource-Policy", "same-origin")
        .set("Permissions-Policy", "camera=(), microphone=(self), geolocation=()")
        .set("Cache-Control", "no-store");
    if ("https".equals(console.publicUrl().getScheme())) {
      headers.set("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
