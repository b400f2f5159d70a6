package org.porchlight.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.porchlight.oncall.Rosters.ANA;
import static org.porchlight.oncall.Rosters.BO;
import static org.porchlight.oncall.Rosters.CY;
import static org.porchlight.oncall.Rosters.SUE;
import static org.porchlight.oncall.Rosters.at;
import static org.porchlight.oncall.Rosters.every;
import static org.porchlight.oncall.Rosters.layer;
import static org.porchlight.oncall.Rosters.roster;
import static org.porchlight.oncall.Rosters.shift;
import static org.porchlight.oncall.Rosters.span;
import static org.porchlight.oncall.Rosters.wall;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ShiftRemindersTest {
  private static final Roster WEEKS =
      roster(shift(SUE, "24/7"))
          .withLayers(List.of(layer(every(RotationUnit.WEEK, 1, "2026-11-02T08:00", ANA, BO))));
  private static final ShiftSpan BOS_WEEK =
      new ShiftSpan(BO.id(), Duty.PRIMARY, span("2026-11-09T08:00", "2026-11-16T08:00"));

  @Test
  void a_shift_is_to_be_confirmed_a_day_before_and_readiness_checked_two_hours_before() {
    assertThat(due(WEEKS, "2026-11-08T07:59", Set.of())).isEmpty();
    assertThat(due(WEEKS, "2026-11-08T08:00", Set.of()))
        .containsExactly(new ShiftDue.ConfirmShift(BOS_WEEK, at("2026-11-08T08:00")));
    assertThat(due(WEEKS, "2026-11-09T06:00", Set.of()))
        .containsExactly(
            new ShiftDue.ConfirmShift(BOS_WEEK, at("2026-11-08T08:00")),
            new ShiftDue.TellUnconfirmed(BOS_WEEK, at("2026-11-09T04:00")),
            new ShiftDue.CheckReadiness(BOS_WEEK, at("2026-11-09T06:00")));
  }

  @Test
  void what_was_done_is_not_due_again() {
    var first = due(WEEKS, "2026-11-08T08:00", Set.of());
    var done = new HashSet<>(first.stream().map(ShiftDue::key).toList());
    assertThat(due(WEEKS, "2026-11-08T09:00", done)).isEmpty();
  }

  @Test
  void a_shift_that_was_confirmed_is_told_to_nobody() {
    var confirmed = new ShiftDue.TellUnconfirmed(BOS_WEEK, BOS_WEEK.span().start()).key();
    assertThat(due(WEEKS, "2026-11-09T05:00", Set.of(confirmed)))
        .hasOnlyElementsOfType(ShiftDue.ConfirmShift.class);
  }

  @Test
  void who_takes_over_at_the_last_minute_is_asked_at_once() {
    var swapped =
        WEEKS.with(
            new ShiftOverride.Replace(
                BO.id(), CY.id(), wall("2026-11-10T20:00", "2026-11-11T08:00")));
    assertThat(due(swapped, "2026-11-10T19:30", Set.of()))
        .extracting(ShiftDue::key)
        .extracting(ShiftDue.Key::about, ShiftDue.Key::whose)
        .contains(
            tuple(ShiftDue.About.CONFIRM, "S3 PRIMARY"),
            tuple(ShiftDue.About.READINESS, "S3 PRIMARY"));
  }

  @Test
  void nothing_is_asked_of_a_shift_that_has_begun() {
    assertThat(due(WEEKS, "2026-11-09T08:00", Set.of())).isEmpty();
  }

  @Test
  void the_manager_is_told_two_days_before_a_gap_and_until_it_is_over() {
    var roster =
        WEEKS.withTimeOff(
            List.of(new TimeOff(SUE.id(), wall("2026-11-12T00:00", "2026-11-12T12:00"))));
    assertThat(due(roster, "2026-11-09T23:59", Set.of())).isEmpty();
    var told = due(roster, "2026-11-10T00:00", Set.of());
    assertThat(told).singleElement().isInstanceOf(ShiftDue.TellGap.class);
    assertThat(gaps(due(roster, "2026-11-12T11:59", Set.of()))).isEqualTo(gaps(told));
    assertThat(gaps(due(roster, "2026-11-12T12:00", Set.of()))).isEmpty();
  }

  @Test
  void a_gap_without_end_is_told_anew_each_day_and_not_each_minute() {
    var nobody = roster(shift(ANA, "24/7"));
    var morning = gaps(due(nobody, "2026-11-10T08:00", Set.of()));
    assertThat(morning).hasSize(1);
    assertThat(gaps(due(nobody, "2026-11-10T08:01", Set.of()))).isEqualTo(morning);
    assertThat(gaps(due(nobody, "2026-11-11T08:00", Set.of()))).isNotEqualTo(morning);
  }

  @Test
  void the_next_instant_at_which_something_falls_due_is_known() {
    var reminders = reminders(WEEKS);
    assertThat(reminders.next(at("2026-11-04T12:00"))).contains(at("2026-11-08T08:00"));
    assertThat(reminders.next(at("2026-11-08T08:00"))).contains(at("2026-11-09T04:00"));
    assertThat(
            reminders(roster(shift(ANA, "24/7"), shift(SUE, "24/7"))).next(at("2026-11-04T12:00")))
        .isEmpty();
  }

  @Test
  void a_shift_is_missed_before_it_is_asked_for_only_by_mistake() {
    assertThatThrownBy(() ->
            new ReminderTimes(
                Duration.ofHours(1), Duration.ZERO, Duration.ofHours(2), Duration.ofDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unconfirmed: PT2H (expected: shorter than confirm, PT1H)");
  }

  private static ShiftReminders reminders(Roster roster) {
    return new ShiftReminders(roster, ReminderTimes.USUAL, _ -> true);
  }

  private static List<ShiftDue> due(Roster roster, String now, Set<ShiftDue.Key> done) {
    return reminders(roster).due(at(now), done);
  }

  private static List<ShiftDue.Key> gaps(List<ShiftDue> due) {
    return due.stream().filter(ShiftDue.TellGap.class::isInstance).map(ShiftDue::key).toList();
  }
}
