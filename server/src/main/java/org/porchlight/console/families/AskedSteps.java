package org.porchlight.console.families;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import org.porchlight.console.Console;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.StepId;
import org.porchlight.plan.checks.CheckedPlan;
import org.porchlight.plan.life.PlanLife;
import org.porchlight.storage.InTurn;

/// Finds which steps people of a family's team are asked for and have not said yes to.
record AskedSteps(Console console) {
  /// What one plan asks, by person.
  record Asked(CrisisPlan plan, Map<PersonId, List<StepId>> steps) {}

  /// Of the newest version of each plan, whether it runs or is still being signed.
  Future<List<Asked>> of(FamilyId family) {
    return console.lives().plans(family).compose(plans -> InTurn.answers(plans, this::of));
  }

  private Future<Asked> of(PlanId plan) {
    return console
        .lives()
        .life(plan)
        .map(PlanLife::newest)
        .compose(newest -> console.lives().checked(newest.orElseThrow()))
        .map(AskedSteps::asked);
  }

  private static Asked asked(CheckedPlan checked) {
    return new Asked(checked.plan(), checked.stepsNotAccepted());
  }
}
