package org.porchlight.console;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.util.Map;

/// Style, script and picture of the pages: a closed list, read once.
final class StaticFiles {
  private record File(String type, String resource) {}

  private static final Map<String, File> FILES =
      Map.of(
          "/console/console.css", new File("text/css; charset=utf-8", "console.css"),
          "/console/live.js", new File("text/javascript; charset=utf-8", "live.js"),
          "/console/hold.js", new File("text/javascript; charset=utf-8", "hold.js"),
          "/console/lamp.svg", new File("image/svg+xml", "lamp.svg"),
          "/console/manifest.json", new File("application/manifest+json", "manifest.json"),
          "/console/htmx.js",
              new File(
                  "text/javascript; charset=utf-8",
                  "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js"));

  private StaticFiles() {}

  static void mount(Router router) {
    FILES.forEach((path, file) -> {
      Buffer content = read(file.resource());
      router
          .get(path)
          .handler(request ->
              request
                  .response()
                  .putHeader("Content-Type", file.type())
                  .putHeader("X-Content-Type-Options", "nosniff")
                  .putHeader("Cache-Control", "public, max-age=300")
                  .end(content));
    });
  }

  private static Buffer read(String resource) {
    try (var stream = StaticFiles.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(resource + ": none (expected: it in the server's jar)");
      }
      return Buffer.buffer(stream.readAllBytes());
    } catch (IOException unreadable) {
      throw new IllegalStateException(resource + " in the server's jar", unreadable);
    }
  }
}
