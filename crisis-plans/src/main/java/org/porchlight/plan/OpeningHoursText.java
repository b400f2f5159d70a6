package org.porchlight.plan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The written form of opening hours, read and written.
final class OpeningHoursText {
  private static final String ALWAYS = "24/7";
  private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
  private static final int SPANS_MAX = 21;
  private static final int MINUTES_OF_DAY = 24 * 60;
  private static final Pattern SPAN =
      Pattern.compile("(?:([A-Za-z,\\-]+) +)?([0-9]{1,2}):([0-9]{2})-([0-9]{1,2}):([0-9]{2})");

  private OpeningHoursText() {}

  static OpeningHours parse(String text) {
    if (text.strip().equals(ALWAYS)) {
      return OpeningHours.ALWAYS;
    }
    var spans = new ArrayList<WeeklySpan>();
    for (var part : text.split(";", -1)) {
      spans.add(span(part.strip(), text));
    }
    if (spans.size() > SPANS_MAX) {
      throw refused(text, "at most " + SPANS_MAX + " spans");
    }
    return new OpeningHours(spans);
  }

  private static WeeklySpan span(String part, String text) {
    var match = SPAN.matcher(part);
    if (!match.matches()) {
      throw refused(
          text, "[days ]HH:MM-HH:MM[; ...] such as \"Mo-Fr 15:00-21:00; Sa 08:00-20:00\"");
    }
    var days = match.group(1) == null ? EnumSet.allOf(DayOfWeek.class) : days(match.group(1), text);
    var opens = minutes(match.group(2), match.group(3), text);
    var closes = minutes(match.group(4), match.group(5), text);
    if (opens == MINUTES_OF_DAY || opens == closes) {
      throw refused(text, "a span that begins before 24:00 and is not empty; 24/7 for always");
    }
    var lasts = closes > opens ? closes - opens : closes + MINUTES_OF_DAY - opens;
    return new WeeklySpan(days, LocalTime.ofSecondOfDay(opens * 60L), Duration.ofMinutes(lasts));
  }

  private static EnumSet<DayOfWeek> days(String written, String text) {
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (var part : written.split(",", -1)) {
      var ends = part.split("-", -1);
      if (ends.length > 2) {
        throw refused(text, "days such as Mo-Fr or Mo,We");
      }
      var last = day(ends[ends.length - 1], text);
      for (var day = day(ends[0], text); day != last; day = day.plus(1)) {
        days.add(day);
      }
      days.add(last);
    }
    return days;
  }

  private static DayOfWeek day(String name, String text) {
    var index = DAYS.indexOf(name);
    if (index < 0) {
      throw refused(text, "days of " + String.join(" ", DAYS));
    }
    return DayOfWeek.of(index + 1);
  }

  private static int minutes(String hours, String minutes, String text) {
    var total = Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    if (total > MINUTES_OF_DAY || Integer.parseInt(minutes) > 59) {
      throw refused(text, "times from 00:00 to 24:00");
    }
    return total;
  }

  private static IllegalArgumentException refused(String text, String expected) {
    return new IllegalArgumentException("hours: got \"" + text + "\", expected " + expected);
  }

  static String write(WeeklySpan span) {
    var opens = span.opens().toSecondOfDay() / 60;
    var closes = opens + (int) span.lasts().toMinutes();
    // Midnight at the end of the day is 24:00, so that a whole day is not an empty span.
    var wrapped = closes > MINUTES_OF_DAY ? closes - MINUTES_OF_DAY : closes;
    var times = clock(opens) + "-" + clock(wrapped);
    return span.days().size() == DAYS.size() ? times : names(span.days()) + " " + times;
  }

  private static String clock(int minutes) {
    return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
  }

  /// Runs of days are joined, so that the form stays as people write it.
  private static String names(Set<DayOfWeek> days) {
    var runs = new ArrayList<String>();
    for (var index = 0; index < DAYS.size(); index++) {
      var start = index;
      while (index < DAYS.size() && days.contains(DayOfWeek.of(index + 1))) {
        index++;
      }
      if (index == start + 1) {
        runs.add(DAYS.get(start));
      } else if (index > start) {
        runs.add(DAYS.get(start) + "-" + DAYS.get(index - 1));
      }
    }
    return String.join(",", runs);
  }
}
