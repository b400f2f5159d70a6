package org.porchlight.incident;

import org.porchlight.incident.EndingCommand.ReachFollowup;
import org.porchlight.incident.EndingCommand.Resolve;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.Resolution.OverWhen;
import org.porchlight.incident.Resolution.SafeContact;

/// How stories come to their end.
final class Endings {
  private Endings() {}

  /// Mateo's evening, whose first step worked.
  static Story resolved() {
    return Story.walking()
        .ends(World.SAM, StepOutcome.WORKED)
        .taps(World.SAM, new Resolve(calmly(Disposition.STABILIZED_IN_PLACE)));
  }

  static Resolution calmly(Disposition disposition) {
    return new Resolution(
        OverWhen.MET, disposition, LivingSituation.HOME, SafeContact.BY_TEXT, "he sleeps");
  }

  static Story followedUp(Story story) {
    return story
        .taps(World.SAM, new ReachFollowup(1, "a calm day"))
        .taps(World.SAM, new ReachFollowup(2, "still calm"));
  }

  static Review kept() {
    return new Review(
        Review.PlanDecision.KEPT,
        Review.FamilyPresence.PRESENT,
        "lamp was in my way",
        "declined",
        "the first step worked");
  }
}
