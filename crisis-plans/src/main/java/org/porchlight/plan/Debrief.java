package org.porchlight.plan;

import java.time.Duration;
import java.util.List;

/// The talk afterwards about what helped and what did not.
///
/// @param with who is there, the family always among them
/// @param rule the family's own rule for it; may be empty
public record Debrief(PersonId ledBy, Duration within, List<PersonId> with, String rule) {
  /// Copies its collections.
  public Debrief {
    with = List.copyOf(with);
  }
}
