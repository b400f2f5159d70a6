package org.porchlight.review.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.plan.Language;

/// Every measure of the table with an example that was worked out by hand from its definition.
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryMeasureTest {
  @ParameterizedTest
  @MethodSource("org.porchlight.review.measures.Worked#all")
  void comes_to_what_was_worked_out_by_hand(Worked example) {
    assertThat(Crisis.figure(example.ground(), example.measure(), example.part()))
        .as(example.toString())
        .isEqualTo(example.figure());
  }

  @Test
  void no_measure_is_without_an_example() {
    var worked =
        Worked.all()
            .map(Worked::measure)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Measure.class)));
    assertThat(worked).containsExactlyInAnyOrder(Measure.values());
  }

  @Test
  void the_table_has_every_number_from_1_to_31() {
    assertThat(Arrays.stream(Measure.values()).map(Measure::name))
        .containsAll(IntStream.rangeClosed(1, 31).mapToObj(number -> "M" + number).toList());
  }

  @Test
  void cover_of_a_language_is_that_in_which_somebody_who_answers_speaks_it() {
    var ground = WorkedTeams.withCover();
    // On the roster all day: a primary who speaks both languages, and a supervisor.
    assertThat(Crisis.figure(ground, Split.LANGUAGE, Measure.M1, "planned", "en"))
        .isEqualTo(new Figure.Share(1_440, 1_440));
    var english = WorkedTeams.withCover(List.of(Language.EN)).cover().speaking();
    assertThat(english.get(Language.ES))
        .isEqualTo(new CoverFacts.Covered(Duration.ZERO, Duration.ofDays(1)));
  }

  /// What each measure is split by: language, race and ethnicity, age, gender, rural and urban, and
  /// the channel.
  @Test
  void every_measure_is_told_of_the_groups_of_every_split_that_it_has() {
    var ground = WorkedTeams.withCover();
    for (Split split : Split.values()) {
      for (Measured told : Measures.of(ground, split)) {
        boolean ofGroups = told.lines().stream().anyMatch(line -> !line.ofEverybody());
        // Minutes of cover are nobody's: of groups, a language alone has any.
        boolean has =
            split != Split.NONE && (told.measure() != Measure.M1 || split == Split.LANGUAGE);
        assertThat(ofGroups).as("%s by %s", told.measure(), split).isEqualTo(has);
      }
    }
  }
}
