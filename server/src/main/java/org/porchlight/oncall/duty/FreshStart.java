package org.porchlight.oncall.duty;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.ShiftSpan;
import org.porchlight.oncall.Span;
import org.porchlight.oncall.Timetable;
import org.porchlight.oncall.WallTime;

/// When a shift that never hands off counts as beginning anew, so that its person is asked and
/// their phone tried like anybody's.
///
/// @param days empty for never
/// @param time in the roster's wall time
public record FreshStart(Set<DayOfWeek> days, LocalTime time) {
  public static final FreshStart NEVER = new FreshStart(Set.of(), LocalTime.MIDNIGHT);

  private static final String EXPECTED = "a time such as 10:00 or Mo 10:00, or none";
  private static final int A_WEEK = 7;

  public FreshStart {
    days = Set.copyOf(days);
    requireNonNull(time, "time");
  }

  /// `10:00` for each day, `Mo 10:00` for each Monday, `none` for never.
  ///
  /// @throws IllegalArgumentException for any other text
  public static FreshStart parse(String text) {
    if (text.equals("none")) {
      return NEVER;
    }
    var parts = text.split(" ", -1);
    try {
      var time = LocalTime.parse(parts[parts.length - 1]);
      return switch (parts.length) {
        case 1 -> new FreshStart(EnumSet.allOf(DayOfWeek.class), time);
        case 2 -> new FreshStart(Set.of(day(parts[0])), time);
        default -> throw new IllegalArgumentException(text + " (expected: " + EXPECTED + ")");
      };
    } catch (DateTimeParseException unreadable) {
      throw new IllegalArgumentException(text + " (expected: " + EXPECTED + ")", unreadable);
    }
  }

  private static DayOfWeek day(String text) {
    for (var day : DayOfWeek.values()) {
      if (day.name().substring(0, 2).equals(text.toUpperCase(Locale.ROOT))) {
        return day;
      }
    }
    throw new IllegalArgumentException(text + " (expected: " + EXPECTED + ")");
  }

  /// The shifts that count as beginning anew in `soon`, each up to the next fresh start or to its
  /// end: those that have run without a handoff since the fresh start before.
  List<ShiftSpan> in(Roster roster, Span soon) {
    var found = new ArrayList<ShiftSpan>();
    int every = days.size() == A_WEEK ? 1 : A_WEEK;
    var last = LocalDate.ofInstant(soon.end(), roster.zone()).plusDays(1);
    for (var day = LocalDate.ofInstant(soon.start(), roster.zone()).minusDays(1);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      var anew = WallTime.instant(day.atTime(time), roster.zone());
      if (days.contains(day.getDayOfWeek()) && soon.contains(anew)) {
        var before = WallTime.instant(day.minusDays(every).atTime(time), roster.zone());
        var next = WallTime.instant(day.plusDays(every).atTime(time), roster.zone());
        for (var shift : new Timetable(roster).shifts(new Span(before, next))) {
          if (shift.span().start().equals(before) && shift.span().end().isAfter(anew)) {
            var span = new Span(anew, shift.span().end());
            found.add(new ShiftSpan(shift.staff(), shift.duty(), span));
          }
        }
      }
    }
    return found;
  }
}
