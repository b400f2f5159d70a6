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
    return request
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "text/plain; charset=utf-8")
        .end(
            switch (status) {
              case 401 -> "Sign in again.";
              case 403 -> "This page is not open to you.";
              case 404 -> "There is no such page.";
              case 413 -> "That is too long.";
              case 423 -> "This page is locked.";
              case 422 -> "Something in this form was not understood. Go back and try again.";
              case 503 -> "Not possible this moment. Nothing is lost; please try again.";
              default -> "Not possible.";
            });
  }
}
