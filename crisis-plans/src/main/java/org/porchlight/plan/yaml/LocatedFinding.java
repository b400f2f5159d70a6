package org.porchlight.plan.yaml;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.checks.Finding;

/// What a check says of a file, and on which line.
///
/// @param check the id of the check; [PlanFault#FORM] for a fault of the file's form
/// @param file the name of the file it is in, which may be the family's
/// @param line from 1
/// @param path in that file, such as `scenarios[0].steps[2].else`; may be empty
/// @param sentence got and expected
/// @param mend what the author can do
/// @param due by when, where an interim plan may do it later; null otherwise
public record LocatedFinding(
    String check,
    Finding.Weight weight,
    String file,
    int line,
    String path,
    String sentence,
    String mend,
    @Nullable LocalDate due) {
  static LocatedFinding of(PlanFault fault) {
    return new LocatedFinding(
        fault.check(),
        Finding.Weight.BROKEN,
        fault.file(),
        fault.line(),
        fault.path(),
        "got " + fault.got() + ", expected " + fault.expected(),
        fault.mend(),
        null);
  }

  /// Whether it keeps the plan from being active today.
  public boolean blocks() {
    return due == null
        && switch (weight) {
          case BROKEN, BLOCKS_ACTIVATION -> true;
          case ADVICE -> false;
        };
  }

  /// One line, as authors and editors read it.
  @Override
  public String toString() {
    return file + ":" + line + ": " + (path.isEmpty() ? "" : path + ": ") + sentence;
  }
}
