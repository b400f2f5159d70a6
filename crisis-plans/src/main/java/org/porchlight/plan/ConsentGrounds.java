package org.porchlight.plan;

import org.jspecify.annotations.Nullable;

/// What shows that a permission was given, and given by who may.
///
/// @param subject whom it is about; null for the person it is noted at
/// @param authority by what right it was given, such as `legal guardian`; may be empty
/// @param evidence where the paper or recording is kept; may be empty
/// @param warning which warning of the risk was read to them, such as `texts v2`; may be empty
public record ConsentGrounds(
    @Nullable PersonId subject, String authority, String evidence, String warning) {
  /// Nothing noted.
  public static final ConsentGrounds NONE = new ConsentGrounds(null, "", "", "");
}
