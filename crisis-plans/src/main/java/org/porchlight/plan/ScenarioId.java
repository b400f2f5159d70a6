package org.porchlight.plan;

/// The name of a scenario in its plan, such as `H`.
///
/// @param value 1 to 64 letters, digits, `-` or `_`, beginning with a letter or digit
public record ScenarioId(String value) {
  /// Refuses a value of another shape, naming it.
  public ScenarioId {
    Ids.require("ScenarioId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
