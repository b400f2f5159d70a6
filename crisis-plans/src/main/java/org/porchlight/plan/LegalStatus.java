package org.porchlight.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// In whose care a youth is, which decides who may consent.
public enum LegalStatus {
  WITH_PARENT,
  KINSHIP,
  FOSTER,
  EXTENDED_FOSTER,
  DELINQUENCY_PLACEMENT,
  ADULT,
  NOT_STATED;

  /// The word used in plan and family files.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The value with this word, empty for any other text.
  public static Optional<LegalStatus> of(String code) {
    return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
