package org.porchlight.console.view;

import java.util.List;

/// What is still owed after a crisis: being in touch, and the plan decision.
///
/// @param resolution how it ended, in words; empty while it has not
/// @param reviewDue when the decision is due; empty when none is owed
/// @param cameOf what staff tell as soon as they know it, before the end as well
/// @param decision the decision, in words; empty while there is none
public record AfterView(
    String resolution,
    List<FollowUp> followUps,
    String reviewDue,
    String decision,
    boolean closed,
    CameOf cameOf) {
  public AfterView {
    followUps = List.copyOf(followUps);
  }

  /// What came of it beside how it ended, as far as somebody told.
  ///
  /// @param harm who was hurt or missing and when, in words
  /// @param responders when those who were called came to the family; empty while nobody said
  /// @param asksResponders whether somebody was called and nobody said yet that they came
  /// @param rating what the family said of the help, in words; empty while they did not
  public record CameOf(
      List<String> harm, String responders, boolean asksResponders, String rating) {
    public CameOf {
      harm = List.copyOf(harm);
    }
  }

  /// @param due when it is due next; empty once it is over
  /// @param outcome what came of it, in words; empty while it is open
  public record FollowUp(int number, String due, int tries, boolean over, String outcome) {}

  /// True once nothing but the closing itself is left to do.
  public boolean nothingOwed() {
    return followUps.stream().allMatch(FollowUp::over) && reviewDue.isEmpty();
  }
}
