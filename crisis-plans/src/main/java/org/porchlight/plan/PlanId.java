package org.porchlight.plan;

/// The name of one crisis plan, the same for all of its versions, such as `PLN-0007`.
///
/// @param value 1 to 64 letters, digits, `-` or `_`, beginning with a letter or digit
public record PlanId(String value) {
  /// Refuses a value of another shape, naming it.
  public PlanId {
    Ids.require("PlanId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
