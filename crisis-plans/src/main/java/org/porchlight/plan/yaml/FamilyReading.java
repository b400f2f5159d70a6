package org.porchlight.plan.yaml;

import java.util.List;
import org.porchlight.plan.FamilyRecord;

/// What came of reading a family file: the family, or every reason why not.
public sealed interface FamilyReading {
  /// The family.
  record Read(FamilyRecord family) implements FamilyReading {}

  /// No family.
  ///
  /// @param faults one or more, in the order of the file; at most 100
  record Unreadable(List<PlanFault> faults) implements FamilyReading {
    /// Copies its collections.
    public Unreadable {
      faults = List.copyOf(faults);
    }
  }
}
