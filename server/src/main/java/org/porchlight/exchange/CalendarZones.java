package org.porchlight.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.ZoneRulesBuilder;
import net.fortuna.ical4j.model.component.VTimeZone;

/// The time zones of one calendar: by the names that everybody has, else as the calendar itself
/// defines them.
///
/// A definition is taken only in the shape that its reader works out right: two yearly rules such
/// as `FREQ=YEARLY;BYMONTH=11;BYDAY=1SU`, or one offset for ever. Names that only some makers use
/// are not guessed at, for an hour too late is worse than a plain refusal. Nothing is fetched.
final class CalendarZones {
  private static final Pattern YEARLY =
      Pattern.compile(
          "RRULE:(?=.*FREQ=YEARLY)(?=.*BYMONTH=[0-9]{1,2}(?:;|$))(?=.*BYDAY=-?[1-5][A-Z]{2}"
              + "(?:;|$))(?:(?:FREQ|BYMONTH|BYDAY|INTERVAL=1|WKST)[^;]*;?)+");
  private static final Pattern OFFSET = Pattern.compile("TZOFFSETTO:([+-][0-9]{4}(?:[0-9]{2})?)");

  private final CalendarZone home;
  private final List<List<String>> defined;
  private final Map<String, CalendarZone> known = new HashMap<>();

  /// @param home of times that name no zone
  /// @param defined the needed lines of each VTIMEZONE
  CalendarZones(ZoneId home, List<List<String>> defined) {
    this.home = CalendarZone.of(home);
    this.defined = defined;
  }

  CalendarZone home() {
    return home;
  }

  /// @param line where the name stands
  CalendarZone named(int line, String name) throws CalendarRefused {
    var before = known.get(name);
    if (before != null) {
      return before;
    }
    var zone =
        usual(name)
            .map(CalendarZone::of)
            .or(() -> defined(name))
            .orElseThrow(() ->
                new CalendarRefused(
                    line,
                    "another TZID",
                    "the name of a zone such as America/New_York, or a VTIMEZONE of yearly rules"));
    known.put(name, zone);
    return zone;
  }

  /// Calendars of some makers write a name before that of the zone: `/maker/America/New_York`.
  private static Optional<ZoneId> usual(String name) {
    var parts = name.split("/", -1);
    for (var first = 0; first < parts.length; first++) {
      var shorter = String.join("/", List.of(parts).subList(first, parts.length));
      if (ZoneId.getAvailableZoneIds().contains(shorter)) {
        return Optional.of(ZoneId.of(shorter));
      }
    }
    return Optional.empty();
  }

  private Optional<CalendarZone> defined(String name) {
    return defined.stream()
        .filter(lines -> lines.stream().anyMatch(line -> isTzid(line, name)))
        .findFirst()
        .flatMap(CalendarZones::read);
  }

  private static boolean isTzid(String line, String name) {
    return line.toUpperCase(Locale.ROOT).startsWith("TZID")
        && line.substring(line.indexOf(':') + 1).equals(name);
  }

  private static Optional<CalendarZone> read(List<String> lines) {
    var plain = lines.stream().map(line -> line.toUpperCase(Locale.ROOT)).toList();
    var starts = plain.stream().filter(line -> line.startsWith("DTSTART")).count();
    var rules = plain.stream().filter(line -> line.startsWith("RRULE")).toList();
    if (plain.stream().anyMatch(line -> line.startsWith("RDATE"))) {
      return Optional.empty();
    }
    if (starts == 1 && rules.isEmpty()) {
      return plain.stream()
          .map(OFFSET::matcher)
          .filter(match -> match.matches())
          .findFirst()
          .flatMap(match -> offset(match.group(1)));
    }
    return starts == 2
            && rules.size() == 2
            && rules.stream().allMatch(rule -> YEARLY.matcher(rule).matches())
        ? built(lines)
        : Optional.empty();
  }

  private static Optional<CalendarZone> offset(String text) {
    try {
      return Optional.of(CalendarZone.of(ZoneOffset.of(text)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// A definition from outside that the library cannot bear costs its calendar, not the server.
  private static Optional<CalendarZone> built(List<String> lines) {
    var text = "BEGIN:VCALENDAR\r\n" + String.join("\r\n", lines) + "\r\nEND:VCALENDAR\r\n";
    try {
      var calendar = new CalendarBuilder().build(new StringReader(text));
      for (var part : calendar.getComponents()) {
        if (part instanceof VTimeZone zone) {
          return Optional.of(new CalendarZone(new ZoneRulesBuilder().vTimeZone(zone).build()));
        }
      }
    } catch (IOException | ParserException | RuntimeException | StackOverflowError _) {
      // Told as a zone that nobody knows.
    }
    return Optional.empty();
  }
}
