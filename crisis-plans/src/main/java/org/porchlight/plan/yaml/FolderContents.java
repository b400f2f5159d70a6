package org.porchlight.plan.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PlanForm;
import org.porchlight.plan.PlanHash;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.checks.CheckedPlan;
import org.porchlight.plan.checks.Finding;
import org.porchlight.plan.checks.PlanChecks;
import org.porchlight.plan.yaml.YamlNode.Keys;
import org.porchlight.plan.yaml.YamlNode.Words;

/// Gathers the files of one folder and puts plans and families together.
final class FolderContents {
  private final Map<PlanRef, CrisisPlan> plans = new LinkedHashMap<>();
  private final Map<FamilyId, FamilyRecord> families = new LinkedHashMap<>();
  private final List<PlanFault> faults = new ArrayList<>();
  private final Map<PlanRef, List<Finding>> advice = new LinkedHashMap<>();

  void fault(PlanFault fault) {
    faults.add(fault);
  }

  void read(String name, byte[] bytes) {
    var noted = new Faults(name);
    var root = YamlText.read(bytes, noted).orElse(null);
    if (root == null) {
      faults.addAll(noted.inOrder());
      return;
    }
    switch (schema(root).orElse("")) {
      case PlanForm.SCHEMA -> plan(name, root, noted);
      case FamilyReader.SCHEMA -> family(name, root, noted);
      case String other ->
          fault(
              new PlanFault(
                  name,
                  root.line(),
                  "schema",
                  other.isEmpty() ? "nothing" : Faults.quote(other),
                  PlanForm.SCHEMA + " or " + FamilyReader.SCHEMA));
    }
  }

  static Optional<String> schema(YamlNode root) {
    return root instanceof Keys(var entries, _)
        ? entries.stream()
            .filter(entry -> entry.key().equals("schema"))
            .flatMap(entry -> Optional.of(entry.value()).stream())
            .filter(Words.class::isInstance)
            .map(value -> ((Words) value).text())
            .findFirst()
        : Optional.empty();
  }

  private void plan(String name, YamlNode root, Faults noted) {
    switch (PlanReader.read(root, noted)) {
      case PlanReading.Read(var plan, var said) -> {
        var earlier = plans.putIfAbsent(plan.ref(), plan);
        if (earlier == null) {
          advise(plan, said);
        } else {
          otherWords(earlier, plan, name, new Lines(root)).ifPresent(this::fault);
        }
      }
      case PlanReading.Unreadable(var found) -> faults.addAll(found);
    }
  }

  /// A version is one thing for ever; the same file twice does no harm.
  static Optional<PlanFault> otherWords(
      CrisisPlan earlier, CrisisPlan plan, String name, Lines lines) {
    var first = PlanHash.of(earlier);
    var second = PlanHash.of(plan);
    return first.equals(second)
        ? Optional.empty()
        : Optional.of(
            new PlanFault(
                name,
                lines.of("plan.version"),
                "plan.version",
                plan.ref() + " again with other content, hash " + second,
                "a new version, for " + plan.ref() + " is already hash " + first));
  }

  private void family(String name, YamlNode root, Faults noted) {
    switch (FamilyReader.read(root, noted)) {
      case FamilyReading.Read(var family) -> {
        if (families.putIfAbsent(family.id(), family) != null) {
          var line = new Lines(root).of("family.id");
          fault(
              new PlanFault(
                  name,
                  line,
                  "family.id",
                  Faults.quote(family.id().value()) + " again",
                  "one file for each family"));
        }
      }
      case FamilyReading.Unreadable(var found) -> faults.addAll(found);
    }
  }

  private void advise(CrisisPlan plan, List<Finding> said) {
    if (!said.isEmpty()) {
      advice.computeIfAbsent(plan.ref(), _ -> new ArrayList<>()).addAll(said);
    }
  }

  private static List<Finding> aliases(CrisisPlan plan, FamilyRecord family) {
    var checked = CheckedPlan.of(plan, family);
    return PlanChecks.find("aliases.same_person").stream()
        .flatMap(check -> check.findings(checked))
        .toList();
  }

  PlanFolder folder() {
    var all = new LinkedHashMap<>(families);
    for (var plan : plans.values()) {
      var family = plan.family();
      if (family != null) {
        var known = all.get(family);
        if (known != null) {
          advise(plan, aliases(plan, known));
        }
        all.put(family, known == null ? FamilyRecord.from(plan) : known.with(plan));
      }
    }
    return new PlanFolder(List.copyOf(plans.values()), List.copyOf(all.values()), faults, advice);
  }
}
