package org.porchlight.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a plan is for; an agency default belongs to no family and names nobody.
public enum PlanKind {
  INTERIM_SAFETY,
  FULL,
  POST_TRANSITION,
  AGENCY_DEFAULT;

  /// The word used in plan and family files.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The value with this word, empty for any other text.
  public static Optional<PlanKind> of(String code) {
    return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
