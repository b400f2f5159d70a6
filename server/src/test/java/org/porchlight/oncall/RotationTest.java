package org.porchlight.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.porchlight.oncall.Rosters.ANA;
import static org.porchlight.oncall.Rosters.BO;
import static org.porchlight.oncall.Rosters.CY;
import static org.porchlight.oncall.Rosters.NEW_YORK;
import static org.porchlight.oncall.Rosters.at;
import static org.porchlight.oncall.Rosters.every;
import static org.porchlight.oncall.Rosters.span;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class RotationTest {
  @Test
  void turns_may_last_hours() {
    var rotation = every(RotationUnit.HOUR, 12, "2026-11-20T20:00", ANA, BO);
    assertThat(turns(rotation, span("2026-11-20T20:00", "2026-11-22T08:00")))
        .containsExactly("S1 20T20:00", "S2 21T08:00", "S1 21T20:00");
  }

  @Test
  void turns_may_last_days() {
    var rotation = every(RotationUnit.DAY, 2, "2026-11-02T08:00", ANA, BO, CY);
    assertThat(turns(rotation, span("2026-11-02T08:00", "2026-11-10T08:00")))
        .containsExactly("S1 02T08:00", "S2 04T08:00", "S3 06T08:00", "S1 08T08:00");
  }

  @Test
  void turns_may_last_weeks() {
    var rotation = every(RotationUnit.WEEK, 1, "2026-11-02T09:30", ANA, BO);
    assertThat(turns(rotation, span("2026-11-09T09:00", "2026-11-17T00:00")))
        .containsExactly("S1 09T09:00", "S2 09T09:30", "S1 16T09:30");
  }

  @Test
  void turns_may_last_months_and_the_31st_is_the_last_day_of_a_short_month() {
    var rotation = every(RotationUnit.MONTH, 1, "2026-01-31T08:00", ANA, BO);
    assertThat(
            rotation.in(span("2026-01-31T08:00", "2026-05-01T00:00"), NEW_YORK).stream()
                .map(turn -> turn.staff() + " " + local(turn)))
        .containsExactly(
            "S1 2026-01-31T08:00",
            "S2 2026-02-28T08:00",
            "S1 2026-03-31T08:00",
            "S2 2026-04-30T08:00");
  }

  @Test
  void somebody_may_have_more_turns_than_others() {
    var rotation = every(RotationUnit.DAY, 1, "2026-11-02T08:00", ANA, ANA, BO);
    assertThat(turns(rotation, span("2026-11-02T08:00", "2026-11-06T08:00")))
        .containsExactly("S1 02T08:00", "S1 03T08:00", "S2 04T08:00", "S1 05T08:00");
  }

  @Test
  void nobody_has_a_turn_before_the_start_or_after_the_end() {
    var rotation =
        new Rotation(
            RotationUnit.DAY,
            1,
            LocalDateTime.parse("2026-11-02T08:00"),
            LocalDateTime.parse("2026-11-03T12:00"),
            List.of(ANA.id()));
    assertThat(rotation.in(span("2026-10-01T00:00", "2026-12-01T00:00"), NEW_YORK))
        .extracting(turn -> turn.span().start(), turn -> turn.span().end())
        .containsExactly(
            tuple(at("2026-11-02T08:00"), at("2026-11-03T08:00")),
            tuple(at("2026-11-03T08:00"), at("2026-11-03T12:00")));
  }

  @Test
  void years_after_its_start_a_rotation_still_hands_off_at_its_wall_time() {
    var rotation = every(RotationUnit.WEEK, 1, "2006-11-06T08:00", ANA, BO);
    assertThat(turns(rotation, span("2026-11-01T12:00", "2026-11-16T08:00")))
        .containsExactly("S1 01T12:00", "S2 02T08:00", "S1 09T08:00");
  }

  @Test
  void a_rotation_of_nobody_is_refused() {
    assertThatThrownBy(() -> every(RotationUnit.WEEK, 1, "2026-11-02T08:00"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("turns: nobody's (expected: somebody's)");
    assertThatThrownBy(() -> every(RotationUnit.WEEK, 0, "2026-11-02T08:00", ANA))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("every: 0");
  }

  private static List<String> turns(Rotation rotation, Span window) {
    return rotation.in(window, NEW_YORK).stream()
        .map(turn -> turn.staff() + " " + local(turn).toString().substring(8))
        .toList();
  }

  private static LocalDateTime local(Rotation.Turn turn) {
    return LocalDateTime.ofInstant(turn.span().start(), NEW_YORK);
  }
}
