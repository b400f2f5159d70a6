package org.porchlight.oncall;

import static java.util.Objects.requireNonNull;

/// When a staff member is away: never on call then, whatever else is planned.
public record TimeOff(StaffId staff, WallSpan when) {
  public TimeOff {
    requireNonNull(staff, "staff");
    requireNonNull(when, "when");
  }
}
