package org.porchlight.console;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.util.Map;

/// Style, script and picture of the pages: a closed list, read once.
final class StaticFiles {
  private record File(String type, String resource) {}

  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private static final Map<String, File> FILES =
      Map.ofEntries(
          own("console.css", "text/css; charset=utf-8"),
          own("measures.css", "text/css; charset=utf-8"),
          own("live.js", SCRIPT),
          own("written.js", SCRIPT),
          own("hold.js", SCRIPT),
          own("kept.js", SCRIPT),
          own("unsent.js", SCRIPT),
          own("dictate.js", SCRIPT),
          own("draft.js", SCRIPT),
          own("light.js", SCRIPT),
          own("passkey.js", SCRIPT),
          own("lamp.svg", "image/svg+xml"),
          own("lamp-192.png", "image/png"),
          own("lamp-512.png", "image/png"),
          own("manifest.json", "application/manifest+json"),
          // At the root, so that it may stand in for every page.
          Map.entry("/worker.js", new File(SCRIPT, "worker.js")),
          Map.entry(
              "/console/htmx.js",
              new File(SCRIPT, "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js")));

  private static Map.Entry<String, File> own(String name, String type) {
    return Map.entry("/console/" + name, new File(type, name));
  }

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
