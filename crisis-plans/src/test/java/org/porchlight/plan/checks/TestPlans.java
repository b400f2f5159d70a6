package org.porchlight.plan.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PolicyPack;
import org.porchlight.plan.yaml.FamilyReading;
import org.porchlight.plan.yaml.PlanReading;
import org.porchlight.plan.yaml.PlanYaml;

/// The plans that tests break: a sound one, and others that differ from it in one thing.
public final class TestPlans {
  /// The folder of all of them.
  public static final Path FOLDER =
      Path.of(System.getProperty("porchlight.root", ".."), "crisis-plans/src/test/resources/plans");

  private TestPlans() {}

  /// The plan that every check is content with.
  public static CrisisPlan sound() {
    return plan(FOLDER.resolve("sound.yaml"));
  }

  /// Its family.
  public static FamilyRecord soundFamily() {
    return family(FOLDER.resolve("sound-family.yaml"));
  }

  /// The sound plan with its family, as checks are given it.
  public static CheckedPlan checked(CrisisPlan plan, FamilyRecord family) {
    return new CheckedPlan(plan, family, List.of(), PolicyPack.DEFAULTS, plan.effective());
  }

  /// The files of one folder that hold plans.
  static Stream<Path> plansIn(String folder) {
    try (var files = Files.list(FOLDER.resolve(folder))) {
      return files
          .filter(file -> !file.toString().endsWith("-family.yaml"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /// The family of a plan file: its own, or the sound one.
  static FamilyRecord familyBeside(Path plan) {
    var own = Path.of(plan.toString().replace(".yaml", "-family.yaml"));
    return Files.exists(own) ? family(own) : soundFamily();
  }

  /// The plan of this file.
  public static CrisisPlan plan(Path file) {
    return switch (PlanYaml.read(file)) {
      case PlanReading.Read(var plan, _) -> plan;
      case PlanReading.Unreadable(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  /// The family of this file.
  public static FamilyRecord family(Path file) {
    return switch (PlanYaml.readFamily(file)) {
      case FamilyReading.Read(var family) -> family;
      case FamilyReading.Unreadable(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  /// The same words under another number.
  public static CrisisPlan renumbered(CrisisPlan plan, int number) {
    var text = PlanYaml.write(plan).replaceFirst("version: \\d+", "version: " + number);
    return switch (PlanYaml.read("again.yaml", text.getBytes(StandardCharsets.UTF_8))) {
      case PlanReading.Read(var again, _) -> again;
      case PlanReading.Unreadable(var faults) -> throw new AssertionError(faults.toString());
    };
  }
}
