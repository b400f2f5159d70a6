package org.porchlight.plan;

/// Something a check has to say about a plan.
///
/// @param check the stable id of the check, such as `references.resolve`
/// @param weight what it keeps the plan from
/// @param path where in the file form, such as `scenarios[0].steps[2].else`
/// @param sentence what is so, got and expected
/// @param mend what the author can do
public record Finding(String check, Weight weight, String path, String sentence, String mend) {
  /// What a finding keeps a plan from.
  public enum Weight {
    /// The plan cannot be walked at all: it is not read.
    BROKEN,
    /// The plan may be kept as a draft, and not be made active.
    BLOCKS_ACTIVATION,
    /// Worth a thought, and keeps the plan from nothing.
    ADVICE
  }

  @Override
  public String toString() {
    return path + ": " + sentence + "; " + mend + " (" + check + ")";
  }
}
