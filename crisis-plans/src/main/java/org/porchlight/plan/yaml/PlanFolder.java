package org.porchlight.plan.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.checks.Finding;

/// Everything the plan and family files of one folder say.
///
/// A file that cannot be read is listed and takes nothing else away.
///
/// @param plans in the order of their file names
/// @param families of the family files, and those that only plans tell of
/// @param faults of every file that could not be read, in the order of file names
/// @param advice what the checks say of plans that were read; a plan without advice is not in it
public record PlanFolder(
    List<CrisisPlan> plans,
    List<FamilyRecord> families,
    List<PlanFault> faults,
    Map<PlanRef, List<Finding>> advice) {
  /// Copies its collections.
  public PlanFolder {
    plans = List.copyOf(plans);
    families = List.copyOf(families);
    faults = List.copyOf(faults);
    advice = Map.copyOf(advice);
  }

  /// Reads every `*.yaml` and `*.yml` directly in `folder`; never throws for what it finds there.
  public static PlanFolder read(Path folder) {
    var contents = new FolderContents();
    var name = PlanYaml.nameOf(folder);
    try (var files = Files.list(folder)) {
      var found =
          files
              .filter(PlanFolder::isYaml)
              .sorted(Comparator.comparing(PlanYaml::nameOf))
              .limit(YamlLimits.FILES_MAX + 1L)
              .toList();
      if (found.size() > YamlLimits.FILES_MAX) {
        contents.fault(
            new PlanFault(
                name, 1, "", "more files", "at most " + YamlLimits.FILES_MAX + " in a folder"));
      }
      found.stream().limit(YamlLimits.FILES_MAX).forEach(file -> read(file, contents));
    } catch (IOException | UncheckedIOException unopened) {
      contents.fault(
          new PlanFault(name, 1, "", "a folder that cannot be listed", "a folder of YAML files"));
    }
    return contents.folder();
  }

  private static boolean isYaml(Path file) {
    var name = PlanYaml.nameOf(file).toLowerCase(Locale.ROOT);
    return (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(file);
  }

  private static void read(Path file, FolderContents contents) {
    var name = PlanYaml.nameOf(file);
    try {
      contents.read(name, PlanYaml.bytesOf(file));
    } catch (UncheckedIOException unopened) {
      contents.fault(
          new PlanFault(name, 1, "", "a file that cannot be opened", "a file this user may read"));
    }
  }

  /// The family with this id.
  public Optional<FamilyRecord> family(FamilyId id) {
    return families.stream().filter(family -> family.id().equals(id)).findFirst();
  }

  /// The agency's plan for callers who have none: the newest one that may run.
  public Optional<CrisisPlan> agencyDefault() {
    return plans.stream()
        .filter(plan -> plan.isAgencyDefault() && plan.status().runs())
        .max(Comparator.comparingInt(plan -> plan.ref().version()));
  }
}
