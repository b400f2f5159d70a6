package org.porchlight.plan;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What else a step says, for those who carry it out.
///
/// @param jumpBecause why this step may be reached over a level that is left out; may be empty
/// @param travel how long whoever comes is on the road; null when nobody travels
/// @param twoPeople whether nobody goes alone
/// @param safetyPlanPart the part of the youth's own safety plan it belongs to; may be empty
/// @param flexFund null when it costs nothing
public record StepNotes(
    String jumpBecause,
    @Nullable Duration travel,
    boolean twoPeople,
    String safetyPlanPart,
    @Nullable FlexFund flexFund) {
  /// Nothing else said.
  public static final StepNotes NONE = new StepNotes("", null, false, "", null);
}
