package org.porchlight.review.measures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.DoneBy;
import org.porchlight.incident.NotTriedReason;
import org.porchlight.incident.StepBasis;
import org.porchlight.incident.StepOutcome;
import org.porchlight.plan.Level;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.StepId;

/// One turn of a step: tried, or passed over with a reason.
///
/// @param level null for a step that was passed over without being begun: its plan knows
/// @param basis why it began; null when it never did
/// @param reasoned whether a reason was given for beginning it out of order
/// @param confirmed whether the person whom the plan names said yes
/// @param at when it began, or was passed over
/// @param outcome null while it runs
/// @param why why it was not tried; null when it was, or nobody said
public record StepFact(
    PlanRef plan,
    StepId step,
    @Nullable Level level,
    @Nullable StepBasis basis,
    boolean reasoned,
    boolean confirmed,
    Instant at,
    @Nullable StepOutcome outcome,
    @Nullable NotTriedReason why,
    DoneBy doneBy) {
  /// Whether it was carried out: begun, and not passed over after all.
  boolean carriedOut() {
    return basis != null && outcome != StepOutcome.NOT_TRIED;
  }

  boolean emergency() {
    return carriedOut() && level == Level.EMERGENCY;
  }

  boolean notTried() {
    return outcome == StepOutcome.NOT_TRIED;
  }

  boolean ended(StepOutcome how) {
    return outcome == how;
  }
}
