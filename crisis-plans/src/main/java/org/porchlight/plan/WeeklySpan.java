package org.porchlight.plan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// The same span of wall time on some days of each week.
///
/// @param days the days it begins on, one or more
/// @param opens the first minute
/// @param lasts one minute to 24 hours; past midnight belongs to the day it began
public record WeeklySpan(Set<DayOfWeek> days, LocalTime opens, Duration lasts) {
  static final WeeklySpan EVERY_MINUTE =
      new WeeklySpan(EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, Duration.ofDays(1));

  /// Copies its collections and refuses an empty span.
  public WeeklySpan {
    if (days.isEmpty() || lasts.compareTo(Duration.ofDays(1)) > 0 || !lasts.isPositive()) {
      throw new IllegalArgumentException(
          "span: got " + days.size() + " days of " + lasts + ", expected some of up to 24 hours");
    }
    days = Collections.unmodifiableSet(EnumSet.copyOf(days));
  }

  boolean covers(LocalDateTime at) {
    return coversFrom(at, 0) || coversFrom(at, 1);
  }

  private boolean coversFrom(LocalDateTime at, int daysBefore) {
    var day = at.toLocalDate().minusDays(daysBefore);
    var start = day.atTime(opens);
    return days.contains(day.getDayOfWeek())
        && !at.isBefore(start)
        && at.isBefore(start.plus(lasts));
  }

  /// The written form of this span, such as `Mo-Fr 15:00-21:00`.
  @Override
  public String toString() {
    return OpeningHoursText.write(this);
  }
}
