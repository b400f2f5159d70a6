package org.porchlight.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How far a family is on its way with its team.
public enum FamilyPhase {
  ENGAGEMENT,
  PLANNING,
  IMPLEMENTATION,
  TRANSITION,
  POST_TRANSITION,
  NOT_STATED;

  /// The word used in family files.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The phase with this word, empty for any other text.
  public static Optional<FamilyPhase> of(String code) {
    return Arrays.stream(values()).filter(phase -> phase.code().equals(code)).findFirst();
  }
}
