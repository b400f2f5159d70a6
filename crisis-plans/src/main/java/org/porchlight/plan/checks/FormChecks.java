package org.porchlight.plan.checks;

import java.util.List;

/// What must be so of a plan before it can be walked at all.
final class FormChecks {
  static final List<PlanCheck> ALL =
      List.of(
          PlanCheck.broken(
              "ids.unique",
              "Every scenario and every step has a name of its own in the whole plan.",
              "Give one of them another id.",
              PlanIds::repeated),
          PlanCheck.broken(
              "references.resolve",
              "Every person and step that the plan names is in the plan.",
              "Correct the name, or add what it names.",
              PlanReferences::unresolved),
          PlanCheck.broken(
              "actor.one",
              "Exactly one person who can act is accountable for each step.",
              "Name the person who makes the call; dispatch goes under emergency.",
              StepWalk::withoutActor),
          PlanCheck.broken(
              "levels.never_fall",
              "Steps go from the least intensive to the most restrictive, never back.",
              "Move the step up the list, or correct its level.",
              StepWalk::fallingLevels),
          PlanCheck.broken(
              "steps.end",
              "Whoever follows else and out_of_hours comes to an end.",
              "Send one of them to a later step, or to nothing.",
              StepWalk::cycles),
          PlanCheck.broken(
              "danger_override.leads_to_help",
              "The danger override leads straight to a level 5 step.",
              "Let go_to name the level 5 step.",
              StepWalk::overrideElsewhere));

  private FormChecks() {}
}
