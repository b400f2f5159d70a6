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
    return new SmallCells(List.of(new Measured(Measure.M2, List.of(Line.of("calls", figure)))))
        .withheld()
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
    assertThat(
            new SmallCells(List.of(new Measured(Measure.M2, lines))).withheld().getFirst().lines())
        .extracting(Line::figure)
        .containsExactly(new Count(100), WITHHELD, new Count(60), WITHHELD);
  }

  /// The levels of 100 incidents, all of them over.
  private static List<Line> levels(long one, long two, long five) {
    return List.of(
        Line.of("level_1", new Share(one, 100)),
        Line.of("level_2", new Share(two, 100)),
        Line.of("level_3", new Share(0, 100)),
        Line.of("level_4", new Share(0, 100)),
        Line.of("level_5", new Share(five, 100)),
        Line.of("no_step", new Share(0, 100)),
        Line.of("up_to_2", new Share(one + two, 100)),
        Line.of("up_to_3", new Share(one + two, 100)),
        Line.of("up_to_4", new Share(one + two, 100)));
  }

  /// The parts of a measure that are not told.
  private static List<String> hidden(Measure measure, Line... lines) {
    return hidden(List.of(new Measured(measure, List.of(lines))));
  }

  private static List<String> hidden(List<Measured> measured) {
    return new SmallCells(measured)
        .withheld().stream()
            .flatMap(one -> one.lines().stream())
            .filter(line -> line.figure().equals(WITHHELD))
            .map(Line::part)
            .toList();
  }

  @Test
  void one_level_cannot_be_reckoned_from_the_others_nor_from_what_is_told_up_to_it() {
    assertThat(hidden(List.of(new Measured(Measure.M10, levels(60, 35, 5)))))
        .contains("level_2", "level_5", "up_to_4")
        .doesNotContain("level_1", "no_step");
    assertThat(hidden(List.of(new Measured(Measure.M10, levels(50, 35, 15))))).isEmpty();
  }

  @Test
  void two_levels_next_to_each_other_do_not_tell_how_many_settled_between_them() {
    var lines =
        List.of(
            Line.of("up_to_2", new Share(40, 100)),
            Line.of("up_to_3", new Share(47, 100)),
            Line.of("up_to_4", new Share(70, 100)));
    assertThat(hidden(List.of(new Measured(Measure.M10, lines)))).containsExactly("up_to_2");
  }

  @Test
  void what_was_missing_cannot_be_reckoned_from_the_hours_the_kinds_or_the_areas() {
    assertThat(
            hidden(
                Measure.M31,
                Line.of("missing", new Count(60)),
                Line.of("hour:01", new Count(20)),
                Line.of("hour:07", new Count(25)),
                Line.of("hour:13", new Count(15)),
                Line.of("kind:mobile_crisis", new Count(43)),
                Line.of("kind:therapist", new Count(12)),
                Line.of("kind:unknown", new Count(5)),
                Line.of("area:north", new Count(40)),
                Line.of("area:south", new Count(17)),
                Line.of("area:unknown", new Count(3))))
        .containsExactly("kind:therapist", "kind:unknown", "area:south", "area:unknown");
  }

  @Test
  void what_was_done_on_each_day_is_not_told_by_all_that_was_done() {
    assertThat(
            hidden(
                Measure.M26,
                Line.of("done", new Share(100, 200)),
                Line.of("daily", new Share(60, 120)),
                Line.of("school_days", new Share(35, 70)),
                Line.of("weekly", new Share(5, 10)),
                Line.of("monthly", new Share(0, 0))))
        .containsExactly("school_days", "weekly");
  }

  @Test
  void police_and_custody_do_not_tell_those_who_were_left_at_home() {
    assertThat(
            hidden(
                Measure.M13,
                Line.of("level_5", new Share(60, 200)),
                Line.of("police", new Share(35, 200)),
                Line.of("custody", new Share(30, 200))))
        .containsExactly("custody");
  }

  @Test
  void a_mean_goes_with_the_share_of_the_best_answers_as_it_would_tell_who_gave_another() {
    assertThat(
            hidden(
                Measure.M27,
                Line.of("knew_mean", new Figure.Mean(59, 12)),
                Line.of("knew_top", new Share(11, 12))))
        .containsExactly("knew_mean", "knew_top");
  }

  @Test
  void two_measures_of_the_same_incidents_do_not_tell_the_few_by_which_they_differ() {
    var all = new Measured(Measure.M13, List.of(Line.of("level_5", new Share(40, 100))));
    var levels = new Measured(Measure.M10, levels(40, 20, 40));
    var planned = new Measured(Measure.M12, List.of(Line.of("as_planned", new Share(60, 96))));
    assertThat(hidden(List.of(levels, all, planned))).containsExactly("as_planned");
  }

  @Test
  void minutes_of_cover_are_nobodys_and_always_told() {
    assertThat(hidden(Measure.M1, Line.of("planned", new Share(44_635, 44_640)))).isEmpty();
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
    var measured = List.of(new Measured(Measure.M10, levels(54, 46, 0)));
    assertThat(new SmallCells(measured).cells(plot))
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
