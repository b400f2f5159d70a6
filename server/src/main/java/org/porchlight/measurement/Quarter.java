package org.porchlight.measurement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.porchlight.review.measures.Period;

/// A quarter of a calendar year: what leaves the house is told of whole quarters alone.
///
/// Two tables over days that overlap can be taken from each other, and a count that both withhold
/// stands in what is left. Quarters never overlap, and there is no other grid that is told beside
/// them, no year either: a year less three of its quarters is the fourth. That a table is safe only
/// together with every other that is told of the same people is in chapter 5 of the Handbook on
/// Statistical Disclosure Control (sdctools.github.io/HandbookSDC).
///
/// @param number 1 to 4
public record Quarter(int year, int number) {
  /// So long after its end whatever comes later has come: the last question about a crisis is asked
  /// six weeks after it.
  public static final int RIPE_AFTER_DAYS = 45;

  private static final int MONTHS = 3;
  private static final Pattern WRITTEN = Pattern.compile("(2[01]\\d\\d)-[Qq]([1-4])");

  public Quarter {
    if (number < 1 || number > 4) {
      throw new IllegalArgumentException("quarter: " + number + " (expected: 1 to 4)");
    }
  }

  /// The quarter written such as `2026-Q2`; empty for anything else.
  public static Optional<Quarter> parse(String text) {
    var found = WRITTEN.matcher(text.strip());
    return found.matches()
        ? Optional.of(
            new Quarter(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
        : Optional.empty();
  }

  /// The newest quarter that may be told on this day.
  public static Quarter newestRipe(LocalDate today) {
    return Stream.iterate(of(today), Quarter::before)
        .filter(quarter -> quarter.isRipe(today))
        .findFirst()
        .orElseThrow();
  }

  private static Quarter of(LocalDate day) {
    return new Quarter(day.getYear(), 1 + (day.getMonthValue() - 1) / MONTHS);
  }

  /// The newest ones that may be told on this day, the newest first.
  public static List<Quarter> ripe(LocalDate today, int most) {
    return Stream.iterate(newestRipe(today), Quarter::before).limit(most).toList();
  }

  public Quarter before() {
    return of(first().minusDays(1));
  }

  public Quarter next() {
    return of(last().plusDays(1));
  }

  public boolean isRipe(LocalDate today) {
    return !today.isBefore(ripeOn());
  }

  /// The first day on which it may be told.
  public LocalDate ripeOn() {
    return last().plusDays(RIPE_AFTER_DAYS);
  }

  public LocalDate first() {
    return LocalDate.of(year, 1 + (number - 1) * MONTHS, 1);
  }

  public LocalDate last() {
    return first().plusMonths(MONTHS).minusDays(1);
  }

  public Period period(ZoneId zone) {
    return new Period(first(), last(), zone);
  }

  /// As it is written, such as `2026-Q2`.
  @Override
  public String toString() {
    return year + "-Q" + number;
  }
}
