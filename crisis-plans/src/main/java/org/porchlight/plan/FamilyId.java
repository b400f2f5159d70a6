package org.porchlight.plan;

/// The name of one family's record, such as `FAM-0007`.
///
/// @param value 1 to 64 letters, digits, `-` or `_`, beginning with a letter or digit
public record FamilyId(String value) {
  /// Refuses a value of another shape, naming it.
  public FamilyId {
    Ids.require("FamilyId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
