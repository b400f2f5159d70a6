package org.porchlight.exchange;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Optional;
import org.porchlight.oncall.Span;
import org.porchlight.oncall.WallSpan;
import org.porchlight.oncall.WallTime;

/// The clock by which the times of an event are told, known by name or defined in the calendar.
record CalendarZone(ZoneRules rules) {
  static final CalendarZone UTC = of(ZoneOffset.UTC);

  static CalendarZone of(ZoneId zone) {
    return new CalendarZone(zone.getRules());
  }

  /// The instant that `wall` means, by the roster's rule for skipped and repeated hours.
  Instant instant(LocalDateTime wall) {
    return WallTime.instant(wall, rules);
  }

  LocalDateTime wall(Instant at) {
    return LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), rules.getOffset(at));
  }

  /// The time that `wall` is; empty only if the clocks skip it whole.
  Optional<Span> in(WallSpan wall) {
    return Span.between(instant(wall.from()), instant(wall.until()));
  }
}
