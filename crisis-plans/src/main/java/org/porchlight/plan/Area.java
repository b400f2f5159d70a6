package org.porchlight.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where a family lives, as coarsely as resources are planned for; never an address.
///
/// @param name the agency's own word, such as `north_county`; may be empty
public record Area(String name, Kind kind) {
  /// Nothing noted.
  public static final Area NONE = new Area("", Kind.NOT_STATED);

  /// How far everything is.
  public enum Kind {
    URBAN,
    RURAL,
    NOT_STATED;

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
