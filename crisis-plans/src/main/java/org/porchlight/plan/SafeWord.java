package org.porchlight.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A word that means more to staff than to whoever overhears it.
///
/// @param who the person who uses it
public record SafeWord(PersonId who, String word, Meaning meaning) {
  /// What the word tells staff.
  public enum Meaning {
    SAFE_TO_TALK,
    NOT_SAFE_TO_TALK,
    SEND_HELP;

    /// The word used in family files.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The meaning with this word, empty for any other text.
    public static Optional<Meaning> of(String code) {
      return Arrays.stream(values()).filter(meaning -> meaning.code().equals(code)).findFirst();
    }
  }
}
