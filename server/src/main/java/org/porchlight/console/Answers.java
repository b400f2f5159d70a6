package org.porchlight.console;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/// Answers that are not a page of their own.
public final class Answers {
  private Answers() {}

  public static Future<Void> html(RoutingContext request, int status, String page) {
    return request
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "text/html; charset=utf-8")
        .end(page);
  }

  public static Future<Void> json(RoutingContext request, String body) {
    return request.response().putHeader("Content-Type", "application/json").end(body);
  }

  /// Goes on to another page, so that going back or reloading sends nothing again.
  public static Future<Void> goTo(RoutingContext request, String path) {
    return request.response().setStatusCode(303).putHeader("Location", path).end();
  }

  /// Whether a page asks by itself, for what changed in it; nobody tapped anything.
  public static boolean isPart(RoutingContext request) {
    return request.normalizedPath().endsWith("/live")
        || request.request().getHeader("X-Part") != null;
  }

  public static Future<Void> status(RoutingContext request, int status) {
    if (request.response().ended()) {
      return Future.succeededFuture();
    }
    var plain = PlainPage.of(status);
    if (PlainPage.isOpened(request)) {
      return html(request, status, plain.html());
    }
    return request
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "text/plain; charset=utf-8")
        .end(plain.english());
  }
}
