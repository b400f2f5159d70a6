package org.porchlight.review.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.review.measures.Figure.Count;
import org.porchlight.review.measures.Figure.Rate;
import org.porchlight.review.measures.Figure.Share;
import org.porchlight.review.measures.Figure.Times;
import org.porchlight.review.measures.Figure.Withheld;
import org.porchlight.review.measures.Measured.Line;

/// Nothing leaves the house by which somebody could be recognised.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmallCellsTest {
  private static final Withheld WITHHELD = new Withheld();

  private static Figure alone(Figure figure) {
    return SmallCells.withheld(List.of(new Measured(Measure.M2, List.of(Line.of("calls", figure)))))
        .getFirst()
        .lines()
        .getFirst()
        .figure();
  }

  @Test
  void counts_of_one_to_ten_are_withheld_and_eleven_and_none_are_told() {
    assertThat(alone(new Count(0))).isEqualTo(new Count(0));
    assertThat(alone(new Count(1))).isEqualTo(WITHHELD);
    assertThat(alone(new Count(10))).isEqualTo(WITHHELD);
    assertThat(alone(new Count(11))).isEqualTo(new Count(11));
  }

  @Test
  void a_share_is_withheld_when_its_part_its_whole_or_what_is_left_is_small() {
    assertThat(alone(new Share(10, 100))).isEqualTo(WITHHELD);
    assertThat(alone(new Share(90, 100))).isEqualTo(WITHHELD);
    assertThat(alone(new Share(0, 10))).isEqualTo(WITHHELD);
    assertThat(alone(new Share(50, 100))).isEqualTo(new Share(50, 100));
    assertThat(alone(new Share(0, 100))).isEqualTo(new Share(0, 100));
    assertThat(alone(new Share(0, 0))).isEqualTo(new Share(0, 0));
  }

  @Test
  void times_of_few_and_rates_of_few_are_withheld() {
    var ten = Times.of(Collections.nCopies(10, Duration.ofSeconds(9)));
    var eleven = Times.of(Collections.nCopies(11, Duration.ofSeconds(9)));
    assertThat(alone(ten)).isEqualTo(WITHHELD);
    assertThat(alone(eleven)).isEqualTo(eleven);
    assertThat(alone(new Rate(3, 9_000, 1_000))).isEqualTo(WITHHELD);
  }

  @Test
  void where_one_group_alone_is_withheld_the_next_smallest_goes_with_it() {
    var lines =
        List.of(
            Line.of("calls", new Count(100)),
            Line.of("calls", new Count(5)).in("es"),
            Line.of("calls", new Count(60)).in("en"),
            Line.of("calls", new Count(35)).in("unknown"));
    assertThat(SmallCells.withheld(List.of(new Measured(Measure.M2, lines))).getFirst().lines())
        .extracting(Line::figure)
        .containsExactly(new Count(100), WITHHELD, new Count(60), WITHHELD);
  }

  @Test
  void one_level_cannot_be_reckoned_from_the_others_nor_from_what_is_told_up_to_it() {
    var lines =
        List.of(
            Line.of("level_1", new Share(60, 100)),
            Line.of("level_2", new Share(35, 100)),
            Line.of("level_5", new Share(5, 100)),
            Line.of("up_to_2", new Share(50, 90)));
    assertThat(SmallCells.withheld(List.of(new Measured(Measure.M10, lines))).getFirst().lines())
        .extracting(Line::figure)
        .containsExactly(new Share(60, 100), WITHHELD, WITHHELD, WITHHELD);
  }

  @Test
  void a_table_of_a_plot_hides_its_small_counts_and_never_one_of_a_column_alone() {
    var plot =
        new Plot(
            Plot.Kind.LEVELS,
            List.of("level_1"),
            List.of(
                new Plot.Row("2026-10-05", List.of(4L)),
                new Plot.Row("2026-10-12", List.of(20L)),
                new Plot.Row("2026-10-19", List.of(30L)),
                new Plot.Row("2026-10-26", List.of(0L))));
    assertThat(plot.cells())
        .extracting(List::getLast)
        .containsExactly("withheld", "withheld", "30", "0");
  }

  @Test
  void what_is_not_recorded_says_so_outside_as_well() {
    assertThat(alone(new Figure.NotRecorded("visits"))).isEqualTo(new Figure.NotRecorded("visits"));
  }

  @Test
  void a_percentile_is_a_time_that_occurred() {
    var seconds = LongStream.rangeClosed(1, 10).mapToObj(Duration::ofSeconds).toList();
    var times = Times.of(seconds);
    assertThat(times.half()).isEqualTo(Duration.ofSeconds(5));
    assertThat(times.ninety()).isEqualTo(Duration.ofSeconds(9));
    assertThat(times.longest()).isEqualTo(Duration.ofSeconds(10));
    assertThat(times.mean()).isEqualTo(Duration.ofMillis(5_500));
  }

  @Test
  void a_period_has_one_to_800_days_and_the_day_of_23_hours_is_one() {
    var day = LocalDate.of(2026, 3, 8);
    var period = new Period(day, day, Crisis.ZONE);
    assertThat(period.length()).isEqualTo(Duration.ofHours(23));
    assertThat(period.days()).isEqualTo(1);
    assertThatThrownBy(() -> new Period(day, day.minusDays(1), Crisis.ZONE))
        .hasMessageContaining("expected: 1 to 800 days");
    assertThatThrownBy(() -> new Period(day, day.plusDays(800), Crisis.ZONE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
