package org.porchlight.plan.yaml;

import java.util.List;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.checks.Finding;

/// What came of reading a plan file: the plan, or every reason why not.
public sealed interface PlanReading {
  /// The plan, which can be walked.
  ///
  /// @param advice what the checks still have to say; may be empty
  record Read(CrisisPlan plan, List<Finding> advice) implements PlanReading {
    /// Copies its collections.
    public Read {
      advice = List.copyOf(advice);
    }
  }

  /// No plan.
  ///
  /// @param faults one or more, in the order of the file; at most 100
  record Unreadable(List<PlanFault> faults) implements PlanReading {
    /// Copies its collections.
    public Unreadable {
      faults = List.copyOf(faults);
    }
  }
}
