package org.porchlight.plan.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PolicyPacks;
import org.porchlight.plan.checks.CheckedPlan;
import org.porchlight.plan.checks.Finding;
import org.porchlight.plan.checks.Readiness;

/// Checks plan and family files for activation, and says on which line what is open.
///
/// A plan is checked with its family's file, given too or lying beside it, and against the agency's
/// default plan of its folder as the template it should not be a copy of.
public final class PlanReview {
  private record ReadPlan(Path file, CrisisPlan plan, Lines lines) {}

  private record ReadFamily(Path file, FamilyRecord family, Lines lines) {}

  private final PolicyPacks policies;
  private final @Nullable LocalDate day;
  private final Map<Path, List<LocatedFinding>> faults = new LinkedHashMap<>();
  private final Map<Path, ReadPlan> plans = new LinkedHashMap<>();
  private final Map<FamilyId, List<ReadFamily>> families = new LinkedHashMap<>();
  private final Map<Path, FamilyId> familyFiles = new HashMap<>();
  private final Set<Path> read = new HashSet<>();
  private final List<CrisisPlan> defaults = new ArrayList<>();

  private PlanReview(PolicyPacks policies, @Nullable LocalDate day) {
    this.policies = policies;
    this.day = day;
  }

  /// Reviews these files, and every YAML file directly in these folders; never throws for what is
  /// in them.
  ///
  /// @param day the day they are to be fit for; null for the day each plan becomes effective
  public static List<ReviewedFile> of(
      List<Path> paths, PolicyPacks policies, @Nullable LocalDate day) {
    var review = new PlanReview(policies, day);
    var files = new LinkedHashSet<Path>();
    paths.forEach(path -> files.addAll(Files.isDirectory(path) ? yamlIn(path) : List.of(path)));
    files.forEach(review::read);
    // A family beside a plan is known without being asked for; its own faults are not told then.
    files.stream()
        .map(file -> Optional.ofNullable(file.getParent()).orElse(Path.of("")))
        .distinct()
        .flatMap(folder -> yamlIn(folder).stream())
        .forEach(review::read);
    return files.stream().map(review::reviewed).toList();
  }

  private static List<Path> yamlIn(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
          .filter(Files::isRegularFile)
          .sorted()
          .limit(YamlLimits.FILES_MAX)
          .toList();
    } catch (IOException unopened) {
      return List.of();
    }
  }

  private void read(Path file) {
    if (!read.add(file)) {
      return;
    }
    var noted = new Faults(PlanYaml.nameOf(file));
    try {
      YamlText.read(PlanYaml.bytesOf(file), noted)
          .ifPresentOrElse(root -> read(file, root, noted), () -> fault(file, noted.inOrder()));
    } catch (UncheckedIOException unopened) {
      noted.add(1, "", "a file that cannot be opened", "a file this user may read");
      fault(file, noted.inOrder());
    }
  }

  private void read(Path file, YamlNode root, Faults noted) {
    if (FolderContents.schema(root).filter(FamilyReader.SCHEMA::equals).isPresent()) {
      switch (FamilyReader.read(root, noted)) {
        case FamilyReading.Read(var family) -> {
          families
              .computeIfAbsent(family.id(), _ -> new ArrayList<>())
              .add(new ReadFamily(file, family, new Lines(root)));
          familyFiles.put(file, family.id());
        }
        case FamilyReading.Unreadable(var found) -> fault(file, found);
      }
      return;
    }
    switch (PlanReader.read(root, noted)) {
      case PlanReading.Read(var plan, _) -> {
        plans.put(file, new ReadPlan(file, plan, new Lines(root)));
        if (plan.isAgencyDefault()) {
          defaults.add(plan);
        }
      }
      case PlanReading.Unreadable(var found) -> fault(file, found);
    }
  }

  private void fault(Path file, List<PlanFault> found) {
    faults.put(file, found.stream().map(LocatedFinding::of).toList());
  }

  private ReviewedFile reviewed(Path file) {
    var found = faults.get(file);
    if (found != null) {
      return new ReviewedFile(file.toString(), "", found);
    }
    var plan = plans.get(file);
    return plan != null
        ? new ReviewedFile(file.toString(), "plan " + plan.plan().ref(), findings(plan))
        : new ReviewedFile(file.toString(), "family " + familyFiles.get(file), List.of());
  }

  /// The family of a plan: where several files tell of it, the one named after the plan's file.
  private @Nullable ReadFamily familyOf(ReadPlan read) {
    var family = read.plan().family();
    var known = family == null ? List.<ReadFamily>of() : families.getOrDefault(family, List.of());
    var own = PlanYaml.nameOf(read.file()).replaceFirst("\\.ya?ml$", "-family");
    return known.stream()
        .filter(file -> PlanYaml.nameOf(file.file()).replaceFirst("\\.ya?ml$", "").equals(own))
        .findFirst()
        .or(() -> known.stream().findFirst())
        .orElse(null);
  }

  private List<LocatedFinding> findings(ReadPlan read) {
    var plan = read.plan();
    var known = familyOf(read);
    var family = known == null ? null : known.family();
    var readiness =
        Readiness.of(
            new CheckedPlan(
                plan,
                family,
                templates(read),
                policies.of(plan, family),
                day == null ? plan.effective() : day));
    var findings = new ArrayList<LocatedFinding>();
    otherWords(read).map(LocatedFinding::of).ifPresent(findings::add);
    readiness.blockers().forEach(finding -> findings.add(located(finding, read, known, null)));
    readiness
        .tasks()
        .forEach(task -> findings.add(located(task.finding(), read, known, task.due())));
    readiness.advice().forEach(finding -> findings.add(located(finding, read, known, null)));
    return findings;
  }

  /// Another file, read before, may hold this version already.
  private Optional<PlanFault> otherWords(ReadPlan read) {
    return plans.values().stream()
        .filter(known -> known.plan().ref().equals(read.plan().ref()))
        .findFirst()
        .flatMap(known ->
            FolderContents.otherWords(
                known.plan(), read.plan(), PlanYaml.nameOf(read.file()), read.lines()));
  }

  private List<CrisisPlan> templates(ReadPlan read) {
    return defaults.stream().filter(template -> !template.equals(read.plan())).toList();
  }

  private static LocatedFinding located(
      Finding finding, ReadPlan read, @Nullable ReadFamily known, @Nullable LocalDate due) {
    var inFamily = finding.path().startsWith(Finding.FAMILY_FILE);
    var path = inFamily ? finding.path().substring(Finding.FAMILY_FILE.length()) : finding.path();
    var file = inFamily && known != null ? known.file() : read.file();
    var lines = inFamily && known != null ? known.lines() : read.lines();
    return new LocatedFinding(
        finding.check(),
        finding.weight(),
        PlanYaml.nameOf(file),
        lines.of(path),
        path,
        finding.sentence(),
        finding.mend(),
        due);
  }
}
