package org.porchlight.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a sign-off says; dissent is kept and shown, never hidden.
public enum Agreement {
  AGREE,
  AGREE_WITH_RESERVATION,
  DISAGREE;

  /// Whether the plan may go on by this answer: a reservation is a yes with words to it.
  public boolean consents() {
    return switch (this) {
      case AGREE, AGREE_WITH_RESERVATION -> true;
      case DISAGREE -> false;
    };
  }

  /// The word used in plan and family files.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The value with this word, empty for any other text.
  public static Optional<Agreement> of(String code) {
    return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
