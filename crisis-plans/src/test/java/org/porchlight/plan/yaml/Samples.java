package org.porchlight.plan.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.porchlight.plan.CrisisPlan;

/// The sample files that ship with the project, for tests.
final class Samples {
  private static final Path MODULE =
      Path.of(System.getProperty("porchlight.root", ".."), "crisis-plans");
  static final Path FOLDER = MODULE.resolve("samples");
  static final Path SCHEMAS = MODULE.resolve("schema");

  private Samples() {}

  static CrisisPlan mateo() {
    return plan("mateo.yaml");
  }

  static CrisisPlan plan(String file) {
    return read(PlanYaml.read(FOLDER.resolve(file)));
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

  static String text(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
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
