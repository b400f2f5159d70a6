package org.porchlight.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.oncall.Rosters.ANA;
import static org.porchlight.oncall.Rosters.BO;
import static org.porchlight.oncall.Rosters.CY;
import static org.porchlight.oncall.Rosters.STAFF;
import static org.porchlight.oncall.Rosters.SUE;
import static org.porchlight.oncall.Rosters.at;
import static org.porchlight.oncall.Rosters.every;
import static org.porchlight.oncall.Rosters.layer;
import static org.porchlight.oncall.Rosters.primaries;
import static org.porchlight.oncall.Rosters.roster;
import static org.porchlight.oncall.Rosters.shift;
import static org.porchlight.oncall.Rosters.span;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.WeeklySpan;

/// What the nights in which the clocks change must not do to who is on call.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ClockChangesTest {
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2031-01-01T00:00:00Z");
  private static final Duration AROUND = Duration.ofHours(36);

  @Test
  void a_handoff_in_the_hour_that_is_skipped_leaves_no_hole() {
    var roster = roster(shift(ANA, "18:00-02:30"), shift(BO, "02:30-18:00"));
    var shifts = new Timetable(roster).shifts(span("2026-03-07T18:00", "2026-03-08T18:00"));
    assertThat(shifts)
        .containsExactly(
            new ShiftSpan(ANA.id(), Duty.PRIMARY, span("2026-03-07T18:00", "2026-03-08T03:00")),
            new ShiftSpan(BO.id(), Duty.PRIMARY, span("2026-03-08T03:00", "2026-03-08T18:00")));
  }

  @Test
  void a_handoff_in_the_hour_that_comes_twice_happens_once() {
    var roster = roster(shift(ANA, "18:00-01:30"), shift(BO, "01:30-18:00"));
    assertThat(new Timetable(roster).shifts(span("2026-10-31T18:00", "2026-11-01T18:00")))
        .extracting(ShiftSpan::staff)
        .containsExactly(ANA.id(), BO.id());
    var firstTime = Instant.parse("2026-11-01T05:15:00Z");
    var secondTime = Instant.parse("2026-11-01T06:15:00Z");
    assertThat(primaries(roster, firstTime)).containsExactly(ANA.id());
    assertThat(primaries(roster, secondTime)).containsExactly(BO.id());
  }

  @Test
  void a_rotation_hands_off_at_the_same_wall_time_before_and_after_a_clock_change() {
    var roster =
        roster()
            .withLayers(List.of(layer(every(RotationUnit.DAY, 1, "2026-03-06T08:00", ANA, BO))));
    assertThat(new Timetable(roster).shifts(span("2026-03-06T08:00", "2026-03-10T08:00")))
        .extracting(shift -> shift.span().start())
        .containsExactly(
            at("2026-03-06T08:00"),
            at("2026-03-07T08:00"),
            at("2026-03-08T08:00"),
            at("2026-03-09T08:00"));
  }

  @Test
  void a_weekly_rotation_keeps_its_order_over_a_clock_change() {
    var roster =
        roster()
            .withLayers(
                List.of(layer(every(RotationUnit.WEEK, 1, "2026-10-26T08:00", ANA, BO, CY))));
    assertThat(new Timetable(roster).shifts(span("2026-10-26T08:00", "2026-11-16T08:00")))
        .extracting(ShiftSpan::staff)
        .containsExactly(ANA.id(), BO.id(), CY.id());
  }

  @Test
  void a_turn_of_an_hour_that_is_skipped_has_no_length_and_nobody_is_missing() {
    var roster =
        roster()
            .withLayers(
                List.of(layer(every(RotationUnit.HOUR, 1, "2026-03-08T01:00", ANA, BO, CY))));
    assertThat(new Timetable(roster).shifts(span("2026-03-08T01:00", "2026-03-08T04:00")))
        .containsExactly(
            new ShiftSpan(ANA.id(), Duty.PRIMARY, span("2026-03-08T01:00", "2026-03-08T03:00")),
            new ShiftSpan(CY.id(), Duty.PRIMARY, span("2026-03-08T03:00", "2026-03-08T04:00")));
  }

  @Test
  void a_month_of_cover_has_as_many_minutes_as_the_month() {
    var roster =
        roster(shift(SUE, "24/7"))
            .withLayers(List.of(layer(every(RotationUnit.HOUR, 12, "2026-02-01T07:30", ANA, BO))));
    var march = span("2026-03-01T00:00", "2026-04-01T00:00");
    assertThat(march.length()).isEqualTo(Duration.ofDays(31).minusHours(1));
    assertThat(minutes(new Timetable(roster).shifts(march), Duty.PRIMARY))
        .isEqualTo(march.length().toMinutes());
    assertThat(Coverage.of(roster, march).gaps()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "America/New_York",
        "America/St_Johns",
        "America/Havana",
        "America/Santiago",
        "Europe/Dublin",
        "Africa/Casablanca",
        "Africa/Cairo",
        "Asia/Beirut",
        "Australia/Lord_Howe",
        "Pacific/Chatham"
      })
  void around_every_clock_change_there_is_somebody_and_only_one(String name) {
    var zone = ZoneId.of(name);
    var random = new Random(name.hashCode());
    var changes = 0;
    for (var change = zone.getRules().nextTransition(FIRST);
        change != null && change.getInstant().isBefore(LAST);
        change = zone.getRules().nextTransition(change.getInstant())) {
      changes++;
      var window = new Span(change.getInstant().minus(AROUND), change.getInstant().plus(AROUND));
      var wall = LocalDateTime.ofInstant(change.getInstant(), zone);
      for (var tries = 0; tries < 2; tries++) {
        seamless(weekly(zone, cuts(wall, random)), window);
        for (var unit : RotationUnit.values()) {
          seamless(rotating(zone, unit, wall, random), window);
        }
      }
    }
    assertThat(changes).as("clock changes of " + name).isGreaterThanOrEqualTo(10);
  }

  /// Exactly one primary at every instant, told alike by both ways of asking.
  private static void seamless(Roster roster, Span window) {
    var shifts = new Timetable(roster).shifts(window);
    var end = window.start();
    for (var shift : shifts) {
      assertThat(shift.span().start()).as("handoff of %s", shifts).isEqualTo(end);
      end = shift.span().end();
    }
    assertThat(end).isEqualTo(window.end());
    var running = shifts.iterator();
    var now = running.next();
    for (var at = window.start(); at.isBefore(window.end()); at = at.plusSeconds(900)) {
      while (!now.span().contains(at)) {
        now = running.next();
      }
      assertThat(primaries(roster, at)).as("at " + at).containsExactly(now.staff());
    }
  }

  /// Shifts that share the day among three, with handoffs in and around the changed hour.
  private static Roster weekly(ZoneId zone, List<LocalTime> cuts) {
    var shifts = new ArrayList<Shift>();
    for (var index = 0; index < cuts.size(); index++) {
      var opens = cuts.get(index);
      var lasts = Duration.between(opens, cuts.get((index + 1) % cuts.size()));
      var span =
          new WeeklySpan(
              EnumSet.allOf(DayOfWeek.class),
              opens,
              lasts.isPositive() ? lasts : lasts.plusDays(1));
      var who = STAFF.get(index % 3);
      shifts.add(new Shift(who.id(), Duty.PRIMARY, new OpeningHours(List.of(span))));
    }
    return new Roster(zone, STAFF, shifts);
  }

  private static List<LocalTime> cuts(LocalDateTime change, Random random) {
    var cuts = new TreeSet<LocalTime>();
    while (cuts.size() < 3) {
      cuts.add(change.toLocalTime().plusMinutes(15L * (random.nextInt(17) - 8)));
    }
    cuts.add(LocalTime.of(random.nextInt(24), 0));
    return List.copyOf(cuts);
  }

  private static Roster rotating(
      ZoneId zone, RotationUnit unit, LocalDateTime change, Random random) {
    var start = change.minusDays(40 + random.nextInt(60)).plusMinutes(random.nextInt(240) - 120);
    var every = 1 + random.nextInt(unit == RotationUnit.HOUR ? 24 : 2);
    var rotation =
        new Rotation(unit, every, start, Rotation.NO_END, List.of(ANA.id(), BO.id(), CY.id()));
    return new Roster(zone, STAFF, List.of()).withLayers(List.of(layer(rotation)));
  }

  private static long minutes(List<ShiftSpan> shifts, Duty duty) {
    return shifts.stream()
        .filter(shift -> shift.duty() == duty)
        .mapToLong(shift -> shift.span().length().toMinutes())
        .sum();
  }
}
