package org.porchlight.review.measures;

import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.porchlight.plan.FamilyRecord;

/// The days, weeks and months of a period that are over, in which something is owed once.
record Spans(Ground ground) {
  /// The first and the last day of one of them.
  record Days(LocalDate first, LocalDate last) {
    boolean has(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }

    boolean meets(LocalDate from, LocalDate to) {
      return !to.isBefore(first) && !from.isAfter(last);
    }
  }

  /// Every day before today.
  List<Days> days() {
    return ground.period().eachDay().stream()
        .filter(this::isOver)
        .map(day -> new Days(day, day))
        .toList();
  }

  /// Monday to Friday; holidays are not known here.
  List<Days> schoolDays() {
    return days().stream()
        .filter(day -> day.first().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
        .toList();
  }

  /// From Monday to Sunday, by the Sunday.
  List<Days> weeks() {
    var first = ground.period().from().with(nextOrSame(DayOfWeek.SUNDAY));
    return Stream.iterate(first, this::isOverInPeriod, sunday -> sunday.plusWeeks(1))
        .map(sunday -> new Days(sunday.minusDays(6), sunday))
        .toList();
  }

  /// Calendar months, by their last day.
  List<Days> months() {
    var first = YearMonth.from(ground.period().from());
    return Stream.iterate(
            first, month -> isOverInPeriod(month.atEndOfMonth()), month -> month.plusMonths(1))
        .map(month -> new Days(month.atDay(1), month.atEndOfMonth()))
        .toList();
  }

  private boolean isOverInPeriod(LocalDate last) {
    return !last.isAfter(ground.period().to()) && isOver(last);
  }

  /// What is owed today may be done today still.
  private boolean isOver(LocalDate day) {
    return day.isBefore(ground.now().atZone(ground.period().zone()).toLocalDate());
  }

  /// Whether the family belonged to a programme on all of them.
  static boolean enrolled(FamilyRecord family, Days days) {
    LocalDate opened = family.enrollment().opened();
    LocalDate closed = family.enrollment().closed();
    return opened != null
        && !opened.isAfter(days.first())
        && (closed == null || closed.isAfter(days.last()));
  }
}
