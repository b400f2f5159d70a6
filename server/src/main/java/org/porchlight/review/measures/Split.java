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

  /// The groups beside those that are told apart, as one.
  public static final String OTHERS = "other_groups";

  /// So many columns can still be read, and so many groups be withheld from each other in about a
  /// second: words of one's own have no end.
  public static final int GROUPS_MAX = 40;

  /// The word in addresses and exports.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The split with this word, empty for any other.
  public static Optional<Split> of(String code) {
    return Arrays.stream(values()).filter(split -> split.code().equals(code)).findFirst();
  }
}
