package org.porchlight.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A way to reach a person that is no telephone; for people to use, never for the line.
///
/// @param address such as an e-mail address, or a name in an app
/// @param label what the family calls it; may be empty
public record OtherContact(Kind kind, String address, String label) {
  /// What kind of way it is.
  public enum Kind {
    EMAIL,
    APP;

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
