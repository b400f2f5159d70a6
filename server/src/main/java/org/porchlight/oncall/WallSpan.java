package org.porchlight.oncall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/// A planned stretch of wall time, from `from` up to, and not with, `until`.
///
/// @param until after `from`
public record WallSpan(LocalDateTime from, LocalDateTime until) {
  /// No zone ever shifts its clocks by more than a day, so further off nothing needs working out.
  private static final Duration SHIFT_MAX = Duration.ofHours(26);

  public WallSpan {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException(
          "wall time: from " + from + " until " + until + " (expected: an end after the start)");
    }
  }

  /// This span of time as people of `zone` write it down.
  ///
  /// @throws IllegalArgumentException if its two ends are written alike, as in an hour that comes
  ///   twice
  public static WallSpan of(Span span, ZoneId zone) {
    return new WallSpan(
        LocalDateTime.ofInstant(span.start(), zone), LocalDateTime.ofInstant(span.end(), zone));
  }

  /// The time that it is in `zone`; empty only if the clocks skip it whole.
  public Optional<Span> in(ZoneId zone) {
    return Span.between(WallTime.instant(from, zone), WallTime.instant(until, zone));
  }

  /// Whether both have wall time in common.
  public boolean touches(WallSpan other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }

  /// All wall time that could be in `window`, whatever the clocks do around it.
  static WallSpan around(Span window, ZoneId zone) {
    return new WallSpan(
        LocalDateTime.ofInstant(window.start(), zone).minus(SHIFT_MAX),
        LocalDateTime.ofInstant(window.end(), zone).plus(SHIFT_MAX));
  }

  /// Whether `at` lies in it, in the zone of `at`.
  boolean covers(ZonedDateTime at) {
    var local = at.toLocalDateTime();
    if (local.isBefore(from.minus(SHIFT_MAX)) || local.isAfter(until.plus(SHIFT_MAX))) {
      return false;
    }
    Instant instant = at.toInstant();
    return !instant.isBefore(WallTime.instant(from, at.getZone()))
        && instant.isBefore(WallTime.instant(until, at.getZone()));
  }
}
