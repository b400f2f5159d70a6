package org.porchlight.plan;

/// The alias of a person in a family's plans, such as `P1`, `N1` or `L0`.
///
/// One alias means one person in every plan of the same family.
///
/// @param value 1 to 64 letters, digits, `-` or `_`, beginning with a letter or digit
public record PersonId(String value) {
  /// Refuses a value of another shape, naming it.
  public PersonId {
    Ids.require("PersonId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
