package org.porchlight.console;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Whether a form was sent from a page of our own.
final class Origins {
  private Origins() {}

  static boolean own(URI publicUrl, HttpServerRequest request) {
    String origin = request.getHeader("Origin");
    if (origin == null) {
      // Old browsers leave it out on their own pages; a foreign page cannot.
      return "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }
    return origin.equals(originOf(publicUrl)) || authorityOf(origin).equals(host(request));
  }

  private static String originOf(URI url) {
    return url.getScheme() + "://" + url.getAuthority();
  }

  private static String authorityOf(String origin) {
    int slashes = origin.indexOf("://");
    return slashes < 0 ? "" : origin.substring(slashes + 3);
  }

  private static @Nullable String host(HttpServerRequest request) {
    return request.authority() == null ? null : request.authority().toString();
  }
}
