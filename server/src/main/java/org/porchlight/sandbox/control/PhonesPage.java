package org.porchlight.sandbox.control;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// The page of phones at `/`, with its style and script beside it.
public final class PhonesPage {
  private static final String FOLDER = "/org/porchlight/sandbox/";

  private static final List<String> SCRIPTS =
      List.of(
          "phones.js",
          "handset.js",
          "network.js",
          "stage.js",
          "story.js",
          "telling.js",
          "voice.js");

  private final String policy;

  /// @param line the address the page may ask besides its own, to tell what happens there
  public PhonesPage(String line) {
    policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' "
            + line
            + "; base-uri 'none'; form-action 'none'";
  }

  /// Adds the page to `router`.
  public void mount(Router router) {
    serve(router, "/", "phones.html", "text/html; charset=utf-8");
    serve(router, "/phones.css", "phones.css", "text/css; charset=utf-8");
    SCRIPTS.forEach(
        script -> serve(router, "/" + script, script, "text/javascript; charset=utf-8"));
    serve(router, "/favicon.svg", "favicon.svg", "image/svg+xml");
  }

  private void serve(Router router, String path, String file, String type) {
    Buffer content = Buffer.buffer(read(file));
    router.get(path).handler(context -> send(context, content, type));
  }

  private void send(RoutingContext context, Buffer content, String type) {
    context
        .response()
        .putHeader("Content-Type", type)
        .putHeader("Cache-Control", "no-cache")
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Content-Security-Policy", policy)
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
