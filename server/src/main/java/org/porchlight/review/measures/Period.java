package org.porchlight.review.measures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.porchlight.oncall.Span;

/// Whole days of the agency's zone, the last one included.
///
/// An incident belongs to the day on which it began, whenever it ends: what came of it later counts
/// with it.
///
/// @param from its first day
/// @param to its last day, not before the first
public record Period(LocalDate from, LocalDate to, ZoneId zone) {
  /// More days than this are two questions.
  public static final int DAYS_MAX = 800;

  public Period {
    if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= DAYS_MAX) {
      throw new IllegalArgumentException(
          "period: from " + from + " to " + to + " (expected: 1 to " + DAYS_MAX + " days)");
    }
  }

  public Instant start() {
    return from.atStartOfDay(zone).toInstant();
  }

  /// The first instant after it.
  public Instant end() {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }

  public Span span() {
    return new Span(start(), end());
  }

  public boolean contains(Instant at) {
    return span().contains(at);
  }

  /// How many days it has; a day of 23 or 25 hours is one.
  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  public List<LocalDate> eachDay() {
    return Stream.iterate(from, day -> day.plusDays(1)).limit(days()).toList();
  }

  /// The stretch of one of its days; 23 or 25 hours where the clock changes.
  Span day(LocalDate day) {
    return new Span(
        day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  Duration length() {
    return span().length();
  }
}
