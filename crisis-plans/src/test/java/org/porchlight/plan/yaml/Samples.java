package org.porchlight.plan.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyRecord;

/// The sample files that ship with the project, for tests.
final class Samples {
  private static final Path MODULE =
      Path.of(System.getProperty("porchlight.root", ".."), "crisis-plans");
  static final Path FOLDER = MODULE.resolve("samples");
  static final Path SCHEMAS = MODULE.resolve("schema");

  static final Path RESOURCES = MODULE.resolve("src/test/resources");

  /// Where the fuzzer begins, as `scripts/fuzz` has it too.
  static final List<Path> SEEDS =
      List.of(FOLDER, RESOURCES.resolve("plans"), RESOURCES.resolve("fuzz"));

  private Samples() {}

  static CrisisPlan mateo() {
    return plan("mateo.yaml");
  }

  static CrisisPlan plan(String file) {
    return read(PlanYaml.read(FOLDER.resolve(file)));
  }

  static FamilyRecord family(String file) {
    return switch (PlanYaml.readFamily(FOLDER.resolve(file))) {
      case FamilyReading.Read(var family) -> family;
      case FamilyReading.Unreadable(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  static CrisisPlan read(PlanReading reading) {
    return switch (reading) {
      case PlanReading.Read(var plan, _) -> plan;
      case PlanReading.Unreadable(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  static List<String> faults(PlanReading reading) {
    return switch (reading) {
      case PlanReading.Read _ -> List.of();
      case PlanReading.Unreadable(var faults) -> faults.stream().map(PlanFault::toString).toList();
    };
  }

  /// The plan that every check is content with, as its file is.
  static String sound() {
    return text(RESOURCES.resolve("plans/sound.yaml"));
  }

  static String text(String file) {
    return text(FOLDER.resolve(file));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  static List<Path> files() {
    try (var files = Files.list(FOLDER)) {
      return files.sorted().toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
