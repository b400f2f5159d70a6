package org.porchlight.review.measures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// By what incidents are told apart.
public enum Split {
  NONE,
  /// The language of the contact.
  LANGUAGE,
  /// The age of the youth when the incident began.
  AGE,
  /// The channel of the contact.
  CHANNEL,
  /// The programme the family belongs to.
  PROGRAMME,
  /// In the young person's own words.
  RACE_ETHNICITY,
  /// In the young person's own words.
  GENDER,
  RURAL_URBAN;

  /// The group of what belongs to none that is known.
  public static final String UNKNOWN = "unknown";

  /// The word in addresses and exports.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The split with this word, empty for any other.
  public static Optional<Split> of(String code) {
    return Arrays.stream(values()).filter(split -> split.code().equals(code)).findFirst();
  }
}
