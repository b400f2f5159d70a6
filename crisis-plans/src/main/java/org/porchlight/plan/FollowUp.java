package org.porchlight.plan;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One promise to be in touch after a crisis.
///
/// @param who the person who calls
/// @param within how soon, counted from the end of the incident
/// @param ask whom they ask for, one or more
/// @param language null for the language of the person asked
public record FollowUp(
    PersonId who, Duration within, List<PersonId> ask, @Nullable Language language) {
  /// Copies its collections.
  public FollowUp {
    ask = List.copyOf(ask);
  }
}
