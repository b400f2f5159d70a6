package org.porchlight.console.view;

import java.util.List;

/// What is still owed after a crisis: being in touch, and the plan decision.
///
/// @param resolution how it ended, in words; empty while it has not
/// @param reviewDue when the decision is due; empty when none is owed
/// @param decision the decision, in words; empty while there is none
public record AfterView(
    String resolution,
    List<FollowUp> followUps,
    String reviewDue,
    String decision,
    boolean closed) {
  public AfterView {
    followUps = List.copyOf(followUps);
  }

  /// @param due when it is due next; empty once it is over
  /// @param outcome what came of it, in words; empty while it is open
  public record FollowUp(int number, String due, int tries, boolean over, String outcome) {}

  /// True once nothing but the closing itself is left to do.
  public boolean nothingOwed() {
    return followUps.stream().allMatch(FollowUp::over) && reviewDue.isEmpty();
  }
}
