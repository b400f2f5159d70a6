package org.porchlight.oncall;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What is to be done before shifts and gaps, as of any instant.
///
/// Nothing is missed by a server that was down or by a swap at the last minute: everything is due
/// from its time on until its shift begins, or its gap ends, unless it was done. A gap that has
/// lasted for a fortnight is due anew each day.
///
/// @param isReachable whether a person's number is verified and their test page was answered
public record ShiftReminders(Roster roster, ReminderTimes times, Predicate<StaffId> isReachable) {
  /// How long a gap that runs already is looked back for, so that it keeps its name.
  private static final Duration LOOK_BACK = Duration.ofDays(14);

  /// What is due at `now` and not done, the longest due first.
  ///
  /// @param done what was done; `UNCONFIRMED` of a shift belongs in it as soon as its person
  ///   confirmed
  public List<ShiftDue> due(Instant now, Set<ShiftDue.Key> done) {
    return all(now).stream()
        .filter(one -> !one.due().isAfter(now) && !done.contains(one.key()))
        .toList();
  }

  /// The next instant after `now` at which something falls due, if it does within a fortnight.
  public Optional<Instant> next(Instant now) {
    return ahead(now, Coverage.HORIZON).stream()
        .map(ShiftDue::due)
        .filter(due -> due.isAfter(now))
        .min(Comparator.naturalOrder());
  }

  private List<ShiftDue> all(Instant now) {
    return ahead(now, Duration.ZERO);
  }

  /// Everything of the shifts and gaps that fall due until `further` after `now`.
  private List<ShiftDue> ahead(Instant now, Duration further) {
    var end = now.plus(times.longest()).plus(further).plusNanos(1);
    var found = new ArrayList<ShiftDue>();
    for (var shift : new Timetable(roster).beginning(new Span(now.plusNanos(1), end))) {
      var start = shift.span().start();
      if (shift.duty() != Duty.COORDINATOR) {
        found.add(new ShiftDue.ConfirmShift(shift, start.minus(times.confirm())));
        found.add(new ShiftDue.TellUnconfirmed(shift, start.minus(times.unconfirmed())));
        found.add(new ShiftDue.CheckReadiness(shift, start.minus(times.readiness())));
      }
    }
    var around = new Span(now.minus(LOOK_BACK).truncatedTo(ChronoUnit.DAYS), end);
    Coverage.of(roster, around, isReachable).open().stream()
        .filter(gap -> gap.span().end().isAfter(now))
        .forEach(
            gap -> found.add(new ShiftDue.TellGap(gap, gap.span().start().minus(times.gap()))));
    found.sort(Comparator.comparing(ShiftDue::due));
    return found;
  }
}
