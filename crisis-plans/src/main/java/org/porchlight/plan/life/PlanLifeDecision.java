package org.porchlight.plan.life;

import java.util.List;
import org.porchlight.plan.checks.Finding;

/// What comes of a command: facts to append, or why not.
public sealed interface PlanLifeDecision {
  /// Done.
  ///
  /// @param events none when what was asked is so already
  record Accepted(List<PlanLifeEvent> events) implements PlanLifeDecision {
    /// Copies its collections.
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /// Not done; asking again without a change gives the same answer.
  ///
  /// @param blockers what keeps a version from being active; empty for any other refusal
  record Refused(PlanLifeRefusal why, List<Finding> blockers) implements PlanLifeDecision {
    /// Copies its collections.
    public Refused {
      blockers = List.copyOf(blockers);
    }
  }

  static PlanLifeDecision accept(PlanLifeEvent... events) {
    return new Accepted(List.of(events));
  }

  static PlanLifeDecision refuse(PlanLifeRefusal why) {
    return new Refused(why, List.of());
  }
}
