package org.porchlight.oncall;

import static java.util.Objects.requireNonNull;

/// One staff member's duty on certain days, as a calendar has it.
public record DatedShift(StaffId staff, Duty duty, WallSpan when) {
  public DatedShift {
    requireNonNull(staff, "staff");
    requireNonNull(duty, "duty");
    requireNonNull(when, "when");
  }
}
