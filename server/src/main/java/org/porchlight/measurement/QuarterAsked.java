package org.porchlight.measurement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.review.measures.Split;

/// What somebody asks to take out of the house: one whole quarter, and by what it is split.
public sealed interface QuarterAsked {
  record Understood(Quarter quarter, Split split) implements QuarterAsked {}

  /// @param faults each names the field, what was got and what was expected
  record Faulty(List<String> faults) implements QuarterAsked {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /// Reads what an address or a form says.
  ///
  /// @param quarter such as `2026-Q2`; null or empty for the newest that may be told
  /// @param days the first or last day of a period, which is told on the page alone; null where
  ///   none was given
  /// @param split a word of [Split]; null or empty for none
  static QuarterAsked read(
      @Nullable String quarter,
      @Nullable String days,
      @Nullable String split,
      ZoneId zone,
      Instant now) {
    var faults = new ArrayList<String>();
    LocalDate today = now.atZone(zone).toLocalDate();
    Quarter newest = Quarter.newestRipe(today);
    if (days != null) {
      faults.add(
          "from, to: days (expected: quarter="
              + newest
              + "; what leaves the house is told of whole quarters, so that none can be taken from"
              + " another)");
    }
    Quarter asked = quarter(quarter, today, newest, faults);
    Split by = PeriodAsked.split(split, faults);
    return faults.isEmpty() ? new Understood(asked, by) : new Faulty(faults);
  }

  private static Quarter quarter(
      @Nullable String given, LocalDate today, Quarter newest, List<String> faults) {
    if (given == null || given.isBlank()) {
      return newest;
    }
    var found = Quarter.parse(given);
    if (found.isEmpty()) {
      faults.add(
          "quarter: "
              + PeriodAsked.shown(given)
              + " (expected: a year and one of its quarters, such as "
              + newest
              + ")");
    } else if (!found.get().isRipe(today)) {
      faults.add(
          "quarter: "
              + found.get()
              + ", told from "
              + found.get().ripeOn()
              + " on (expected: one that ended "
              + Quarter.RIPE_AFTER_DAYS
              + " days ago or more, such as "
              + newest
              + ")");
    }
    return found.orElse(newest);
  }
}
