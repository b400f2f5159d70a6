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

  /// What the checks say of this plan.
  public static Readiness of(CheckedPlan checked) {
    var interim = checked.plan().kind() == PlanKind.INTERIM_SAFETY;
    var due = checked.plan().effective().plusDays(checked.policy().fullPlanDays());
    var blockers = new ArrayList<Finding>();
    var tasks = new ArrayList<DatedTask>();
    var advice = new ArrayList<Finding>();
    for (var finding : PlanChecks.check(checked)) {
      switch (finding.weight()) {
        case BROKEN -> blockers.add(finding);
        case BLOCKS_ACTIVATION -> {
          if (interim && !BLOCKS_INTERIM.contains(finding.check())) {
            tasks.add(new DatedTask(finding, due));
          } else {
            blockers.add(finding);
          }
        }
        case ADVICE -> advice.add(finding);
      }
    }
    return new Readiness(blockers, tasks, advice);
  }

  /// Whether nothing blocks.
  public boolean isReady() {
    return blockers.isEmpty();
  }
}
