package org.porchlight.sandbox.control;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The page of phones at `/`, with its style and script beside it.
public final class PhonesPage {
  private static final String FOLDER = "/org/porchlight/sandbox/";

  /// Adds the page to `router`.
  public void mount(Router router) {
    serve(router, "/", "phones.html", "text/html; charset=utf-8");
    serve(router, "/phones.css", "phones.css", "text/css; charset=utf-8");
    serve(router, "/phones.js", "phones.js", "text/javascript; charset=utf-8");
    serve(router, "/voice.js", "voice.js", "text/javascript; charset=utf-8");
    serve(router, "/favicon.svg", "favicon.svg", "image/svg+xml");
  }

  private static void serve(Router router, String path, String file, String type) {
    Buffer content = Buffer.buffer(read(file));
    router.get(path).handler(context -> send(context, content, type));
  }

  private static void send(RoutingContext context, Buffer content, String type) {
    context
        .response()
        .putHeader("Content-Type", type)
        .putHeader("Cache-Control", "no-cache")
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                + " connect-src 'self'; base-uri 'none'; form-action 'none'")
        .end(content);
  }

  private static byte[] read(String file) {
    try (InputStream stream = PhonesPage.class.getResourceAsStream(FOLDER + file)) {
      if (stream == null) {
        throw new IllegalStateException("resource is missing: " + FOLDER + file);
      }
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
