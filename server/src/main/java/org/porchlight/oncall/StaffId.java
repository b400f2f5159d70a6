package org.porchlight.oncall;

import static java.util.Objects.requireNonNull;

/// Names one staff member for good, such as `S1`.
public record StaffId(String value) {
  public StaffId {
    requireNonNull(value, "value");
    if (value.isBlank()) {
      throw new IllegalArgumentException("staff id: \"" + value + "\" (expected: not blank)");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
