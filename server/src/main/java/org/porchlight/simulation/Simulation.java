package org.porchlight.simulation;

import java.nio.file.Path;
import java.util.Random;

/// Runs crises from the command line: `--seed N --crises N [--plans FOLDER]`.
public final class Simulation {
  private static final int CRISES = 20;
  private static final String USAGE =
      "simulate --seed N --crises N [--plans FOLDER] (expected: whole numbers)";

  private Simulation() {}

  /// Ends with 0 when every promise held, 1 when one broke, 2 for arguments it cannot read.
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) {
    long seed = new Random().nextLong(1_000_000);
    int crises = CRISES;
    var plans = Path.of("crisis-plans/samples");
    try {
      for (int i = 0; i < arguments.length; i += 2) {
        switch (arguments[i]) {
          case "--seed" -> seed = Long.parseLong(arguments[i + 1]);
          case "--crises" -> crises = Integer.parseInt(arguments[i + 1]);
          case "--plans" -> plans = Path.of(arguments[i + 1]);
          default -> throw new IllegalArgumentException(arguments[i]);
        }
      }
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
      System.err.println(USAGE);
      System.exit(2);
    }
    System.out.println("seed " + seed + ", crises " + crises);
    try {
      Run.Outcome outcome = new Run(Grounds.of(plans), seed, crises).go();
      System.out.println("every promise held: " + outcome);
    } catch (BrokenPromiseException broken) {
      System.err.println(broken.getMessage());
      System.exit(1);
    }
  }
}
