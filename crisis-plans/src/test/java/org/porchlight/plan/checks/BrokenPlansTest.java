package org.porchlight.plan.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.plan.PlanKind;
import org.porchlight.plan.PolicyPack;
import org.porchlight.plan.yaml.PlanReading;
import org.porchlight.plan.yaml.PlanYaml;

/// Every check has a plan that breaks it and no other.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokenPlansTest {
  private static final Set<String> FORM =
      FormChecks.ALL.stream().map(PlanCheck::id).collect(Collectors.toSet());

  static Stream<Path> broken() {
    return TestPlans.plansIn("broken").filter(file -> !FORM.contains(id(file)));
  }

  static Stream<Path> unreadable() {
    return TestPlans.plansIn("broken").filter(file -> FORM.contains(id(file)));
  }

  static Stream<Path> thoughts() {
    return TestPlans.plansIn("thoughts").filter(file -> !id(file).equals("template.likeness"));
  }

  @Test
  void the_sound_plan_leaves_nothing_to_say() {
    var checked = TestPlans.checked(TestPlans.sound(), TestPlans.soundFamily());

    assertThat(PlanChecks.check(checked)).isEmpty();
    assertThat(Readiness.of(checked).isReady()).isTrue();
    assertThat(Readiness.nothingBlocks(checked)).isTrue();
  }

  @Test
  void every_check_has_its_plan() {
    var blockers = PlanChecks.ALL.stream().filter(isNot(Finding.Weight.ADVICE)).map(PlanCheck::id);
    var advice = AdviceChecks.ALL.stream().map(PlanCheck::id);

    assertThat(TestPlans.plansIn("broken").map(BrokenPlansTest::id))
        .containsExactlyInAnyOrderElementsOf(blockers.toList());
    assertThat(TestPlans.plansIn("thoughts").map(BrokenPlansTest::id))
        .containsExactlyInAnyOrderElementsOf(advice.toList());
  }

  @ParameterizedTest
  @MethodSource("broken")
  void each_broken_plan_breaks_exactly_its_blocker(Path file) {
    var readiness = Readiness.of(checked(file));

    assertThat(readiness.blockers())
        .isNotEmpty()
        .allMatch(finding -> finding.check().equals(id(file)))
        .allMatch(finding -> !finding.sentence().isBlank() && finding.mend().endsWith("."));
    assertThat(readiness.isReady()).isFalse();
    assertThat(Readiness.nothingBlocks(checked(file))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void each_plan_that_cannot_be_walked_is_refused_with_one_kind_of_fault(Path file) {
    assertThat(PlanYaml.read(file))
        .isInstanceOfSatisfying(
            PlanReading.Unreadable.class,
            unreadable -> assertThat(unreadable.faults()).isNotEmpty().hasSizeLessThan(3));
  }

  @ParameterizedTest
  @MethodSource("thoughts")
  void each_thought_is_said_and_blocks_nothing(Path file) {
    var readiness = Readiness.of(checked(file));

    assertThat(readiness.blockers()).isEmpty();
    assertThat(Readiness.nothingBlocks(checked(file))).isTrue();
    assertThat(readiness.advice().stream().map(Finding::check).distinct())
        .containsExactly(id(file));
  }

  @Test
  void a_copy_of_the_template_is_noticed() {
    var copy = TestPlans.plan(TestPlans.FOLDER.resolve("thoughts/template.likeness.yaml"));
    var checked =
        new CheckedPlan(
            copy,
            TestPlans.soundFamily(),
            List.of(TestPlans.sound()),
            PolicyPack.DEFAULTS,
            copy.effective());

    assertThat(Readiness.of(checked).advice().stream().map(Finding::check))
        .containsExactly("template.likeness");
  }

  @Test
  void what_an_interim_plan_lacks_becomes_tasks_with_a_date() {
    var file = TestPlans.FOLDER.resolve("broken/interim.agreement.yaml");

    var readiness = Readiness.of(checked(file));

    assertThat(checked(file).plan().kind()).isEqualTo(PlanKind.INTERIM_SAFETY);
    assertThat(readiness.blockers().stream().map(Finding::check))
        .containsExactly("interim.agreement");
    assertThat(readiness.tasks())
        .isNotEmpty()
        .allMatch(task -> task.due().equals(checked(file).plan().effective().plusDays(30)));
  }

  @Test
  void every_check_can_be_explained_by_its_id() {
    assertThat(PlanChecks.ALL)
        .allMatch(check -> PlanChecks.find(check.id()).orElseThrow().equals(check))
        .allMatch(check -> check.id().matches("[a-z_]+\\.[a-z_]+"));
    assertThat(PlanChecks.find("nothing.known")).isEmpty();
  }

  private static CheckedPlan checked(Path file) {
    return TestPlans.checked(TestPlans.plan(file), TestPlans.familyBeside(file));
  }

  private static String id(Path file) {
    return String.valueOf(file.getFileName()).replace(".yaml", "");
  }

  private static Predicate<PlanCheck> isNot(Finding.Weight weight) {
    return check -> check.weight() != weight;
  }
}
