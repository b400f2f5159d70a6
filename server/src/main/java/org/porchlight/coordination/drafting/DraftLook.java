package org.porchlight.coordination.drafting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.checks.Finding;

/// A draft as the checks see it.
///
/// @param plan what it says; null while it cannot be read as a plan
/// @param text its file
/// @param points what the checks say, faults first; may be empty
public record DraftLook(@Nullable CrisisPlan plan, String text, List<Point> points) {
  public DraftLook {
    points = List.copyOf(points);
  }

  /// What a point keeps the draft from.
  public enum Weight {
    /// It cannot be read as a plan, and other checks wait.
    BROKEN,
    /// People can be asked about it, and it cannot run.
    BLOCKS,
    /// A plan for the first days may do it by a day.
    LATER,
    ADVICE
  }

  /// @param line of the file, from 1
  /// @param due null when there is no day
  public record Point(Finding finding, int line, Weight weight, @Nullable LocalDate due) {}
}
