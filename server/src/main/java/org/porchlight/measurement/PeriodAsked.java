package org.porchlight.measurement;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.review.measures.Period;
import org.porchlight.review.measures.Split;

/// What somebody asks to see: a period, and by what it is split.
public sealed interface PeriodAsked {
  /// Without any days, the four weeks that end today.
  int DAYS_USUAL = 28;

  record Understood(Period period, Split split) implements PeriodAsked {}

  /// @param faults each names the field, what was got and what was expected
  record Faulty(List<String> faults) implements PeriodAsked {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /// Reads what an address or a form says.
  ///
  /// @param from a day such as `2026-10-01`; null or empty for four weeks up to `to`
  /// @param to the last day; null or empty for today
  /// @param split a word of [Split]; null or empty for none
  static PeriodAsked read(
      @Nullable String from,
      @Nullable String to,
      @Nullable String split,
      ZoneId zone,
      Instant now) {
    var faults = new ArrayList<String>();
    LocalDate last = day("to", to, now.atZone(zone).toLocalDate(), faults);
    LocalDate first = day("from", from, last.minusDays(DAYS_USUAL - 1), faults);
    Split by = split(split, faults);
    if (!faults.isEmpty()) {
      return new Faulty(faults);
    }
    try {
      return new Understood(new Period(first, last, zone), by);
    } catch (IllegalArgumentException wrong) {
      return new Faulty(List.of(String.valueOf(wrong.getMessage())));
    }
  }

  private static LocalDate day(
      String field, @Nullable String given, LocalDate usual, List<String> faults) {
    if (given == null || given.isBlank()) {
      return usual;
    }
    try {
      LocalDate day = LocalDate.parse(given.strip());
      if (day.getYear() >= 2000 && day.getYear() < 2200) {
        return day;
      }
    } catch (DateTimeException _) {
      // Said below, with what was expected.
    }
    faults.add(field + ": " + shown(given) + " (expected: a day such as 2026-10-01)");
    return usual;
  }

  static Split split(@Nullable String given, List<String> faults) {
    if (given == null || given.isBlank()) {
      return Split.NONE;
    }
    String expected =
        Arrays.stream(Split.values()).map(Split::code).collect(Collectors.joining(", "));
    var found = Split.of(given.strip());
    if (found.isPresent()) {
      return found.get();
    }
    faults.add("split: " + shown(given) + " (expected: " + expected + ")");
    return Split.NONE;
  }

  static String shown(String given) {
    String text = given.strip();
    return text.length() > 24 ? text.substring(0, 24) + "…" : text;
  }
}
