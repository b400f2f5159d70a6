package org.porchlight.oncall;

import java.time.Instant;
import java.time.ZoneId;
import org.porchlight.plan.OpeningHours;

/// When notices and reminders may come to somebody; pages come at every hour.
///
/// @param zone of the wall time that the hours are in
public record NoticeHours(OpeningHours hours, ZoneId zone) {
  /// Whether a notice may come at this instant.
  public boolean isOpen(Instant at) {
    return hours.isOpen(at.atZone(zone));
  }
}
