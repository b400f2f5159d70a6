package org.porchlight.plan;

import java.util.List;

/// Every check of a plan, as one table.
public final class PlanChecks {
  /// The table, in the order its findings are told.
  public static final List<PlanCheck> ALL =
      List.of(
          new PlanCheck(
              "ids.unique",
              Finding.Weight.BROKEN,
              "Every scenario and every step has a name of its own in the whole plan.",
              "Give one of them another id.",
              PlanIds::repeated),
          new PlanCheck(
              "references.resolve",
              Finding.Weight.BROKEN,
              "Every person and step that the plan names is in the plan.",
              "Correct the name, or add what it names.",
              PlanReferences::unresolved),
          new PlanCheck(
              "actor.one",
              Finding.Weight.BROKEN,
              "Exactly one person who can act is accountable for each step.",
              "Name the person who makes the call; dispatch goes under emergency.",
              StepWalk::withoutActor),
          new PlanCheck(
              "levels.never_fall",
              Finding.Weight.BROKEN,
              "Steps go from the least intensive to the most restrictive, never back.",
              "Move the step up the list, or correct its level.",
              StepWalk::fallingLevels),
          new PlanCheck(
              "steps.end",
              Finding.Weight.BROKEN,
              "Whoever follows else and out_of_hours comes to an end.",
              "Send one of them to a later step, or to nothing.",
              StepWalk::cycles),
          new PlanCheck(
              "danger_override.leads_to_help",
              Finding.Weight.BROKEN,
              "The danger override leads straight to a level 5 step.",
              "Let go_to name the level 5 step.",
              StepWalk::overrideElsewhere));

  private PlanChecks() {}

  /// Everything the checks have to say about this plan; empty when there is nothing.
  public static List<Finding> check(CrisisPlan plan) {
    return ALL.stream().flatMap(check -> check.findings(plan)).toList();
  }

  /// What one check, by its id, has to say about this plan.
  ///
  /// @throws IllegalArgumentException when there is no check with this id
  public static List<Finding> check(String id, CrisisPlan plan) {
    return ALL.stream()
        .filter(check -> check.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("check: got " + id + ", expected a known id"))
        .findings(plan)
        .toList();
  }
}
