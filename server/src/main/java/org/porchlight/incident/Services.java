package org.porchlight.incident;

import org.jspecify.annotations.Nullable;
import org.porchlight.plan.PhoneNumber;

/// Lines of others that an agency's calls can be joined by, each with a menu or staff of its own.
///
/// @param interpreters null where there is none, as of the others
public record Services(
    @Nullable PhoneNumber interpreters,
    @Nullable PhoneNumber lifeline,
    @Nullable PhoneNumber mobileCrisis) {
  /// None is set.
  public static final Services NONE = new Services(null, null, null);
}
