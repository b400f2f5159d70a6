package org.porchlight.care;

import java.util.Locale;

/// Why something is not noted.
public enum CareRefusal {
  /// Another coordinator without a word why.
  REASON_NEEDED,
  /// A decision, or something staff put on the agenda, without words.
  WORDS_NEEDED,
  /// Neither the young person's words nor `declined`.
  YOUTH_VOICE_NEEDED,
  /// A day that is still to come.
  DAY_TO_COME,
  /// A last day before the first.
  DAYS_TURNED,
  /// A rhythm of less than a week or more than a quarter of a year.
  RHYTHM_OUT_OF_RANGE,
  NO_SUCH_ITEM,
  SETTLED_BEFORE,
  SAME_COORDINATOR;

  /// The word in wording and in the API.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
