package org.porchlight.oncall.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.porchlight.oncall.WallTime;

/// The hours in which nobody is woken for a notice, in wall time; over midnight if need be.
///
/// @param from the same as `until` for none
public record QuietHours(LocalTime from, LocalTime until) {
  /// What is brought forward leaves so long before them: a server that is a little late, or a
  /// carrier that is asked twice, does not put it off to the morning.
  private static final Duration BEFORE = Duration.ofMinutes(5);

  public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  /// Hours such as `22:00-07:00`; `none` for none.
  ///
  /// @throws IllegalArgumentException for any other text
  public static QuietHours parse(String text) {
    if (text.equals("none")) {
      return NONE;
    }
    var parts = text.split("-", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("quiet: " + text + " (expected: 22:00-07:00 or none)");
    }
    try {
      return new QuietHours(LocalTime.parse(parts[0]), LocalTime.parse(parts[1]));
    } catch (DateTimeParseException unreadable) {
      throw new IllegalArgumentException(
          "quiet: " + text + " (expected: 22:00-07:00 or none)", unreadable);
    }
  }

  /// Whether it is quiet then.
  public boolean contains(Instant at, ZoneId zone) {
    var time = LocalTime.ofInstant(at, zone);
    return from.isAfter(until)
        ? !time.isBefore(from) || time.isBefore(until)
        : !time.isBefore(from) && time.isBefore(until);
  }

  /// `at`, or when the quiet hours around it began: earlier, because later may be too late.
  public Instant orBefore(Instant at, ZoneId zone) {
    if (!contains(at, zone)) {
      return at;
    }
    var local = at.atZone(zone).toLocalDateTime();
    var day = local.toLocalTime().isBefore(from) ? local.minusDays(1) : local;
    return WallTime.instant(day.toLocalDate().atTime(from), zone).minus(BEFORE);
  }

  /// `at`, or when the quiet hours around it end.
  public Instant orAfter(Instant at, ZoneId zone) {
    if (!contains(at, zone)) {
      return at;
    }
    var local = at.atZone(zone).toLocalDateTime();
    var day = local.toLocalTime().isBefore(until) ? local : local.plusDays(1);
    var end = WallTime.instant(day.toLocalDate().atTime(until), zone);
    return end.isAfter(at) ? end : at;
  }
}
