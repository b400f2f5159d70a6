package org.porchlight.incident;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Level;
import org.porchlight.plan.Step;
import org.porchlight.plan.StepId;

/// Which step a plan has next, given what was tried.
public final class PlanOrder {
  private PlanOrder() {}

  /// The first step of the scenario that was not tried, following the plan's own order; empty when
  /// the last one worked, or none is left.
  public static Optional<Step> next(IncidentState state, CrisisPlan plan) {
    Walk walk = state.walk();
    Gate gate = walk.gate();
    if (gate != null && gate.opened().plan().equals(plan.ref())) {
      return plan.step(gate.opened().step());
    }
    var chosen = state.subject().scenario();
    if (chosen == null || walk.running().isPresent()) {
      return Optional.empty();
    }
    var scenario = plan.scenario(chosen.scenario());
    if (scenario.isEmpty()) {
      return Optional.empty();
    }
    var last =
        walk.lastEnded(plan.ref()).filter(end -> scenario.get().step(end.step()).isPresent());
    if (last.map(end -> end.outcome() == StepOutcome.WORKED).orElse(false)) {
      return Optional.empty();
    }
    return last.isPresent()
        ? untried(walk, plan, plan.step(last.get().step()).map(Step::otherwise).orElse(null))
        : untried(walk, plan, scenario.get().first().id());
  }

  /// What stands in for a step that is closed now.
  static Optional<Step> instead(IncidentState state, CrisisPlan plan, Step closed) {
    StepId other = closed.outOfHours() != null ? closed.outOfHours() : closed.otherwise();
    return untried(state.walk(), plan, other);
  }

  private static Optional<Step> untried(Walk walk, CrisisPlan plan, @Nullable StepId from) {
    Set<StepId> seen = new HashSet<>();
    StepId at = from;
    while (at != null && seen.add(at)) {
      Optional<Step> step = plan.step(at);
      if (step.isEmpty() || !walk.tried(plan.ref(), at)) {
        return step;
      }
      at = step.get().otherwise();
    }
    return Optional.empty();
  }

  /// Whether going to `step` leaves the plan's order upward, or rises by more than one level: such
  /// a move carries a reason (P8). Down is free.
  public static boolean jumps(IncidentState state, CrisisPlan plan, Step step) {
    int reached = state.walk().levelReached();
    boolean nextInPlan = next(state, plan).map(next -> next.id().equals(step.id())).orElse(false);
    if (nextInPlan) {
      return reached != 0 && step.level().number() > reached + 1;
    }
    return step.level().number() > Math.max(reached, Level.SELF_AND_HOUSEHOLD.number());
  }
}
