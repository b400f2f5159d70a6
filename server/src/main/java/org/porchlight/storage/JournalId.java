package org.porchlight.storage;

import org.jspecify.annotations.Nullable;
import org.porchlight.plan.FamilyId;

/// Which journal of its kind, such as a plan's.
///
/// @param family whose key seals it, so that erasing the family erases it; null for the agency's
public record JournalId(String value, @Nullable FamilyId family) {
  /// A journal of the agency as a whole.
  public static JournalId ofAgency(String value) {
    return new JournalId(value, null);
  }
}
