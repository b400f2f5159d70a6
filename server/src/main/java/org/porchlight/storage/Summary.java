package org.porchlight.storage;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Phase;
import org.porchlight.plan.FamilyId;

/// What lists show of one incident without reading its log. Carries no names or words.
///
/// @param family null until staff linked it
/// @param active whether a new contact of the same number still joins it (R1)
/// @param closed closed incidents leave the list of open ones
/// @param families families whose numbers made contact, for the second caller (R17)
public record Summary(
    Phase phase,
    @Nullable FamilyId family,
    boolean active,
    boolean closed,
    Instant openedAt,
    Set<FamilyId> families) {
  public Summary {
    families = Set.copyOf(families);
  }

  /// True while it is active and this family is linked, or one of its numbers made contact.
  public boolean concerns(FamilyId someFamily) {
    return active && (someFamily.equals(family) || families.contains(someFamily));
  }
}
