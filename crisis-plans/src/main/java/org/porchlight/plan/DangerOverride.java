package org.porchlight.plan;

import java.util.List;

/// The one door straight to emergency help, open at any moment.
///
/// @param conditions what the family agreed counts as danger, one or more
/// @param goTo the level 5 step it leads to
public record DangerOverride(List<String> conditions, StepId goTo) {
  /// Copies its collections.
  public DangerOverride {
    conditions = List.copyOf(conditions);
  }
}
