package org.porchlight.plan.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.plan.Language;
import org.porchlight.plan.yaml.PlanReading;
import org.porchlight.plan.yaml.PlanYaml;

/// Everything a check says is there in Spanish too.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PhrasebookTest {
  @Test
  void every_check_has_its_rule_and_its_mend_in_spanish() {
    assertThat(
            PlanChecks.ALL.stream()
                .flatMap(check -> Stream.of(check.sentence(), check.mend()))
                .filter(words ->
                    Phrasebook.find(Language.ES, words).filter(es -> !es.equals(words)).isEmpty()))
        .isEmpty();
  }

  @Test
  void whatever_a_broken_plan_is_told_is_told_in_spanish() {
    var missing = new TreeSet<String>();
    Stream.of("broken", "thoughts")
        .flatMap(TestPlans::plansIn)
        .forEach(file -> {
          switch (PlanYaml.read(file)) {
            case PlanReading.Read(var plan, _) ->
                PlanChecks.check(TestPlans.checked(plan, TestPlans.familyBeside(file)))
                    .forEach(one -> note(missing, one.sentence()));
            case PlanReading.Unreadable(var faults) ->
                faults.forEach(
                    one -> note(missing, "got " + one.got() + ", expected " + one.expected()));
          }
        });
    assertThat(missing).isEmpty();
  }

  private static void note(Set<String> missing, String words) {
    if (Phrasebook.find(Language.ES, words).isEmpty()) {
      missing.add(words);
    }
  }

  @Test
  void values_stay_as_they_are_and_words_between_them_are_said() {
    assertThat(
            Phrasebook.in(
                Language.ES,
                "got \"N1\", who takes no pages, expected somebody who agreed to be asked"))
        .isEqualTo(
            "ahora: \"N1\", que no recibe avisos; se espera: alguien que aceptó que se le pida");
  }

  @Test
  void words_that_are_missing_are_said_in_english_rather_than_not_at_all() {
    assertThat(Phrasebook.in(Language.ES, "Never written.")).isEqualTo("Never written.");
    assertThat(Phrasebook.find(Language.ES, "Never written.")).isEmpty();
  }
}
