package org.porchlight.plan.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Language;
import org.porchlight.plan.Level;
import org.porchlight.plan.StepId;
import org.porchlight.plan.yaml.PlanReading;
import org.porchlight.plan.yaml.PlanYaml;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanDifferenceTest {
  private static final String MATEO = text();

  @Test
  void the_same_words_are_no_change_whatever_the_version_and_its_sign_offs() {
    var later =
        MATEO
            .replace("version: 4", "version: 5")
            .replace("status: active", "status: draft")
            .replace("incidents: [INC-0311]", "incidents: [INC-0400]")
            .replace("words: Don't make me talk first.", "words: Fine.");

    assertThat(changes(later)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "page: [N1, N3] | page: [N3, N1] | Sra. Alvarez is now asked first in step H3. |"
            + " Sra. Alvarez ahora es a quien primero se le pide en el paso H3.",
        "then: [N2] | then: [] | In step H3 these are asked, in this order: Tio Ruben, Sra."
            + " Alvarez. | En el paso H3 se pide en este orden: Tio Ruben, Sra. Alvarez.",
        "Stay on with | Wait with | Step H3 is said differently (en). |"
            + " El paso H3 se dice distinto (en).",
        "minutes: 75 | minutes: 60 | Step H5 gets 60 minutes, not 75. |"
            + " El paso H5 dura 60 minutos, no 75.",
        "hours: \"06:00-23:30\" | hours: \"06:00-22:30\" | Step H3 can now be tried at these hours:"
            + " 06:00-22:30. | El paso H3 ahora se intenta en este horario: 06:00-22:30.",
        "else: H2 | else: H3 | After step H1 now comes H3. |"
            + " Después del paso H1 ahora viene H3.",
        "max_nights: 2 | max_nights: 1 | Who confirms step H6, and how, has changed. |"
            + " Cambió quién confirma el paso H6 y cómo.",
        "with the dog, or eating | with the dog | Details of step H2 changed. |"
            + " Cambiaron detalles del paso H2.",
        "Mo-Su 06:00-23:30 | Mo-Su 06:00-23:00 | Tio Ruben can now be asked at these hours:"
            + " 06:00-23:00. | A Tio Ruben ahora se le puede pedir en este horario: 06:00-23:00.",
        "+12025550105 | +12025550107 | Sra. Alvarez has another number. |"
            + " Sra. Alvarez tiene otro número.",
        "name: Coach Dee | name: Coach Dee K. | What the plan says of Coach Dee K. changed. |"
            + " Cambió lo que el plan dice de Coach Dee K..",
        "choice of two | choice of three | Changed: what helps. New: choice of three. Gone: choice"
            + " of two. | Cambió: lo que ayuda. Nuevo: choice of three. Ya no: choice of two.",
        "Carla or Sofi is hurt | Sofi is hurt | Changed: the worst case. | Cambió: el peor caso.",
        "review_by: 2026-11-16 | review_by: 2026-12-16 | It is looked at again by 2026-12-16. |"
            + " Se revisa a más tardar el 2026-12-16.",
        "over_when: >- | over_when: >+ | Blow-up at home is described differently. |"
            + " Blow-up at home se describe de otra manera.",
        "effective: 2026-10-02 | effective: 2026-10-03 | The dates or other facts about the plan"
            + " changed. | Cambiaron las fechas u otros datos del plan."
      })
  void one_change_is_told_in_one_sentence(String was, String is, String english, String spanish) {
    assertThat(MATEO).contains(was);
    var at = MATEO.indexOf(was);
    var later = MATEO.substring(0, at) + is + MATEO.substring(at + was.length());

    assertThat(said(later, Language.EN)).containsExactly(english);
    assertThat(said(later, Language.ES)).containsExactly(spanish);
  }

  @Test
  void a_step_that_becomes_somebody_elses_names_both() {
    var later = MATEO.replaceFirst("who: P3\n        say", "who: P2\n        say");

    assertThat(said(later, Language.EN))
        .containsExactly("Step H2 is now Carla D.'s, no longer Abuela Lupe's.");
    assertThat(said(later, Language.ES))
        .containsExactly("El paso H2 ahora es de Carla D., ya no de Abuela Lupe.");
  }

  @Test
  void a_step_that_goes_from_level_3_to_level_2_is_told_with_both() {
    var later = MATEO.replaceFirst("level: 3", "level: 2");

    assertThat(changes(later))
        .containsExactly(
            new PlanChange.StepLevelChanged(
                new StepId("H4"), Level.TEAM_BY_PHONE, Level.NATURAL_SUPPORT));
    assertThat(said(later, Language.EN)).containsExactly("Step H4 moved from level 3 to 2.");
  }

  @Test
  void a_step_that_changes_places_is_moved_and_those_it_pushes_along_are_not() {
    var first = MATEO.indexOf("      - id: H1");
    var second = MATEO.indexOf("      - id: H2");
    var third = MATEO.indexOf("      - id: H3");
    var later =
        MATEO.substring(0, first)
            + MATEO.substring(second, third)
            + MATEO.substring(first, second)
            + MATEO.substring(third);

    assertThat(changes(later)).containsExactly(new PlanChange.StepMoved(new StepId("H2"), 2, 1));
  }

  @Test
  void a_person_and_a_scenario_that_come_or_go_are_named() {
    var without = MATEO.substring(0, MATEO.indexOf("  - id: S\n")) + after();

    assertThat(said(without, Language.EN))
        .containsExactly("No longer foreseen: Leaves class or building.");
    assertThat(PlanDifference.between(read(without), read(MATEO)).changes())
        .extracting(change -> change.in(Language.ES))
        .containsExactly("Situación nueva: Leaves class or building.");
  }

  @Test
  void every_sample_differs_from_every_other_and_from_itself_in_nothing() {
    var plans =
        Stream.of("mateo.yaml", "jay.yaml", "reyes-daniela.yaml").map(PlanDifferenceTest::plan);

    var all = plans.toList();

    for (var one : all) {
      for (var other : all) {
        var changes = PlanDifference.between(one, other).changes();
        assertThat(changes.isEmpty()).isEqualTo(one.equals(other));
        assertThat(changes).allMatch(change -> change.in(Language.ES).endsWith("."));
      }
    }
  }

  private static String after() {
    return MATEO.substring(MATEO.indexOf("after:\n"));
  }

  private static List<PlanChange> changes(String later) {
    return PlanDifference.between(read(MATEO), read(later)).changes();
  }

  private static List<String> said(String later, Language language) {
    return changes(later).stream().map(change -> change.in(language)).toList();
  }

  static CrisisPlan plan(String sample) {
    return read(PlanYaml.read(folder().resolve(sample)));
  }

  private static CrisisPlan read(String text) {
    return read(PlanYaml.read("mateo.yaml", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static CrisisPlan read(PlanReading reading) {
    return switch (reading) {
      case PlanReading.Read(var plan, _) -> plan;
      case PlanReading.Unreadable(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  private static Path folder() {
    return Path.of(System.getProperty("porchlight.root", ".."), "crisis-plans", "samples");
  }

  private static String text() {
    try {
      return Files.readString(folder().resolve("mateo.yaml"));
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }
}
