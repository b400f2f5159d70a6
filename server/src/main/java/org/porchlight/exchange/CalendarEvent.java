package org.porchlight.exchange;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// One event of a calendar, in the wall time of its own zone.
///
/// Its length is a length of wall time: a shift from 22:00 to 06:00 is one in every night, however
/// many hours that night has.
///
/// @param line where it begins
/// @param replaces the occurrence in whose place it stands; empty if it stands for itself
/// @param rule its RRULE, empty if it happens once
/// @param more further starts
/// @param not starts, or the midnights of whole days, at which it does not happen
record CalendarEvent(
    int line,
    String uid,
    String title,
    boolean isCancelled,
    CalendarZone zone,
    LocalDateTime start,
    Duration length,
    List<LocalDateTime> replaces,
    String rule,
    List<LocalDateTime> more,
    Set<LocalDateTime> not) {
  private static final Duration LENGTH_MAX = Duration.ofDays(35);
  private static final int DATES_MAX = 1_000;
  private static final Pattern LENGTH =
      Pattern.compile("P(?:([0-9]{1,3})W)?(?:([0-9]{1,3})D)?(T(?:[0-9]{1,4}[HMS]){1,3})?");
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  private record When(LocalDateTime wall, CalendarZone zone, boolean isDay) {
    LocalDateTime in(CalendarZone other) {
      return zone.equals(other) ? wall : other.wall(zone.instant(wall));
    }
  }

  /// Reads the lines of an event.
  ///
  /// @param zones the one of times that name none, and those that can be named
  static CalendarEvent of(List<CalendarLine> lines, CalendarZones zones) throws CalendarRefused {
    var line = lines.getFirst().number();
    var started = one(lines, "DTSTART");
    if (started.isEmpty()) {
      throw new CalendarRefused(line, "an event without DTSTART", "one");
    }
    var start = when(started.getFirst(), started.getFirst().value(), zones);
    var zone = start.zone();
    var rule = one(lines, "RRULE");
    if (lines.stream().anyMatch(one -> one.name().equals("EXRULE"))) {
      throw new CalendarRefused(line, "an event with EXRULE", "EXDATE");
    }
    return new CalendarEvent(
        line,
        text(lines, "UID"),
        text(lines, "SUMMARY"),
        text(lines, "STATUS").equalsIgnoreCase("CANCELLED"),
        zone,
        start.wall(),
        length(lines, start, zones),
        dates(lines, "RECURRENCE-ID", zone, zones),
        rule.isEmpty() ? "" : rule.getFirst().value(),
        dates(lines, "RDATE", zone, zones),
        new HashSet<>(dates(lines, "EXDATE", zone, zones)));
  }

  private static Duration length(List<CalendarLine> lines, When start, CalendarZones zones)
      throws CalendarRefused {
    var ends = one(lines, "DTEND");
    var lasts = one(lines, "DURATION");
    var length = start.isDay() ? Duration.ofDays(1) : Duration.ZERO;
    if (!ends.isEmpty()) {
      var end = when(ends.getFirst(), ends.getFirst().value(), zones);
      length = Duration.between(start.wall(), end.in(start.zone()));
    } else if (!lasts.isEmpty()) {
      length = length(lasts.getFirst());
    }
    if (!length.isPositive() || length.compareTo(LENGTH_MAX) > 0) {
      throw new CalendarRefused(
          lines.getFirst().number(), "an event of " + length, "an end, up to 35 days later");
    }
    return length;
  }

  private static Duration length(CalendarLine line) throws CalendarRefused {
    var match = LENGTH.matcher(line.value());
    try {
      if (match.matches()) {
        var weeks = match.group(1) == null ? 0 : Integer.parseInt(match.group(1));
        var days = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
        var rest = match.group(3) == null ? Duration.ZERO : Duration.parse("P" + match.group(3));
        return Duration.ofDays(7L * weeks + days).plus(rest);
      }
    } catch (DateTimeException _) {
      // Hours after minutes: told below, like any other form.
    }
    throw new CalendarRefused(line.number(), "another DURATION", "one such as PT8H or P1D");
  }

  private static List<LocalDateTime> dates(
      List<CalendarLine> lines, String name, CalendarZone zone, CalendarZones zones)
      throws CalendarRefused {
    var found = new ArrayList<LocalDateTime>();
    for (var line : lines) {
      if (line.name().equals(name)) {
        for (var text : line.value().split(",", -1)) {
          var when = when(line, text, zones);
          found.add(when.isDay() ? when.wall() : when.in(zone));
        }
      }
      if (found.size() > DATES_MAX) {
        throw new CalendarRefused(line.number(), "more dates", "at most " + DATES_MAX);
      }
    }
    return found;
  }

  private static When when(CalendarLine line, String text, CalendarZones zones)
      throws CalendarRefused {
    try {
      if (text.length() == 8) {
        return new When(LocalDate.parse(text, DAY).atStartOfDay(), zones.home(), true);
      }
      var isUtc = text.endsWith("Z");
      var wall = LocalDateTime.parse(isUtc ? text.substring(0, text.length() - 1) : text, TIME);
      return new When(wall, isUtc ? CalendarZone.UTC : zone(line, zones), false);
    } catch (DateTimeException _) {
      throw new CalendarRefused(
          line.number(), "another " + line.name(), "a day or time such as 20261224T080000");
    }
  }

  private static CalendarZone zone(CalendarLine line, CalendarZones zones) throws CalendarRefused {
    var name = line.parameter("TZID");
    return name.isEmpty() ? zones.home() : zones.named(line.number(), name);
  }

  private static List<CalendarLine> one(List<CalendarLine> lines, String name)
      throws CalendarRefused {
    var found = lines.stream().filter(line -> line.name().equals(name)).toList();
    if (found.size() > 1) {
      throw new CalendarRefused(found.getLast().number(), name + " again", "it once");
    }
    return found;
  }

  private static String text(List<CalendarLine> lines, String name) throws CalendarRefused {
    var found = one(lines, name);
    return found.isEmpty() ? "" : found.getFirst().words();
  }
}
