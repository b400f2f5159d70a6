package org.porchlight.incident;

import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.PlanRef;

/// Plans as they could be on another day.
final class Plans {
  private Plans() {}

  /// The same plan as another version.
  static CrisisPlan version(CrisisPlan plan, int version) {
    return new CrisisPlan(
        new PlanRef(plan.ref().plan(), version),
        plan.status(),
        plan.kind(),
        version - 1,
        plan.family(),
        plan.youth(),
        plan.jurisdiction(),
        plan.timezone(),
        plan.effective(),
        plan.reviewBy(),
        plan.basis(),
        plan.people(),
        plan.strengths(),
        plan.lifeDomains(),
        plan.functionalAssessment(),
        plan.triggers(),
        plan.earlyWarningSigns(),
        plan.whatHelps(),
        plan.whatMakesItWorse(),
        plan.predictedWorstCase(),
        plan.homeSafety(),
        plan.tellResponders(),
        plan.prevention(),
        plan.dangerOverride(),
        plan.scenarios(),
        plan.after(),
        plan.signOffs());
  }
}
