package org.porchlight.console.plans;

import java.util.List;
import java.util.Optional;
import org.porchlight.console.view.DifferenceView.Change;
import org.porchlight.console.view.Speech;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Step;
import org.porchlight.plan.StepId;
import org.porchlight.plan.changes.PlanChange;
import org.porchlight.plan.changes.PlanDifference;

/// Says what two versions differ in, with the words that were and the words that are.
record DifferenceViews(CrisisPlan before, CrisisPlan after, Speech say) {
  List<Change> changes() {
    return PlanDifference.between(before, after).changes().stream().map(this::change).toList();
  }

  private Change change(PlanChange change) {
    var sentence = say.days(change.in(say.language()));
    return switch (change) {
      case PlanChange.StepAdded(var step, _, _) -> new Change(sentence, "", said(after, step));
      case PlanChange.StepRemoved(var step, _) -> new Change(sentence, said(before, step), "");
      case PlanChange.StepReworded(var step, _) ->
          new Change(sentence, said(before, step), said(after, step));
      case PlanChange.StepDetailsChanged(var step) ->
          new Change(sentence, workedIf(before, step), workedIf(after, step));
      case PlanChange.OfScenario _, PlanChange.OfStep _, PlanChange.OfThePlan _ ->
          new Change(sentence, "", "");
    };
  }

  private String said(CrisisPlan plan, StepId step) {
    return step(plan, step).map(found -> found.say().in(say.language())).orElse("");
  }

  /// Only where it is what changed.
  private String workedIf(CrisisPlan plan, StepId step) {
    var was = step(before, step).map(Step::workedIf).orElse("");
    var is = step(after, step).map(Step::workedIf).orElse("");
    return was.equals(is) ? "" : step(plan, step).map(Step::workedIf).orElse("");
  }

  private static Optional<Step> step(CrisisPlan plan, StepId step) {
    return plan.step(step);
  }
}
