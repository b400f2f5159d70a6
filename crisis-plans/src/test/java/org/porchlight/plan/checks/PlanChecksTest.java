package org.porchlight.plan.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Level;
import org.porchlight.plan.LocalText;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.PageRule;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.Scenario;
import org.porchlight.plan.ScenarioId;
import org.porchlight.plan.Setting;
import org.porchlight.plan.Step;
import org.porchlight.plan.StepId;
import org.porchlight.plan.yaml.PlanFolder;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanChecksTest {
  private static final CrisisPlan SOUND =
      PlanFolder.read(
              Path.of(System.getProperty("porchlight.root", ".."), "crisis-plans", "samples"))
          .agencyDefault()
          .orElseThrow();

  @Test
  void a_sound_plan_has_no_findings() {
    assertThat(PlanChecks.check(SOUND)).isEmpty();
  }

  @Test
  void every_check_has_an_id_of_its_own_a_sentence_and_a_mend() {
    assertThat(PlanChecks.ALL).extracting(PlanCheck::id).doesNotHaveDuplicates();
    assertThat(PlanChecks.ALL)
        .allMatch(check -> check.sentence().endsWith(".") && check.mend().endsWith("."));
  }

  @Test
  void what_is_answered_by_a_reason_is_a_check() {
    assertThat(PlanChecks.ANSWERED_BY_REASON)
        .allMatch(id -> PlanChecks.find(id).orElseThrow().mend().contains("reason"));
  }

  @Test
  void dispatch_cannot_be_accountable_for_a_step() {
    assertThat(checked(step("X1", 1, "E1", null, null)))
        .containsExactly("actor.one at scenarios[0].steps[0].who");
  }

  @Test
  void an_unknown_person_or_step_is_found_where_it_is_named() {
    assertThat(checked(step("X1", 1, "P9", "X8", "X9")))
        .containsExactly(
            "references.resolve at scenarios[0].steps[0].who",
            "references.resolve at scenarios[0].steps[0].out_of_hours",
            "references.resolve at scenarios[0].steps[0].else");
  }

  @Test
  void a_level_may_not_fall_in_the_order_of_the_file() {
    assertThat(checked(step("X1", 3, "L0", null, null), step("X2", 2, "L0", null, null)))
        .containsExactly("levels.never_fall at scenarios[0].steps[1].level");
  }

  @Test
  void a_level_may_not_fall_out_of_hours_either() {
    assertThat(checked(step("X1", 1, "L0", null, null), step("X2", 2, "L0", "X1", null)))
        .contains("levels.never_fall at scenarios[0].steps[1].out_of_hours");
  }

  @Test
  void two_steps_that_send_to_each_other_are_one_circle() {
    assertThat(checked(step("X1", 1, "L0", null, "X2"), step("X2", 1, "L0", "X1", null)))
        .containsExactly("steps.end at scenarios[0].steps[0]");
  }

  @Test
  void two_ways_that_meet_again_are_no_circle() {
    assertThat(
            checked(
                step("X1", 1, "L0", "X3", "X2"),
                step("X2", 1, "L0", null, "X3"),
                step("X3", 2, "L0", null, null)))
        .isEmpty();
  }

  private static Step step(
      String id, int level, String who, @Nullable String outOfHours, @Nullable String otherwise) {
    return new Step(
        new StepId(id),
        Level.of(level).orElseThrow(),
        Setting.HOME,
        new PersonId(who),
        List.of(),
        PageRule.NONE,
        LocalText.of("Wait.", "Espere."),
        OpeningHours.ALWAYS,
        outOfHours == null ? null : new StepId(outOfHours),
        Duration.ofMinutes(5),
        "",
        otherwise == null ? null : new StepId(otherwise),
        null,
        null,
        null);
  }

  /// What the checks say of the sound plan with these steps before its own scenario.
  private static List<String> checked(Step... steps) {
    var scenarios = new ArrayList<Scenario>();
    scenarios.add(
        new Scenario(
            new ScenarioId("X"),
            LocalText.NONE,
            Setting.HOME,
            "",
            List.of(),
            "",
            List.of(steps),
            null));
    scenarios.addAll(SOUND.scenarios());
    return PlanChecks.check(with(scenarios)).stream()
        .map(finding -> finding.check() + " at " + finding.path())
        .toList();
  }

  private static CrisisPlan with(List<Scenario> scenarios) {
    return new CrisisPlan(
        SOUND.ref(),
        SOUND.status(),
        SOUND.kind(),
        SOUND.supersedes(),
        SOUND.family(),
        SOUND.youth(),
        SOUND.jurisdiction(),
        SOUND.timezone(),
        SOUND.effective(),
        SOUND.reviewBy(),
        SOUND.basis(),
        SOUND.people(),
        SOUND.strengths(),
        SOUND.lifeDomains(),
        SOUND.functionalAssessment(),
        SOUND.triggers(),
        SOUND.earlyWarningSigns(),
        SOUND.whatHelps(),
        SOUND.whatMakesItWorse(),
        SOUND.predictedWorstCase(),
        SOUND.homeSafety(),
        SOUND.tellResponders(),
        SOUND.prevention(),
        SOUND.dangerOverride(),
        scenarios,
        SOUND.after(),
        SOUND.signOffs());
  }
}
