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
/// @param textTemplate which of the agency's texts asks for help here; null for the usual page
/// @param staffSafety what whoever comes needs to know to be safe; never read to a family; null
///   when there is nothing
/// @param checkIn how often whoever comes tells the line that they are well; null when they need
///   not
public record StepNotes(
    String jumpBecause,
    @Nullable Duration travel,
    boolean twoPeople,
    String safetyPlanPart,
    @Nullable FlexFund flexFund,
    @Nullable String textTemplate,
    @Nullable String staffSafety,
    @Nullable Duration checkIn) {
  /// Nothing else said.
  public static final StepNotes NONE = new StepNotes("", null, false, "", null, null, null, null);

  /// What is not said is null, so that a plan stored before it could be said reads as it did.
  public StepNotes {
    textTemplate = said(textTemplate);
    staffSafety = said(staffSafety);
  }

  private static @Nullable String said(@Nullable String words) {
    return words == null || words.isEmpty() ? null : words;
  }
}
