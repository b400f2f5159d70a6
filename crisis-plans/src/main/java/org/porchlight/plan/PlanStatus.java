package org.porchlight.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where a plan version is in its life.
public enum PlanStatus {
  DRAFT,
  TEAM_REVIEW,
  SIGNING,
  ACTIVE,
  NEEDS_ATTENTION,
  SUPERSEDED,
  SUSPENDED,
  RETIRED;

  /// Whether this version may run on the line.
  ///
  /// A plan outlives its troubles: one that needs attention keeps running, with a banner.
  public boolean runs() {
    return switch (this) {
      case ACTIVE, NEEDS_ATTENTION -> true;
      case DRAFT, TEAM_REVIEW, SIGNING, SUPERSEDED, SUSPENDED, RETIRED -> false;
    };
  }

  /// The word used in plan files.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The value with this word, empty for any other text.
  public static Optional<PlanStatus> of(String code) {
    return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
