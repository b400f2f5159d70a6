package org.porchlight.oncall;

import static org.assertj.core.api.Assertions.assertThat;
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

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class TimetableTest {
  private static final Roster WEEKS =
      roster(shift(SUE, "24/7"))
          .withLayers(List.of(layer(every(RotationUnit.WEEK, 1, "2026-11-02T08:00", ANA, BO))));
  private static final Timetable TIMETABLE = new Timetable(WEEKS);

  @Test
  void who_is_next_is_told_with_the_time_of_the_handoff() {
    assertThat(TIMETABLE.next(Duty.PRIMARY, at("2026-11-04T12:00")))
        .contains(
            new ShiftSpan(BO.id(), Duty.PRIMARY, span("2026-11-09T08:00", "2026-11-16T08:00")));
  }

  @Test
  void nobody_is_next_where_nobody_takes_turns() {
    assertThat(TIMETABLE.next(Duty.SUPERVISOR, at("2026-11-04T12:00"))).isEmpty();
    assertThat(TIMETABLE.next(Duty.BACKUP, at("2026-11-04T12:00"))).isEmpty();
  }

  @Test
  void an_override_changes_who_is_next() {
    var swapped =
        WEEKS.with(
            new ShiftOverride.Replace(
                ANA.id(), CY.id(), wall("2026-11-05T00:00", "2026-11-06T00:00")));
    assertThat(new Timetable(swapped).next(Duty.PRIMARY, at("2026-11-04T12:00")))
        .map(ShiftSpan::staff)
        .contains(CY.id());
  }

  @Test
  void next_month_is_not_too_far() {
    var months =
        roster()
            .withLayers(List.of(layer(every(RotationUnit.MONTH, 2, "2026-11-01T08:00", ANA, BO))));
    assertThat(new Timetable(months).next(Duty.PRIMARY, at("2026-11-04T12:00")))
        .map(shift -> shift.span().start())
        .contains(at("2027-01-01T08:00"));
  }

  @Test
  void the_shifts_of_one_person_between_two_instants_are_cut_to_them() {
    assertThat(TIMETABLE.shiftsOf(ANA.id(), span("2026-11-04T00:00", "2026-11-17T00:00")))
        .containsExactly(
            new ShiftSpan(ANA.id(), Duty.PRIMARY, span("2026-11-04T00:00", "2026-11-09T08:00")),
            new ShiftSpan(ANA.id(), Duty.PRIMARY, span("2026-11-16T08:00", "2026-11-17T00:00")));
  }

  @Test
  void turns_in_a_row_are_one_shift() {
    var roster =
        roster()
            .withLayers(
                List.of(layer(every(RotationUnit.DAY, 1, "2026-11-02T08:00", ANA, ANA, BO))));
    assertThat(new Timetable(roster).shifts(span("2026-11-02T08:00", "2026-11-05T08:00")))
        .containsExactly(
            new ShiftSpan(ANA.id(), Duty.PRIMARY, span("2026-11-02T08:00", "2026-11-04T08:00")),
            new ShiftSpan(BO.id(), Duty.PRIMARY, span("2026-11-04T08:00", "2026-11-05T08:00")));
  }

  @Test
  void a_shift_that_runs_already_does_not_begin() {
    assertThat(TIMETABLE.beginning(span("2026-11-04T00:00", "2026-11-09T08:00"))).isEmpty();
    assertThat(TIMETABLE.beginning(span("2026-11-09T08:00", "2026-11-10T00:00")))
        .containsExactly(
            new ShiftSpan(BO.id(), Duty.PRIMARY, span("2026-11-09T08:00", "2026-11-16T08:00")));
  }
}
