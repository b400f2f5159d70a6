package org.porchlight.exchange.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.family.CopyReader;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Language;
import org.porchlight.plan.Step;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpokenCopyTest {
  private static Stream<CopyReader> readers() {
    return Samples.plans().stream().flatMap(plan -> Samples.readers(plan).stream());
  }

  private static List<String> parts(CopyReader reader, Language language) {
    return Samples.copies().aloud(reader, language);
  }

  @ParameterizedTest
  @MethodSource("readers")
  void every_step_is_read_in_its_words(CopyReader reader) {
    for (var language : Language.values()) {
      var whole = String.join(" ", parts(reader, language));
      assertThat(steps(reader.plan()))
          .allSatisfy(step -> assertThat(whole).contains(step.say().in(language).strip()));
    }
  }

  private static List<Step> steps(CrisisPlan plan) {
    return plan.scenarios().stream().flatMap(scenario -> scenario.steps().stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("readers")
  void each_part_can_be_followed_and_has_an_end(CopyReader reader) {
    for (var language : Language.values()) {
      assertThat(parts(reader, language))
          .hasSizeGreaterThan(5)
          .allSatisfy(part -> assertThat(part.length()).isBetween(1, 900));
    }
  }

  @ParameterizedTest
  @MethodSource("readers")
  void no_telephone_number_is_read_out(CopyReader reader) {
    for (var language : Language.values()) {
      assertThat(parts(reader, language))
          .allSatisfy(part -> assertThat(part).doesNotContainPattern("555-?01[0-9]{2}"));
    }
  }
}
