package org.porchlight.oncall;

import static java.util.Objects.requireNonNull;

/// Who is on call when nobody else meets a need: named beforehand, so that a gap has a person.
public record Fallback(Need need, StaffId staff) {
  public Fallback {
    requireNonNull(need, "need");
    requireNonNull(staff, "staff");
  }
}
