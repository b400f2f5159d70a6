package org.porchlight.plan.changes;

import java.time.LocalDate;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.StepId;

/// One thing that is done to a plan's words, so that they become those of its next version.
public sealed interface PlanEdit {
  /// The step changes places with the one after it, of the same level.
  record MoveLater(StepId step) implements PlanEdit {}

  /// The step becomes the first of its level.
  record MoveFirst(StepId step) implements PlanEdit {}

  /// Staff say something else; other languages are put into words anew.
  record Reword(StepId step, Language language, String words) implements PlanEdit {}

  /// Something else is tried after this step, at its level and by the same person.
  record AddStep(StepId after, Language language, String words) implements PlanEdit {}

  /// The step is not in the plan any more.
  record TakeOut(StepId step) implements PlanEdit {}

  /// Whoever comes next is asked in the place of this person, and they after them.
  record AskOther(StepId step, PersonId instead) implements PlanEdit {}

  /// Somebody does something until a day.
  record GiveTask(String action, PersonId who, LocalDate by) implements PlanEdit {}
}
