package org.porchlight.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What kind of support a person is to the family.
public enum Support {
  FAMILY,
  NATURAL,
  COMMUNITY,
  PEER,
  FORMAL;

  /// Whether this person is paid to help: natural supports are asked, staff are on duty.
  public boolean paid() {
    return switch (this) {
      case PEER, FORMAL -> true;
      case FAMILY, NATURAL, COMMUNITY -> false;
    };
  }

  /// The word used in plan and family files.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The value with this word, empty for any other text.
  public static Optional<Support> of(String code) {
    return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
