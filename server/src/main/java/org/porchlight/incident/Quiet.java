package org.porchlight.incident;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.porchlight.oncall.duty.QuietHours;

/// When families and staff are not checked in with, in the agency's wall time. No page, no answer
/// and nothing of a crisis that goes on ever waits for it.
///
/// @param hours none where an agency wants none
public record Quiet(QuietHours hours, ZoneId zone) {
  public static final Quiet NONE = new Quiet(QuietHours.NONE, ZoneOffset.UTC);

  /// Rather before the quiet hours around `at` than after them, as something was promised by then;
  /// after them where before is past.
  Instant promised(Instant at, Instant now) {
    Instant early = hours.orBefore(at, zone);
    return early.isAfter(now) ? early : again(at);
  }

  /// `at`, or rather before the quiet hours around it than hours late, but never before `soonest`:
  /// somebody has just been asked.
  Instant again(Instant at, Instant soonest) {
    Instant early = hours.orBefore(at, zone);
    return early.isBefore(soonest) ? again(at) : early;
  }

  /// `at`, or the end of the quiet hours around it.
  Instant again(Instant at) {
    return hours.orAfter(at, zone);
  }
}
