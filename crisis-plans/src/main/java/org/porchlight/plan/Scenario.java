package org.porchlight.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A situation the family and its team foresaw, and the steps to try in it, least intensive first.
///
/// @param definedBy who says that this is a crisis, such as `caregiver`
/// @param entrySigns how one knows that it has begun; may be empty
/// @param overWhen how one knows that it is over
/// @param steps one or more
/// @param schoolPlan the school's own plan it is linked to; null when there is none
public record Scenario(
    ScenarioId id,
    LocalText title,
    Setting setting,
    String definedBy,
    List<String> entrySigns,
    String overWhen,
    List<Step> steps,
    @Nullable SchoolPlan schoolPlan) {
  /// Copies its collections and refuses a scenario without a step.
  public Scenario {
    entrySigns = List.copyOf(entrySigns);
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("steps of " + id + ": got none, expected one or more");
    }
  }

  /// The step to begin with.
  public Step first() {
    return steps.getFirst();
  }

  /// The step with this id, empty when it belongs to another scenario.
  public Optional<Step> step(StepId id) {
    return steps.stream().filter(step -> step.id().equals(id)).findFirst();
  }

  /// The step to try when `id` did not work; empty after the last one or outside this scenario.
  public Optional<Step> after(StepId id) {
    return step(id).map(Step::otherwise).flatMap(this::step);
  }
}
