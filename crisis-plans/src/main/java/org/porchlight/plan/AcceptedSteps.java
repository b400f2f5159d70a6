package org.porchlight.plan;

import java.time.LocalDate;
import java.util.List;

/// A person's yes to being asked for some steps of a plan.
///
/// @param steps one or more
/// @param on the day they said yes
public record AcceptedSteps(PlanId plan, List<StepId> steps, LocalDate on) {
  /// Copies its collections.
  public AcceptedSteps {
    steps = List.copyOf(steps);
  }
}
