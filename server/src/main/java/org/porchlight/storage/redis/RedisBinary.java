package org.porchlight.storage.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds a `redis-server` to run: 7.0 or newer from the path, else the one that comes along.
///
/// The one that comes along is of October 2024 and gets no patches; it is for one machine, by unix
/// socket alone.
final class RedisBinary {
  private static final String NAME = "redis-server";
  private static final String BUNDLED_VERSION = "7.0.15";
  private static final int MAJOR_MIN = 7;
  private static final Pattern VERSION = Pattern.compile("v=(\\d+)\\.");

  private RedisBinary() {}

  /// @param folder where the bundled one is unpacked to
  static Path find(Path folder) throws IOException {
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    var installed =
        Stream.of(path.split(File.pathSeparator, -1))
            .filter(entry -> !entry.isEmpty())
            .map(entry -> Path.of(entry, NAME))
            .filter(Files::isExecutable)
            .filter(RedisBinary::recentEnough)
            .findFirst();
    return installed.isPresent() ? installed.get() : unpack(folder);
  }

  private static boolean recentEnough(Path binary) {
    try {
      var asked = new ProcessBuilder(binary.toString(), "--version").redirectErrorStream(true);
      var process = asked.start();
      var said = new String(process.getInputStream().readAllBytes(), UTF_8);
      process.waitFor(1, TimeUnit.SECONDS);
      var version = VERSION.matcher(said);
      return version.find() && Integer.parseInt(version.group(1)) >= MAJOR_MIN;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static Path unpack(Path folder) throws IOException {
    var resource = "/" + NAME + "-" + BUNDLED_VERSION + "-" + platform();
    var target = folder.resolve(NAME + "-" + BUNDLED_VERSION);
    if (Files.isExecutable(target)) {
      return target;
    }
    try (var stream = RedisBinary.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IOException(
            "no "
                + NAME
                + " for "
                + platform()
                + " comes along (expected: 7.0 or newer on the "
                + "path, or a Redis address in the settings)");
      }
      Files.createDirectories(folder);
      // Moved into place whole, so that a start that was cut off leaves nothing half written.
      var part = Files.createTempFile(folder, NAME, ".part");
      Files.copy(stream, part, StandardCopyOption.REPLACE_EXISTING);
      Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwx------"));
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }
    return target;
  }

  private static String platform() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    var arch =
        switch (machine) {
          case "x86_64", "amd64" -> "amd64";
          case "aarch64", "arm64" -> "arm64";
          case "x86", "i386", "i686" -> "386";
          default -> machine;
        };
    return (system.startsWith("mac") ? "darwin" : system) + "-" + arch;
  }
}
