package org.porchlight.plan.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.plan.Basis;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanStatus;
import org.porchlight.plan.Step;
import org.porchlight.plan.StepId;
import org.porchlight.plan.changes.PlanEdit.*;
import org.porchlight.plan.yaml.PlanReading;
import org.porchlight.plan.yaml.PlanYaml;

/// Edits make the next version of a plan, and what led to a step still leads somewhere.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanEditingTest {
  private static final LocalDate DAY = LocalDate.parse("2026-10-11");
  private static final Basis BASIS = new Basis("post_crisis", List.of("INC-1"), "", "the hall");

  private final CrisisPlan plan = PlanDifferenceTest.plan("mateo.yaml");

  private static StepId step(String id) {
    return new StepId(id);
  }

  private CrisisPlan with(PlanEdit... edits) {
    return PlanEditing.draft(plan, List.of(edits), 5, BASIS, DAY);
  }

  /// The way through a scenario when nothing works.
  private static List<String> way(CrisisPlan plan, String from) {
    return Stream.iterate(
            plan.step(step(from)),
            Optional::isPresent,
            one -> one.flatMap(now -> plan.after(now.id())))
        .map(one -> one.map(Step::id).map(StepId::value).orElseThrow())
        .toList();
  }

  @Test
  void a_step_changes_places_with_the_next_of_its_level() {
    var draft = with(new MoveLater(step("H1")));

    assertThat(way(draft, "H2")).startsWith("H2", "H1", "H3");
    assertThat(draft.scenarios().getFirst().first().id()).isEqualTo(step("H2"));
  }

  @Test
  void no_step_crosses_a_level() {
    assertThat(PlanEditing.fits(plan, new MoveLater(step("H2")))).isFalse();
    assertThat(with(new MoveLater(step("H2"))).scenarios()).isEqualTo(plan.scenarios());
  }

  @Test
  void a_step_that_helped_becomes_the_first_of_its_level() {
    assertThat(PlanEditing.fits(plan, new MoveFirst(step("H1")))).isFalse();
    assertThat(way(with(new MoveFirst(step("H2"))), "H2")).startsWith("H2", "H1", "H3");
  }

  @Test
  void what_helped_becomes_a_step_of_its_own() {
    var draft = with(new AddStep(step("H2"), Language.EN, " Turn off the hall light. "));

    assertThat(way(draft, "H1")).startsWith("H1", "H2", "H8", "H3");
    var added = draft.step(step("H8")).orElseThrow();
    assertThat(added.say().in(Language.EN)).isEqualTo("Turn off the hall light.");
    assertThat(added.level()).isEqualTo(plan.step(step("H2")).orElseThrow().level());
  }

  @Test
  void a_step_taken_out_leads_nobody_into_nothing() {
    var draft = with(new TakeOut(step("H2")));

    assertThat(way(draft, "H1")).startsWith("H1", "H3").doesNotContain("H2");
    assertThat(PlanEditing.fits(plan, new TakeOut(step("H7")))).isFalse();
  }

  @Test
  void whoever_comes_next_is_asked_in_the_place_of_somebody_never_reached() {
    var neighbor = new PersonId("N3");
    var draft = with(new AskOther(step("H3"), neighbor));

    var asked = draft.step(step("H3")).orElseThrow();
    assertThat(asked.page()).extracting(Object::toString).containsExactly("N1", "N2");
    assertThat(asked.pageRule().then()).extracting(Object::toString).contains("N3");
  }

  @Test
  void the_draft_is_signed_by_nobody_cites_its_incidents_and_reads_again_as_it_is() {
    var draft =
        with(
            new Reword(step("H1"), Language.ES, "Apague la luz."),
            new GiveTask("ask for somebody after nine", new PersonId("T1"), DAY.plusDays(7)));

    assertThat(draft.status()).isEqualTo(PlanStatus.DRAFT);
    assertThat(draft.signOffs()).isEmpty();
    assertThat(draft.basis()).isEqualTo(BASIS);
    assertThat(draft.provisions().tasks())
        .extracting("action")
        .contains("ask for somebody after nine");
    var read = PlanYaml.read("draft.yaml", PlanYaml.write(draft).getBytes(StandardCharsets.UTF_8));
    assertThat(read)
        .isInstanceOfSatisfying(
            PlanReading.Read.class, again -> assertThat(again.plan()).isEqualTo(draft));
  }
}
