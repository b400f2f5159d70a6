package org.porchlight.exchange;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;

/// The starts that an RRULE means, in wall time.
///
/// Wall time throughout, so that "every day at 22:00" is 22:00 on both sides of a clock change.
/// What a rule may cost is reckoned before it is worked out.
final class RecurrenceRule {
  /// How many dates the rules of one calendar may make the machine look at, all together.
  static final long CANDIDATES_MAX = 200_000;

  private static final int CHARACTERS_MAX = 255;
  private static final int STARTS_MAX = 5_000;
  private static final int YEARS_BACK_MAX = 20;
  private static final Set<String> KEYS =
      Set.of(
          "FREQ",
          "UNTIL",
          "COUNT",
          "INTERVAL",
          "WKST",
          "BYDAY",
          "BYMONTH",
          "BYMONTHDAY",
          "BYHOUR",
          "BYSETPOS");
  private static final Map<String, Integer> TIMES_A_YEAR =
      Map.of("HOURLY", 8_784, "DAILY", 366, "WEEKLY", 53, "MONTHLY", 12, "YEARLY", 1);
  private static final Pattern UNTIL = Pattern.compile("([0-9]{8})(?:T([0-9]{6})(Z?))?");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  private final CalendarEvent event;
  private final Map<String, String> parts = new LinkedHashMap<>();

  RecurrenceRule(CalendarEvent event) throws CalendarRefused {
    this.event = event;
    if (event.rule().length() > CHARACTERS_MAX) {
      throw refused("a longer RRULE", "at most " + CHARACTERS_MAX + " characters");
    }
    for (var part : event.rule().toUpperCase(Locale.ROOT).split(";", -1)) {
      var sides = part.split("=", -1);
      if (sides.length != 2 || !KEYS.contains(sides[0])) {
        throw refused("an RRULE with another part", "parts of " + String.join(" ", sorted()));
      }
      if (parts.putIfAbsent(sides[0], sides[1]) != null) {
        throw refused("an RRULE with " + sides[0] + " twice", "it once");
      }
    }
    if (!TIMES_A_YEAR.containsKey(parts.getOrDefault("FREQ", ""))) {
      throw refused("an RRULE with another FREQ", "HOURLY, DAILY, WEEKLY, MONTHLY or YEARLY");
    }
    number("INTERVAL", 1_000);
    number("COUNT", 10_000);
  }

  /// How many dates have to be looked at until `to`.
  long candidates(LocalDateTime to) throws CalendarRefused {
    var years = ChronoUnit.YEARS.between(event.start(), to) + 1;
    if (years > YEARS_BACK_MAX) {
      throw refused("an RRULE that began " + years + " years ago", "at most " + YEARS_BACK_MAX);
    }
    long each = TIMES_A_YEAR.getOrDefault(parts.get("FREQ"), 1);
    for (var part : parts.entrySet()) {
      if (part.getKey().startsWith("BY")) {
        each *= part.getValue().split(",", -1).length;
      }
    }
    return Math.max(1, years) * each;
  }

  /// The starts from `from` until `to`, the event's own among them if it lies there.
  List<LocalDateTime> starts(LocalDateTime from, LocalDateTime to) throws CalendarRefused {
    try {
      var starts = rule().getDates(event.start(), from, to, STARTS_MAX + 1);
      if (starts.size() > STARTS_MAX) {
        throw refused("an RRULE of more shifts", "at most " + STARTS_MAX);
      }
      return starts;
    } catch (IllegalArgumentException | DateTimeException | StackOverflowError _) {
      // A rule from outside that the library cannot bear costs its calendar, and not the server.
      throw refused("an RRULE that means no time", "one such as FREQ=WEEKLY;BYDAY=MO");
    }
  }

  private Recur<LocalDateTime> rule() throws CalendarRefused {
    var local = new LinkedHashMap<>(parts);
    var until = local.get("UNTIL");
    if (until != null) {
      local.put("UNTIL", untilHere(until));
    }
    return new Recur<>(
        local.entrySet().stream()
            .map(part -> part.getKey() + "=" + part.getValue())
            .collect(Collectors.joining(";")));
  }

  /// UNTIL stands in UTC where the start has a zone; the rule counts in wall time.
  private String untilHere(String text) throws CalendarRefused {
    var match = UNTIL.matcher(text);
    if (!match.matches()) {
      throw refused("an RRULE with another UNTIL", "one such as 20261224T080000Z");
    }
    if (match.group(2) == null) {
      return match.group(1) + "T235959";
    }
    var wall = LocalDateTime.parse(match.group(1) + "T" + match.group(2), TIME);
    var here =
        "Z".equals(match.group(3)) ? event.zone().wall(CalendarZone.UTC.instant(wall)) : wall;
    return here.format(TIME);
  }

  private void number(String key, int max) throws CalendarRefused {
    var text = parts.getOrDefault(key, "1");
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > max) {
      throw refused("an RRULE with another " + key, "1 to " + max);
    }
  }

  private CalendarRefused refused(String got, String expected) {
    return new CalendarRefused(event.line(), got, expected);
  }

  private static List<String> sorted() {
    return KEYS.stream().sorted().toList();
  }
}
