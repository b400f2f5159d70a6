package org.porchlight.plan;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens after a crisis has ended.
///
/// @param followUps may be empty
/// @param debrief null when the plan names none
/// @param planDecisionWithin by when the plan is changed or kept
/// @param celebrate how good days are marked; may be empty
public record AfterCare(
    List<FollowUp> followUps,
    @Nullable Debrief debrief,
    Duration planDecisionWithin,
    String celebrate) {
  /// Copies its collections.
  public AfterCare {
    followUps = List.copyOf(followUps);
  }
}
