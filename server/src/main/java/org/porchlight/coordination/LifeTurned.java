package org.porchlight.coordination;

import java.util.List;
import org.porchlight.plan.checks.Finding;
import org.porchlight.plan.life.PlanLife;
import org.porchlight.plan.life.PlanLifeRefusal;

/// What came of something asked of a plan's life.
public sealed interface LifeTurned {
  /// Stored, or so already.
  ///
  /// @param after the life as it is now
  record Done(PlanLife before, PlanLife after) implements LifeTurned {}

  /// Not done; asking again without a change gives the same answer.
  ///
  /// @param blockers what keeps a version from being active; empty for any other refusal
  record Refused(PlanLifeRefusal why, List<Finding> blockers) implements LifeTurned {
    /// Copies its collections.
    public Refused {
      blockers = List.copyOf(blockers);
    }
  }

  /// The version exists with other words, which it keeps for ever.
  record OtherContent(String storedHash, String offeredHash) implements LifeTurned {}
}
