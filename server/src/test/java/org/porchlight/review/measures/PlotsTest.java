package org.porchlight.review.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.porchlight.review.measures.Crisis.call;
import static org.porchlight.review.measures.Crisis.ground;
import static org.porchlight.review.measures.Crisis.text;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.Medium;
import org.porchlight.incident.StepOutcome;
import org.porchlight.review.measures.Plot.Kind;
import org.porchlight.review.measures.Plot.Row;

/// The tables that are drawn, and the lists that leave nobody out.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlotsTest {
  private static final String NIGHT = "2026-10-10T02:00:00Z";

  @Test
  void levels_are_told_by_the_day_the_week_or_the_month() {
    var crisis = call(1, NIGHT).planned().step("H3", 2, StepOutcome.WORKED);
    var days = Plots.of(ground("2026-10-09", "2026-10-10", crisis), Kind.LEVELS);
    assertThat(days.columns().get(2)).isEqualTo("level_2");
    assertThat(days.rows())
        .containsExactly(
            new Row("2026-10-09", List.of(0L, 0L, 1L, 0L, 0L, 0L)),
            new Row("2026-10-10", List.of(0L, 0L, 0L, 0L, 0L, 0L)));
    assertThat(Plots.of(ground("2026-10-01", "2026-10-31", crisis), Kind.LEVELS).rows())
        .extracting(Row::label)
        .containsExactly("2026-10-01", "2026-10-05", "2026-10-12", "2026-10-19", "2026-10-26");
    assertThat(Plots.of(ground("2026-01-15", "2026-12-31", crisis), Kind.LEVELS).rows())
        .extracting(Row::label)
        .startsWith("2026-01-15", "2026-02-01")
        .hasSize(12);
  }

  @Test
  void time_to_a_person_tells_each_call_and_thread_once() {
    var ground =
        ground(
            "2026-10-01",
            "2026-10-31",
            call(1, NIGHT).seconds(20).answered(Medium.VOICE),
            call(2, NIGHT).seconds(21).answered(Medium.VOICE),
            call(3, NIGHT).seconds(30).left().minutes(2).answered(Medium.VOICE),
            text(4, NIGHT).minutes(6).answered(Medium.TEXT));
    assertThat(Plots.of(ground, Kind.TIME_TO_PERSON).rows())
        .containsExactly(
            new Row("up_to_20_seconds", List.of(1L, 0L)),
            new Row("up_to_1_minute", List.of(1L, 0L)),
            new Row("up_to_2_minutes", List.of(0L, 0L)),
            new Row("up_to_5_minutes", List.of(0L, 0L)),
            new Row("longer", List.of(0L, 1L)),
            new Row("nobody", List.of(1L, 0L)));
  }

  @Test
  void what_settled_it_is_the_last_step_that_worked() {
    var ground =
        ground(
            "2026-10-01",
            "2026-10-31",
            call(1, NIGHT)
                .planned()
                .step("H1", 1, StepOutcome.WORKED)
                .step("H3", 2, StepOutcome.WORKED)
                .step("H4", 3, StepOutcome.PARTLY)
                .resolved(),
            call(2, NIGHT).resolved());
    var plot = Plots.of(ground, Kind.SETTLED_BY);
    assertThat(plot.rows())
        .contains(new Row("no_step", List.of(1L)), new Row("level_2", List.of(1L)))
        .hasSize(6);
    assertThat(plot.highest()).isEqualTo(1);
  }

  @Test
  void unanswered_contacts_and_level_5_are_listed_however_few() {
    var answered = call(1, NIGHT).seconds(9).answered(Medium.VOICE);
    var calledBack = call(2, NIGHT).seconds(30).left().minutes(2).answered(Medium.VOICE);
    var never = text(3, "2026-10-11T02:00:00Z");
    var emergency =
        call(4, NIGHT).answered(Medium.VOICE).planned().step("H7", 5, StepOutcome.WORKED);
    var toSee =
        ToSee.of(ground("2026-10-01", "2026-10-31", answered, calledBack, never, emergency));
    assertThat(toSee.unanswered())
        .extracting(ToSee.Unanswered::incident, ToSee.Unanswered::calledBack)
        .containsExactly(tuple(never.id(), false), tuple(calledBack.id(), true));
    assertThat(toSee.emergencies())
        .singleElement()
        .satisfies(one -> assertThat(one.incident()).isEqualTo(emergency.id()));
  }
}
