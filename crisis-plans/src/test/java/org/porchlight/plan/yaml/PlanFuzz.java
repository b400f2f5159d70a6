package org.porchlight.plan.yaml;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Language;
import org.porchlight.plan.changes.PlanDifference;
import org.porchlight.plan.checks.CheckedPlan;
import org.porchlight.plan.checks.Readiness;

/// Any bytes give a plan or located faults, and whatever is a plan can be used as one.
///
/// Run over the seeds by [FuzzSeedsTest] in every test run, and over many more by `scripts/fuzz`.
public final class PlanFuzz {
  private static final int FAULTS_MAX = 100;
  private static final int FAULT_CHARACTERS_MAX = 1_500;

  private PlanFuzz() {}

  /// Reads these bytes as a plan.
  ///
  /// @throws AssertionError when something is so that must never be
  public static void fuzzerTestOneInput(byte[] bytes) {
    switch (PlanYaml.read("fuzz.yaml", bytes)) {
      case PlanReading.Read(var plan, _) -> use(plan);
      case PlanReading.Unreadable(var faults) -> located(faults);
    }
  }

  private static void use(CrisisPlan plan) {
    var readiness = Readiness.of(CheckedPlan.alone(plan));
    must(
        readiness.blockers().stream().noneMatch(finding -> finding.mend().isEmpty()),
        "a finding without a mend");
    var again = PlanYaml.read("again.yaml", PlanYaml.write(plan).getBytes(StandardCharsets.UTF_8));
    must(
        again instanceof PlanReading.Read(var other, _) && other.equals(plan),
        "a plan that is another one when it is written and read again: " + again);
    var difference = PlanDifference.between(plan, plan).changes();
    must(difference.isEmpty(), "a plan that differs from itself");
    for (var language : Language.values()) {
      must(!plan.scenarios().getFirst().title().in(language).isEmpty(), "a scenario without name");
    }
  }

  static void located(List<PlanFault> faults) {
    must(!faults.isEmpty() && faults.size() <= FAULTS_MAX, faults.size() + " faults");
    for (var fault : faults) {
      var told = fault.toString();
      must(fault.line() >= 1, "a fault without a line");
      must(!fault.got().isEmpty() && !fault.expected().isEmpty(), "a fault that says nothing");
      must(told.length() <= FAULT_CHARACTERS_MAX, "a fault of " + told.length() + " characters");
      must(told.lines().count() == 1, "a fault of several lines");
    }
  }

  static void must(boolean so, String otherwise) {
    if (!so) {
      throw new AssertionError(otherwise);
    }
  }
}
