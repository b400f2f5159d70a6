package org.porchlight.commands;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine;

/// A folder of any two files is told of, file by file, and never ends `check` in another way.
public final class CheckPlansFuzz {
  private static final byte SEPARATOR = 0;
  private static final Path FOLDER = folder();

  private CheckPlansFuzz() {}

  /// Checks a folder of a plan and a family, parted by the first zero byte.
  ///
  /// @throws AssertionError when `check` does anything but say what is ready and what is not
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    var end = 0;
    while (end < bytes.length && bytes[end] != SEPARATOR) {
      end++;
    }
    Files.write(FOLDER.resolve("any.yaml"), Arrays.copyOf(bytes, end));
    Files.write(
        FOLDER.resolve("any-family.yaml"),
        Arrays.copyOfRange(bytes, Math.min(end + 1, bytes.length), bytes.length));
    told(FOLDER.toString());
    json(told("--json", FOLDER.resolve("any.yaml").toString()));
  }

  private static String told(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var status =
        new CommandLine(new CheckPlans())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    if (status != 0 && status != 1) {
      throw new AssertionError("status " + status + ": " + err);
    }
    return out.toString();
  }

  private static void json(String told) {
    try {
      var ready = new ObjectMapper().readTree(told).path("ready");
      if (!ready.isBoolean()) {
        throw new AssertionError("no word on whether it is ready: " + told);
      }
    } catch (JsonProcessingException broken) {
      throw new AssertionError("no JSON: " + told, broken);
    }
  }

  private static Path folder() {
    try {
      var folder = Files.createTempDirectory("check-plans");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
