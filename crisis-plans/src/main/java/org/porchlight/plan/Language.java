package org.porchlight.plan;

import java.util.Arrays;
import java.util.Optional;

/// A language the line speaks.
public enum Language {
  EN,
  ES;

  /// The ISO 639-1 code, such as `en`.
  public String code() {
    return switch (this) {
      case EN -> "en";
      case ES -> "es";
    };
  }

  /// The language with this code, empty for any other text.
  public static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(language -> language.code().equals(code)).findFirst();
  }
}
