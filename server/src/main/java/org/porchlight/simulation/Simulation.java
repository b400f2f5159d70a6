package org.porchlight.simulation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// Runs crises from the command line; `scripts/simulate --help` says how.
public final class Simulation {
  private static final int HELD = 0;
  private static final int BROKEN = 1;
  private static final int UNREADABLE = 2;

  private Simulation() {}

  /// Ends with 0 when every promise held, 1 when one broke, 2 for arguments it cannot read.
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) {
    int status = UNREADABLE;
    try {
      status = run(Arguments.read(List.of(arguments), new Random().nextLong(1_000_000)));
    } catch (IllegalArgumentException unreadable) {
      System.err.println("simulate: " + unreadable.getMessage());
    }
    System.exit(status);
  }

  @SuppressWarnings("SystemOut")
  private static int run(Arguments asked) {
    Grounds grounds = Grounds.of(folder(asked.plans()), folder(asked.wording()));
    for (long seed = asked.seed(); seed < asked.seed() + asked.seeds(); seed++) {
      System.out.println("--seed " + seed + " " + asked.scene());
      try {
        Run.Outcome outcome = new Run(grounds, seed, asked.scene()).go();
        System.out.println("every promise held: " + outcome);
      } catch (BrokenPromiseException broken) {
        System.err.println(broken.getMessage());
        return BROKEN;
      }
    }
    return HELD;
  }

  private static Path folder(Path path) {
    if (!Files.isDirectory(path)) {
      throw new IllegalArgumentException("no folder " + path + " (expected: a folder to read)");
    }
    return path;
  }
}
