package org.porchlight.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where a scenario or a step happens.
public enum Setting {
  HOME,
  SCHOOL,
  WORK,
  COMMUNITY,
  PLACEMENT,
  ONLINE,
  TRANSIT;

  /// The word used in plan and family files.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The value with this word, empty for any other text.
  public static Optional<Setting> of(String code) {
    return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
