package org.porchlight.review.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.exchange.ShippedWording;
import org.porchlight.measurement.MeasureCsv;
import org.porchlight.measurement.MeasureWords;
import org.porchlight.measurement.QuarterTold;
import org.porchlight.plan.Language;
import org.porchlight.review.measures.Measured.Line;
import org.porchlight.telephony.Wording;

/// In which order measures are told, and in which words: nobody is rewarded for not raising, and
/// nobody is blamed for calling, declining, or not tonight.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MeasuresToldTest {
  private static final Wording WORDING = ShippedWording.read();
  private static final MeasureWords EN = new MeasureWords(WORDING, Language.EN, Goals.USUAL);
  private static final MeasureWords ES = new MeasureWords(WORDING, Language.ES, Goals.USUAL);
  private static final List<Measure> FIRST =
      List.of(Measure.M10, Measure.M13, Measure.M15, Measure.HARM, Measure.LATE);
  private static final Ground GROUND = AnyPeriod.ground(1, 200);

  @Test
  void levels_restriction_and_community_come_first_and_beside_them_harm_and_late_raises() {
    assertThat(Measure.in(Measure.Area.OUTCOME)).isEqualTo(FIRST);
    assertThat(List.of(Measure.Area.values())).startsWith(Measure.Area.OUTCOME);
    assertThat(Measures.of(GROUND, Split.AGE).stream().map(Measured::measure))
        .startsWith(FIRST.toArray(Measure[]::new))
        .doesNotHaveDuplicates()
        .hasSize(Measure.values().length);
  }

  @Test
  void a_download_has_the_same_order() {
    var csv =
        MeasureCsv.of(QuarterTold.of(GROUND, AnyPeriod.PERIOD.end()), Split.NONE, EN)
            .lines()
            .skip(1)
            .map(row -> row.substring(0, row.indexOf(',')))
            .distinct();
    assertThat(csv).startsWith("M10", "M13", "M15", "HARM", "LATE", "M1");
  }

  @Test
  void answering_is_held_against_the_lines_own_goal() {
    var line = new MeasureWords(WORDING, Language.ES, Goals.answering(Duration.ofSeconds(45)));
    assertThat(line.means(Measure.M4)).contains("meta de la línea, 45 segundos");
    assertThat(EN.means(Measure.M4)).contains("goal of 20 seconds");
  }

  @Test
  void harm_is_to_be_read_beside_the_levels() {
    assertThat(EN.means(Measure.HARM)).contains("a low level is no good result");
    assertThat(ES.means(Measure.HARM)).contains("un nivel bajo no es un buen resultado");
  }

  @Test
  void cover_counts_one_answered_test_for_each_shift() {
    assertThat(EN.means(Measure.M1)).contains("one answered test for each shift is enough");
    assertThat(ES.means(Measure.M1)).contains("basta una respuesta por turno");
  }

  @Test
  void supports_are_told_in_aggregate_and_never_held_to_account() {
    assertThat(EN.means(Measure.M9)).contains("by kind of person alone", "never held to account");
    assertThat(ES.means(Measure.M9)).contains("Solo por tipo de persona", "nunca cuentas");
    assertThat(lines(Measure.M9))
        .extracting(Line::part)
        .allMatch(
            part -> part.matches("(on_duty|natural|community|peer|formal|family|unknown)_[a-z_]+"));
    assertThat(lines(Measure.M9)).extracting(Line::group).containsOnly(Line.EVERYBODY);
  }

  @Test
  void what_the_family_declined_and_what_danger_cut_short_is_no_deviation() {
    assertThat(EN.means(Measure.M12))
        .contains("What the family declined and what danger cut short is no deviation");
    assertThat(ES.means(Measure.M12))
        .contains(
            "Lo que la familia no quiso y lo que el peligro interrumpió no es una desviación");
  }

  @Test
  void level_5_after_a_missing_lower_step_says_what_was_lacking() {
    assertThat(EN.name(Measure.M14)).isEqualTo("Level 5 after a missing lower step");
    assertThat(ES.name(Measure.M14)).isEqualTo("Nivel 5 tras faltar un paso inferior");
    assertThat(EN.means(Measure.M14)).contains("what the team lacked");
    assertThat(ES.means(Measure.M14)).contains("qué le faltó al equipo");
  }

  @Test
  void calling_again_is_not_a_bad_result() {
    assertThat(EN.means(Measure.M19)).contains("Calling again is not a bad result");
    assertThat(ES.means(Measure.M19)).contains("Volver a llamar no es un mal resultado");
  }

  @Test
  void every_figure_has_words_of_its_own_in_both_languages() {
    for (Language language : Language.values()) {
      Map<String, String> texts = WORDING.book(language).texts();
      Predicate<String> has = key -> !texts.getOrDefault(key, "").isBlank();
      for (Measured one : Measures.of(GROUND, Split.NONE)) {
        String measure = "measure." + one.measure().code();
        assertThat(List.of(measure + ".name", measure + ".means")).allMatch(has);
        assertThat(one.lines())
            .filteredOn(line -> !line.part().contains(":"))
            .allMatch(
                line ->
                    has.test(measure + ".part." + line.part())
                        || has.test("measure.part." + line.part()),
                "has words in " + language);
      }
    }
  }

  @Test
  void no_word_of_a_measure_blames_anybody() {
    var blaming =
        "(?i).*\\b(fail(ed|ure)?|refus\\w*|non-?complian\\w*|frequent"
            + " caller|abandon\\w*|fracas\\w*|rechaz\\w*|incumpl\\w*)\\b.*";
    for (Language language : Language.values()) {
      assertThat(WORDING.book(language).texts())
          .allSatisfy((key, text) -> {
            if (key.startsWith("measure.")) {
              assertThat(text.toLowerCase(Locale.ROOT)).as(key).doesNotMatch(blaming);
            }
          });
    }
  }

  private static List<Line> lines(Measure measure) {
    return Measures.of(GROUND, Split.NONE).stream()
        .filter(one -> one.measure() == measure)
        .flatMap(one -> one.lines().stream())
        .toList();
  }
}
