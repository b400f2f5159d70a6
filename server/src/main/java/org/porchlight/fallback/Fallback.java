package org.porchlight.fallback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/// Serves the fallback's folder as a process of its own, until it is told to end.
///
/// Takes `FOLDER PORT` or `FOLDER PORT HOST`.
public final class Fallback {
  private Fallback() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2 || !arguments[1].matches("[0-9]{1,5}")) {
      System.err.println("fallback: other arguments (expected: FOLDER PORT [HOST])");
      System.exit(2);
    }
    Path path = Path.of(arguments[0]);
    if (Files.notExists(path.resolve("voice.xml"))) {
      System.err.println("fallback: no voice.xml in " + path + " (expected: a generated folder)");
      System.exit(1);
    }
    String host = arguments.length > 2 ? arguments[2] : "127.0.0.1";
    var server =
        new FallbackServer(
                new Folder(path),
                host,
                Integer.parseInt(arguments[1]),
                InstantSource.system(),
                trouble -> System.err.println("fallback: " + trouble))
            .start();
    System.out.println("fallback: serving at http://" + host + ":" + server.port());
  }
}
