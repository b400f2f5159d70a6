package org.porchlight.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.oncall.Rosters.ANA;
import static org.porchlight.oncall.Rosters.BO;
import static org.porchlight.oncall.Rosters.CY;
import static org.porchlight.oncall.Rosters.SUE;
import static org.porchlight.oncall.Rosters.every;
import static org.porchlight.oncall.Rosters.ids;
import static org.porchlight.oncall.Rosters.layer;
import static org.porchlight.oncall.Rosters.roster;
import static org.porchlight.oncall.Rosters.shift;
import static org.porchlight.oncall.Rosters.span;
import static org.porchlight.oncall.Rosters.wall;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A month of on-call, hour by hour, over the night in which the clocks go back.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class MonthOfOnCallTest {
  private static final Span MONTH = span("2026-10-15T00:00", "2026-11-15T00:00");

  /// Twelve-hour turns, a swap, a holiday with a fallback, and half a night that nobody has.
  private static final Roster ROSTER =
      roster(shift(SUE, "24/7"))
          .withLayers(List.of(layer(every(RotationUnit.HOUR, 12, "2026-10-01T08:00", ANA, BO, CY))))
          .withTimeOff(
              List.of(
                  new TimeOff(CY.id(), wall("2026-10-20T00:00", "2026-10-24T00:00")),
                  new TimeOff(SUE.id(), wall("2026-11-05T00:00", "2026-11-05T03:00"))))
          .with(
              new ShiftOverride.Replace(
                  ANA.id(), CY.id(), wall("2026-10-31T20:00", "2026-11-01T08:00")))
          .withCover(
              new CoverRule(
                  CoverRule.USUAL.needs(),
                  List.of(
                      new Fallback(new Need.Holds(Duty.PRIMARY), ANA.id()),
                      new Fallback(new Need.Holds(Duty.PRIMARY), BO.id()))));

  private final Map<Instant, List<StaffId>> walked = new HashMap<>();

  @Test
  @Timeout(20)
  void a_month_is_walked_in_seconds_and_always_somebody_is_there() {
    walk();
    assertThat(walked).hasSize(31 * 24 + 1);
    assertThat(walked.values()).noneMatch(List::isEmpty);
    assertThat(Coverage.of(ROSTER, MONTH).open())
        .extracting(Gap::span)
        .containsExactly(span("2026-11-05T00:00", "2026-11-05T03:00"));
  }

  @Test
  void what_is_told_hour_by_hour_is_what_the_timetable_tells() {
    walk();
    for (var shift : new Timetable(ROSTER).shifts(MONTH)) {
      walked.forEach((hour, staff) -> {
        if (shift.span().contains(hour)) {
          assertThat(staff).contains(shift.staff());
        }
      });
    }
  }

  private void walk() {
    for (var now = MONTH.start(); now.isBefore(MONTH.end()); now = now.plusSeconds(3600)) {
      walked.put(now, ids(ROSTER.onCall(now).ladder()));
    }
  }
}
