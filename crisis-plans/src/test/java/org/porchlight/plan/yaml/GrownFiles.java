package org.porchlight.plan.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/// Files of the size that costs are asked of, grown from the sound plan and its family.
final class GrownFiles {
  private static final int SCENARIOS = 12;
  private static final String PLAN = text("plans/sound.yaml");
  private static final String FAMILY = text("plans/sound-family.yaml");

  private GrownFiles() {}

  /// A plan of twelve scenarios of five steps, each with hours, pages and words.
  static byte[] planOf60Steps() {
    var steps = PLAN.indexOf("  - id: A\n");
    var grown = new StringBuilder(PLAN.substring(0, steps));
    for (var number = 0; number < SCENARIOS; number++) {
      var letter = Character.toString('A' + number);
      grown.append(
          PLAN.substring(steps)
              .replaceAll("\\bA([1-5])\\b", letter + "$1")
              .replace("  - id: A\n", "  - id: " + letter + "\n"));
    }
    return grown.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// The family under another id.
  static byte[] family(int number) {
    return FAMILY.replace("FAM-0900", "FAM-" + number).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(String file) {
    try {
      return Files.readString(Samples.RESOURCES.resolve(file));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
