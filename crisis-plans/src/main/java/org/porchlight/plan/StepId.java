package org.porchlight.plan;

/// The name of a step, unique in its whole plan, such as `H1`.
///
/// @param value 1 to 64 letters, digits, `-` or `_`, beginning with a letter or digit
public record StepId(String value) {
  /// Refuses a value of another shape, naming it.
  public StepId {
    Ids.require("StepId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
