package org.porchlight.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// One of the names of a person, and who may hear it.
///
/// @param audience who may hear it, in words such as `school and courts`; empty for everybody
public record PersonName(String value, Kind kind, String audience) {
  /// What kind of name it is.
  public enum Kind {
    LEGAL,
    CHOSEN,
    NICKNAME;

    /// The word used in family files.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The kind with this word, empty for any other text.
    public static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }
}
