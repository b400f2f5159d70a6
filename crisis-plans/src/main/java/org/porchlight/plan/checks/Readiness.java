package org.porchlight.plan.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.porchlight.plan.PlanKind;

/// Whether a plan may be made active, and what is still to be done.
///
/// In an interim plan only what keeps a family safe tonight blocks; the rest are tasks with a date.
///
/// @param blockers what keeps it from being active; empty when it may be
/// @param tasks what an interim plan may do later; empty in any other plan
/// @param advice worth a thought
public record Readiness(List<Finding> blockers, List<DatedTask> tasks, List<Finding> advice) {
  /// What blocks even a plan for the first days.
  static final Set<String> BLOCKS_INTERIM =
      Set.of(
          "interim.reachable_step",
          "interim.agreement",
          "danger_override.conditions",
          "dispatch.number",
          "dispatch.address");

  /// Copies its collections.
  public Readiness {
    blockers = List.copyOf(blockers);
    tasks = List.copyOf(tasks);
    advice = List.copyOf(advice);
  }

  /// Whether nothing blocks this plan: what [#of] and [#isReady] say, without looking for advice,
  /// and no further than the first thing that blocks.
  public static boolean nothingBlocks(CheckedPlan checked) {
    var checking = new Checking(checked);
    return PlanChecks.ALL.stream()
        .filter(check -> blocks(check.weight(), check.id(), checked.plan().kind()))
        .noneMatch(check -> check.findings(checking).findAny().isPresent());
  }

  private static boolean blocks(Finding.Weight weight, String check, PlanKind kind) {
    return switch (weight) {
      case BROKEN -> true;
      case BLOCKS_ACTIVATION -> kind != PlanKind.INTERIM_SAFETY || BLOCKS_INTERIM.contains(check);
      case ADVICE -> false;
    };
  }

  /// What the checks say of this plan.
  public static Readiness of(CheckedPlan checked) {
    var due = checked.plan().effective().plusDays(checked.policy().fullPlanDays());
    var blockers = new ArrayList<Finding>();
    var tasks = new ArrayList<DatedTask>();
    var advice = new ArrayList<Finding>();
    for (var finding : PlanChecks.check(checked)) {
      if (blocks(finding.weight(), finding.check(), checked.plan().kind())) {
        blockers.add(finding);
      } else if (finding.weight() == Finding.Weight.ADVICE) {
        advice.add(finding);
      } else {
        tasks.add(new DatedTask(finding, due));
      }
    }
    return new Readiness(blockers, tasks, advice);
  }

  /// Whether nothing blocks.
  public boolean isReady() {
    return blockers.isEmpty();
  }
}
