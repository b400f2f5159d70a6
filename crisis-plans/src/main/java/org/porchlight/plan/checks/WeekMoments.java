package org.porchlight.plan.checks;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.OpeningHours;

/// The moments at which a plan is walked: between two of them nothing opens or closes.
///
/// They are every half hour of a week and of the days around the next two clock changes, and each
/// time in them at which the hours of a step or a telephone begin or end.
final class WeekMoments {
  private static final Duration STRIDE = Duration.ofMinutes(30);
  // Hours that pass, not days of the calendar, which a clock change makes longer or shorter.
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration DAY = Duration.ofDays(1);

  private record Range(ZonedDateTime from, ZonedDateTime to) {
    static Range of(ZonedDateTime from, Duration lasts) {
      return new Range(from, from.plus(lasts));
    }

    boolean holds(ZonedDateTime at) {
      return !at.isBefore(from) && at.isBefore(to);
    }
  }

  private record Hours(OpeningHours hours, @Nullable ZoneId zone) {}

  private WeekMoments() {}

  /// In order of time, in the plan's zone; the week comes first.
  static List<ZonedDateTime> of(CheckedPlan checked) {
    var hours = hours(checked);
    var moments = new ArrayList<ZonedDateTime>();
    for (var range : ranges(checked)) {
      var within = new TreeSet<ZonedDateTime>();
      for (var at = range.from(); at.isBefore(range.to()); at = at.plus(STRIDE)) {
        within.add(at);
      }
      hours.stream().flatMap(some -> edges(some, range)).filter(range::holds).forEach(within::add);
      moments.addAll(within);
    }
    return moments;
  }

  private static List<Range> ranges(CheckedPlan checked) {
    var zone = checked.plan().timezone();
    var monday =
        checked.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay(zone);
    var ranges = new ArrayList<Range>();
    ranges.add(Range.of(monday, WEEK));
    var change = zone.getRules().nextTransition(monday.toInstant());
    for (var times = 0; times < 2 && change != null; times++) {
      var at = change.getInstant().atZone(zone);
      ranges.add(Range.of(at.minus(DAY), DAY.multipliedBy(2)));
      change = zone.getRules().nextTransition(change.getInstant());
    }
    return ranges;
  }

  private static List<Hours> hours(CheckedPlan checked) {
    var reach = new PersonReach(checked);
    var steps = StepPlace.all(checked.plan()).map(place -> new Hours(place.step().hours(), null));
    var people =
        checked.plan().people().values().stream()
            .flatMap(person ->
                Stream.concat(
                    Stream.of(new Hours(person.hours(), null)),
                    reach.points(person).stream()
                        .map(point -> new Hours(point.hours(), point.zone()))));
    return Stream.concat(steps, people)
        .filter(some -> !some.hours().equals(OpeningHours.ALWAYS))
        .distinct()
        .toList();
  }

  private static Stream<ZonedDateTime> edges(Hours some, Range range) {
    var there = some.zone() == null ? range.from().getZone() : some.zone();
    var first = range.from().withZoneSameInstant(there).toLocalDate().minusDays(2);
    var last = range.to().withZoneSameInstant(there).toLocalDate();
    return first
        .datesUntil(last.plusDays(1))
        .flatMap(day ->
            some.hours().spans().stream()
                .filter(span -> span.days().contains(day.getDayOfWeek()))
                .flatMap(span -> {
                  var opens = day.atTime(span.opens());
                  return Stream.of(opens, opens.plus(span.lasts()));
                }))
        .map(edge -> edge.atZone(there).withZoneSameInstant(range.from().getZone()));
  }
}
