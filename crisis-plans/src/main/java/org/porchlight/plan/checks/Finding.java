package org.porchlight.plan.checks;

import org.porchlight.plan.Language;

/// Something a check has to say about a plan.
///
/// @param check the stable id of the check, such as `references.resolve`
/// @param weight what it keeps the plan from
/// @param path where in the file form, such as `scenarios[0].steps[2].else`
/// @param got what is there
/// @param expected what should be
/// @param mend what the author can do
public record Finding(
    String check, Weight weight, String path, String got, String expected, String mend) {
  /// What a path begins with that leads into the family's file, not into the plan's.
  public static final String FAMILY_FILE = "family:";

  /// What a finding keeps a plan from.
  public enum Weight {
    /// The plan cannot be walked at all: it is not read.
    BROKEN,
    /// The plan may be kept as a draft, and not be made active.
    BLOCKS_ACTIVATION,
    /// Worth a thought, and keeps the plan from nothing.
    ADVICE
  }

  /// What is so, in one sentence.
  public String sentence() {
    return "got " + got + ", expected " + expected;
  }

  /// The same sentence in the reader's language.
  public String sentence(Language language) {
    return Phrasebook.in(language, sentence());
  }

  /// What the author can do, in their language.
  public String mend(Language language) {
    return Phrasebook.in(language, mend);
  }

  @Override
  public String toString() {
    return path + ": " + sentence() + ". " + mend + " (" + check + ")";
  }
}
