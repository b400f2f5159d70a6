package org.porchlight.oncall;

import static java.util.Objects.requireNonNull;

import org.porchlight.plan.OpeningHours;

/// When one staff member is on duty, in the roster's wall time, week after week.
///
/// @param duty what they are on duty as then, which may differ from their usual duty
public record Shift(StaffId staff, Duty duty, OpeningHours when) {
  public Shift {
    requireNonNull(staff, "staff");
    requireNonNull(duty, "duty");
    requireNonNull(when, "when");
  }
}
