package org.porchlight.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.oncall.Rosters.ANA;
import static org.porchlight.oncall.Rosters.BO;
import static org.porchlight.oncall.Rosters.CY;
import static org.porchlight.oncall.Rosters.STAFF;
import static org.porchlight.oncall.Rosters.SUE;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.WeeklySpan;

/// Every clock change of ten zones over five years: each minute around it has exactly the person
/// whom the plan means, and a gap is told exactly where there is nobody.
///
/// What the plan means is reckoned here a second time, from the handoffs alone: whoever's turn
/// began last has it. A wall time that is skipped is the jump, one that comes twice the first.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class EveryMinuteTest {
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2031-01-01T00:00:00Z");
  private static final Duration AROUND = Duration.ofHours(30);
  private static final List<StaffId> THREE = List.of(ANA.id(), BO.id(), CY.id());

  /// A roster, and whose turn begins when.
  private record Plan(Roster roster, TreeMap<Instant, StaffId> handoffs) {}

  private record Stretch(Instant from, Instant until) {
    boolean has(Instant at) {
      return !at.isBefore(from) && at.isBefore(until);
    }
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
  void has_exactly_the_expected_holder(String name) {
    var zone = ZoneId.of(name);
    var random = new Random(name.hashCode());
    var changes = 0;
    for (var change = zone.getRules().nextTransition(FIRST);
        change != null && change.getInstant().isBefore(LAST);
        change = zone.getRules().nextTransition(change.getInstant())) {
      changes++;
      var wall = LocalDateTime.ofInstant(change.getInstant(), zone);
      var window = new Span(change.getInstant().minus(AROUND), change.getInstant().plus(AROUND));
      everyMinute(weekly(zone, wall, random), wall, window, random);
      for (var unit : RotationUnit.values()) {
        everyMinute(rotating(zone, unit, wall, random), wall, window, random);
      }
    }
    assertThat(changes).as("clock changes of " + name).isGreaterThanOrEqualTo(10);
  }

  private static void everyMinute(Plan plan, LocalDateTime change, Span window, Random random) {
    var zone = plan.roster().zone();
    var away = near(change, random);
    var instead = near(change, random);
    var roster =
        plan.roster()
            .withTimeOff(List.of(new TimeOff(BO.id(), away)))
            .with(new ShiftOverride.Replace(ANA.id(), SUE.id(), instead))
            .withCover(new CoverRule(List.of(new Need.Holds(Duty.PRIMARY)), List.of()));
    var off = new Stretch(meant(away.from(), zone), meant(away.until(), zone));
    var replaced = new Stretch(meant(instead.from(), zone), meant(instead.until(), zone));
    var told = new Timetable(roster).shifts(window);
    var gaps = Coverage.of(roster, window).open();
    for (var at = window.start(); at.isBefore(window.end()); at = at.plusSeconds(60)) {
      var expected = expected(plan.handoffs().floorEntry(at).getValue(), at, off, replaced);
      assertThat(holders(told, at)).as("at %s by %s", at, roster).isEqualTo(expected);
      assertThat(isIn(gaps, at)).as("gap at %s by %s", at, roster).isEqualTo(expected.isEmpty());
      if (at.getEpochSecond() % 3600 == 0) {
        assertThat(Set.copyOf(Rosters.primaries(roster, at))).as("at %s", at).isEqualTo(expected);
      }
    }
  }

  private static Set<StaffId> expected(StaffId turn, Instant at, Stretch off, Stretch replaced) {
    if (turn.equals(BO.id()) && off.has(at)) {
      return Set.of();
    }
    return Set.of(turn.equals(ANA.id()) && replaced.has(at) ? SUE.id() : turn);
  }

  private static Set<StaffId> holders(List<ShiftSpan> told, Instant at) {
    var holders = new HashSet<StaffId>();
    for (var shift : told) {
      if (shift.span().contains(at)) {
        assertThat(holders.add(shift.staff())).as("twice at " + at).isTrue();
      }
    }
    return holders;
  }

  private static boolean isIn(List<Gap> gaps, Instant at) {
    return gaps.stream().anyMatch(gap -> gap.span().contains(at));
  }

  private static WallSpan near(LocalDateTime change, Random random) {
    var from = change.plusMinutes(random.nextInt(24 * 60) - 12L * 60);
    return new WallSpan(from, from.plusMinutes(1 + random.nextInt(10 * 60)));
  }

  /// The instant of a wall time, reckoned by another way than the roster's.
  private static Instant meant(LocalDateTime wall, ZoneId zone) {
    var shown = ZonedDateTime.ofLocal(wall, zone, null);
    return shown.toLocalDateTime().equals(wall)
        ? shown.withEarlierOffsetAtOverlap().toInstant()
        : zone.getRules().previousTransition(shown.toInstant()).getInstant();
  }

  /// Shifts that share each day among three, with handoffs in and around the changed hour.
  private static Plan weekly(ZoneId zone, LocalDateTime change, Random random) {
    var cuts = new TreeSet<LocalTime>();
    while (cuts.size() < 4) {
      cuts.add(change.toLocalTime().plusMinutes(random.nextInt(240) - 120L));
    }
    var order = List.copyOf(cuts);
    var shifts = new ArrayList<Shift>();
    var handoffs = new TreeMap<Instant, StaffId>();
    for (var index = 0; index < order.size(); index++) {
      var opens = order.get(index);
      var lasts = Duration.between(opens, order.get((index + 1) % order.size()));
      var each = EnumSet.allOf(DayOfWeek.class);
      var span = new WeeklySpan(each, opens, lasts.isPositive() ? lasts : lasts.plusDays(1));
      shifts.add(new Shift(THREE.get(index % 3), Duty.PRIMARY, new OpeningHours(List.of(span))));
    }
    for (var day = change.toLocalDate().minusDays(5);
        day.isBefore(change.toLocalDate().plusDays(5));
        day = day.plusDays(1)) {
      for (var index = 0; index < order.size(); index++) {
        handoffs.put(meant(day.atTime(order.get(index)), zone), THREE.get(index % 3));
      }
    }
    return new Plan(new Roster(zone, STAFF, shifts), handoffs);
  }

  private static Plan rotating(
      ZoneId zone, RotationUnit unit, LocalDateTime change, Random random) {
    var start = change.minusDays(40 + random.nextInt(60)).plusMinutes(random.nextInt(240) - 120L);
    var every = 1 + random.nextInt(unit == RotationUnit.HOUR ? 24 : 2);
    var rotation = new Rotation(unit, every, start, Rotation.NO_END, THREE);
    var handoffs = new TreeMap<Instant, StaffId>();
    for (long turn = 0; ; turn++) {
      var wall = after(start, unit, turn * every);
      if (wall.isAfter(change.plusDays(5))) {
        break;
      }
      handoffs.put(meant(wall, zone), THREE.get((int) (turn % 3)));
    }
    var layer = new Layer("turns", Duty.PRIMARY, rotation, OpeningHours.ALWAYS);
    return new Plan(new Roster(zone, STAFF, List.of()).withLayers(List.of(layer)), handoffs);
  }

  private static LocalDateTime after(LocalDateTime start, RotationUnit unit, long count) {
    return Map.of(
            RotationUnit.HOUR, start.plusHours(count),
            RotationUnit.DAY, start.plusDays(count),
            RotationUnit.WEEK, start.plusWeeks(count),
            RotationUnit.MONTH, start.plusMonths(count))
        .getOrDefault(unit, start);
  }
}
