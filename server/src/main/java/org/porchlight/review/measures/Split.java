package org.porchlight.review.measures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// By what incidents are told apart.
public enum Split {
  NONE(true),
  /// The language of the contact.
  LANGUAGE(true),
  /// The age of the youth when the incident began.
  AGE(true),
  /// The channel of the contact.
  CHANNEL(true),
  /// The programme the family belongs to.
  PROGRAMME(true),
  RACE_ETHNICITY(false),
  GENDER(false),
  RURAL_URBAN(false);

  /// The group of what belongs to none that is known.
  public static final String UNKNOWN = "unknown";

  private final boolean recorded;

  Split(boolean recorded) {
    this.recorded = recorded;
  }

  /// Whether the line records what this splits by.
  public boolean isRecorded() {
    return recorded;
  }

  /// The word in addresses and exports.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The split with this word, empty for any other.
  public static Optional<Split> of(String code) {
    return Arrays.stream(values()).filter(split -> split.code().equals(code)).findFirst();
  }

  /// The splits that can be asked for.
  public static List<Split> recorded() {
    return Arrays.stream(values()).filter(Split::isRecorded).toList();
  }
}
