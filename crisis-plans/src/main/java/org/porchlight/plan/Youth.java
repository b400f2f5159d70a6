package org.porchlight.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A young person the family's record is about.
///
/// @param person one of the family's people
/// @param decisionHolders who may decide for them; may be empty, and is the youth for an adult
/// @param plan the plan that is theirs; null while they have none
public record Youth(
    PersonId person,
    LegalStatus legalStatus,
    List<PersonId> decisionHolders,
    @Nullable PlanId plan) {
  /// Copies its collections.
  public Youth {
    decisionHolders = List.copyOf(decisionHolders);
  }
}
