package org.porchlight.exchange.copy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.WeeklySpan;

/// Opening hours as people say them, such as `Mon to Fri, 3 pm to 9 pm`.
final class HoursInWords {
  private final CopyWords words;

  HoursInWords(CopyWords words) {
    this.words = words;
  }

  String of(OpeningHours hours) {
    if (hours.equals(OpeningHours.ALWAYS)) {
      return words.of("any_hour");
    }
    var byDays = new LinkedHashMap<Set<DayOfWeek>, List<String>>();
    for (WeeklySpan span : hours.spans()) {
      byDays.computeIfAbsent(span.days(), _ -> new ArrayList<>()).add(times(span));
    }
    var parts = new ArrayList<String>();
    byDays.forEach((days, times) -> parts.add(span(days, words.list(times))));
    return String.join("; ", parts);
  }

  private String span(Set<DayOfWeek> days, String times) {
    return days.size() == DayOfWeek.values().length
        ? times
        : words.of("span.days", Map.of("days", days(days), "times", times));
  }

  private String times(WeeklySpan span) {
    if (span.lasts().toHours() == 24) {
      return words.of("any_hour");
    }
    LocalTime closes = span.opens().plus(span.lasts());
    return words.of("span", Map.of("opens", clock(span.opens()), "closes", clock(closes)));
  }

  /// Days in a row are said by the first and the last of them.
  private String days(Set<DayOfWeek> days) {
    var runs = new ArrayList<String>();
    for (int index = 0; index < DayOfWeek.values().length; index++) {
      int start = index;
      while (index < DayOfWeek.values().length && days.contains(DayOfWeek.of(index + 1))) {
        index++;
      }
      if (index > start) {
        runs.add(run(DayOfWeek.of(start + 1), DayOfWeek.of(index)));
      }
    }
    return String.join(", ", runs);
  }

  private String run(DayOfWeek first, DayOfWeek last) {
    return first == last
        ? name(first)
        : words.of("days.to", Map.of("first", name(first), "last", name(last)));
  }

  private String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.of(words.language().code()));
  }

  private String clock(LocalTime time) {
    if (time.equals(LocalTime.MIDNIGHT)) {
      return words.of("midnight");
    }
    if (time.equals(LocalTime.NOON)) {
      return words.of("noon");
    }
    int hour = (time.getHour() + 11) % 12 + 1;
    String digits =
        time.getMinute() == 0
            ? Integer.toString(hour)
            : String.format(Locale.ROOT, "%d:%02d", hour, time.getMinute());
    boolean morning = time.getHour() < 12;
    return digits
        + switch (words.language()) {
          case EN -> morning ? " am" : " pm";
          // The space does not break: a line never begins with it.
          case ES -> morning ? " a.\u00a0m." : " p.\u00a0m.";
        };
  }
}
