package org.porchlight.simulation;

import java.time.LocalDate;
import java.util.List;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Review;
import org.porchlight.incident.Review.PlanDecision;
import org.porchlight.incident.Waiver;
import org.porchlight.plan.PersonId;

/// What a coordinator may make of a crisis: mostly what can be said of it.
final class ThrownReview {
  private ThrownReview() {}

  static Review of(Chance chance, IncidentState state) {
    var drawn = chance.of(List.of(PlanDecision.values()));
    var family = chance.of(List.of(Review.FamilyPresence.values()));
    boolean refused = drawn == PlanDecision.CHANGED && family == Review.FamilyPresence.NOT_PRESENT;
    var decision = refused ? drawn : fitting(state, drawn);
    var waiver =
        family == Review.FamilyPresence.WAIVED
            ? new Waiver(new PersonId("P2"), Waiver.Way.BY_CALL, LocalDate.EPOCH)
            : null;
    return new Review(
        decision, family, "it helped", "declined", "it worked", waiver, List.of(), null);
  }

  /// Of a plan of their own where one ran, of none where it did not (R19).
  private static PlanDecision fitting(IncidentState state, PlanDecision drawn) {
    boolean own = state.subject().ranOwnPlan();
    return switch (drawn) {
      case CHANGED, KEPT -> own ? drawn : PlanDecision.WRITE_ONE;
      case WRITE_ONE, NOT_WANTED -> own ? PlanDecision.KEPT : drawn;
    };
  }
}
