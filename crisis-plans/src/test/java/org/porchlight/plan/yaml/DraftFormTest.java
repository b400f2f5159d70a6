package org.porchlight.plan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.StepId;
import org.porchlight.plan.changes.PlanDifference;
import org.porchlight.plan.draft.DraftEdit;
import org.porchlight.plan.draft.DraftEdit.AddItem;
import org.porchlight.plan.draft.DraftEdit.AddPerson;
import org.porchlight.plan.draft.DraftEdit.AddScenario;
import org.porchlight.plan.draft.DraftEdit.AddStep;
import org.porchlight.plan.draft.DraftEdit.MoveStep;
import org.porchlight.plan.draft.DraftEdit.RemoveItem;
import org.porchlight.plan.draft.DraftEdit.RemovePerson;
import org.porchlight.plan.draft.DraftEdit.RemoveScenario;
import org.porchlight.plan.draft.DraftEdit.RemoveStep;
import org.porchlight.plan.draft.DraftEdit.Write;
import org.porchlight.plan.draft.DraftForm;
import org.porchlight.plan.draft.DraftPlaces;
import org.porchlight.plan.draft.DraftWords;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class DraftFormTest {
  private static final CrisisPlan MATEO = Samples.mateo();

  private Map<String, Object> form = PlanText.form(PlanYaml.write(MATEO)).orElseThrow();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mateo.yaml",
        "agency-default.yaml",
        "amira.yaml",
        "jay.yaml",
        "nia.yaml",
        "reyes-daniela.yaml",
        "reyes-iker.yaml",
        "theo.yaml",
        "wren.yaml"
      })
  void every_sample_opens_and_is_written_again_without_a_difference(String file) {
    var plan = Samples.plan(file);

    var again = PlanText.write(PlanText.form(PlanYaml.write(plan)).orElseThrow());

    assertThat(
            Samples.read(
                PlanYaml.read(file, again.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
        .isEqualTo(plan);
  }

  @Test
  void every_field_written_back_as_it_shows_changes_nothing() {
    for (var place :
        List.of(
            "strengths",
            "triggers",
            "scenarios.H.steps.H3.page",
            "scenarios.H.steps.H3.minutes",
            "people.N1.safe.text",
            "people.P1.contact",
            "danger_override.if")) {
      var value = DraftPlaces.find(form, place).orElse(null);
      var shown = place.endsWith("contact") ? DraftWords.YES : DraftWords.words(value);
      edit(new Write(place, shown));
    }

    assertThat(PlanDifference.between(MATEO, read()).changes()).isEmpty();
  }

  @Test
  void what_the_form_does_not_show_stays_as_it_is() {
    edit(new Write("scenarios.H.steps.H3.minutes", "25"));

    assertThat(changes()).containsExactly("Step H3 gets 25 minutes, not 30.");
    assertThat(read().step(new StepId("H3")).orElseThrow().pageRule())
        .isEqualTo(MATEO.step(new StepId("H3")).orElseThrow().pageRule());
  }

  @Test
  void an_item_comes_to_the_end_of_its_list_and_goes_again() {
    var before = MATEO.prevention().size();
    edit(new AddItem("prevention", before));
    edit(new Write("prevention." + before + ".do", "a walk"));
    edit(new Write("prevention." + before + ".who", "P2"));
    edit(new Write("prevention." + before + ".when", "daily"));

    assertThat(read().prevention()).hasSize(before + 1);
    assertThat(read().prevention().getLast().action()).isEqualTo("a walk");
    edit(new RemoveItem("prevention", before));
    assertThat(PlanDifference.between(MATEO, read()).changes()).isEmpty();
  }

  @Test
  void an_item_is_added_once_and_only_to_a_list() {
    var before = MATEO.prevention().size();

    assertThat(DraftForm.edited(form, new AddItem("prevention", before - 1))).isEmpty();
    assertThat(DraftForm.edited(form, new AddItem("prevention", before + 1))).isEmpty();
    assertThat(DraftForm.edited(form, new AddItem("signoff", 0))).isEmpty();
    assertThat(DraftForm.edited(form, new RemoveItem("people", 0))).isEmpty();
    assertThat(DraftForm.edited(form, new RemoveItem("prevention", before))).isEmpty();
  }

  @Test
  void what_sets_it_off_may_belong_to_a_part_of_life() {
    edit(new Write("triggers", "phone taken away\ncalled a liar | school"));

    var plan = read();
    assertThat(plan.triggers()).containsExactly("phone taken away", "called a liar");
    assertThat(plan.provisions().triggerPlaces()).containsEntry("called a liar", "school");
  }

  @Test
  void dispatch_hears_words_of_its_own_or_what_responders_are_told() {
    edit(new Write("scenarios.H.steps.H7.emergency.script.en", "Lights off, please."));
    var own = read().step(new StepId("H7")).orElseThrow().emergency();
    assertThat(own).isNotNull();
    assertThat(own.script().in(org.porchlight.plan.Language.EN)).isEqualTo("Lights off, please.");

    edit(new Write("scenarios.H.steps.H7.emergency.script.en", ""));
    assertThat(PlanDifference.between(MATEO, read()).changes()).isEmpty();
  }

  @Test
  void why_a_check_is_answered_by_a_reason_is_written_under_its_name() {
    edit(new Write("reasons.coverage.community", "He is home schooled this year."));

    assertThat(read().provisions().reasons())
        .containsEntry("coverage.community", "He is home schooled this year.");
  }

  @Test
  void a_new_step_stands_behind_another_and_leads_where_that_one_led() {
    edit(new AddStep("H", "H2", "H8"));
    edit(new Write("scenarios.H.steps.H8.say.en", "Cold water."));

    assertThat(steps("H")).containsExactly("H1", "H2", "H8", "H3", "H4", "H5", "H6", "H7");
    var plan = read();
    assertThat(plan.step(new StepId("H2")).orElseThrow().otherwise()).isEqualTo(new StepId("H8"));
    assertThat(plan.step(new StepId("H8")).orElseThrow().otherwise()).isEqualTo(new StepId("H3"));
  }

  @Test
  void a_step_that_moves_takes_its_place_in_the_row() {
    edit(new MoveStep("H", "H2", -1));

    assertThat(steps("H")).startsWith("H2", "H1", "H3");
    assertThat(read().step(new StepId("H1")).orElseThrow().otherwise()).isEqualTo(new StepId("H3"));
    assertThat(DraftForm.edited(form, new MoveStep("H", "H2", -1))).isEmpty();
  }

  @Test
  void whatever_led_to_a_step_that_goes_leads_to_the_next() {
    edit(new RemoveStep("H", "H4"));

    var plan = read();
    assertThat(plan.step(new StepId("H3")).orElseThrow().otherwise()).isEqualTo(new StepId("H5"));
    assertThat(plan.step(new StepId("H3")).orElseThrow().outOfHours()).isEqualTo(new StepId("H5"));
  }

  @Test
  void a_situation_and_a_person_come_and_go() {
    edit(new AddScenario("C", "C1"));
    edit(new AddPerson("N4", "Dona Ines", "neighbor", "natural"));
    assertThat(steps("C")).containsExactly("C1");
    assertThat(DraftPlaces.find(form, "people.N4.name")).contains("Dona Ines");

    edit(new RemoveScenario("C"));
    edit(new RemovePerson("N4"));
    assertThat(changes()).isEmpty();
  }

  @Test
  void a_list_keeps_what_is_noted_of_an_item_whose_words_stay() {
    form.put("triggers", List.of(Map.of("what", "bells", "where", "school"), "heat"));

    edit(new Write("triggers", "bells | school\nnoise"));

    assertThat(DraftPlaces.find(form, "triggers"))
        .contains(List.of(Map.of("what", "bells", "where", "school"), "noise"));
  }

  @Test
  void an_emergency_call_comes_and_goes_as_a_whole() {
    edit(new Write("scenarios.H.steps.H6.emergency.psap", "E1"));
    assertThat(read().step(new StepId("H6")).orElseThrow().emergency()).isNotNull();

    edit(new Write("scenarios.H.steps.H6.emergency.psap", ""));
    assertThat(changes()).isEmpty();
  }

  @Test
  void whose_plan_it_is_and_who_signed_is_not_the_authors_to_write() {
    for (var place :
        List.of("plan.youth", "plan.version", "schema", "signoff", "basis.meeting", "a..b", "")) {
      assertThat(DraftForm.edited(form, new Write(place, "x"))).as(place).isEmpty();
    }
    assertThat(DraftForm.edited(form, new Write("scenarios.H.steps.H99.minutes", "5"))).isEmpty();
  }

  @Test
  void a_path_of_a_finding_is_found_by_the_names_of_its_steps() {
    assertThat(DraftPlaces.of(form, "scenarios[0].steps[2].page[1]"))
        .isEqualTo("scenarios.H.steps.H3.page.1");
    assertThat(DraftPlaces.of(form, "people.N1.tel")).isEqualTo("people.N1.tel");
    assertThat(DraftPlaces.isWithin("scenarios.H.steps.H3.say", "scenarios.H.steps.H3")).isTrue();
    assertThat(DraftPlaces.isWithin("scenarios.H.steps.H31", "scenarios.H.steps.H3")).isFalse();
  }

  private void edit(DraftEdit edit) {
    form = DraftForm.edited(form, edit).orElseThrow();
  }

  private List<String> steps(String scenario) {
    return ((List<?>) DraftPlaces.find(form, "scenarios." + scenario + ".steps").orElseThrow())
        .stream().map(step -> String.valueOf(((Map<?, ?>) step).get("id"))).toList();
  }

  private CrisisPlan read() {
    var text = PlanText.write(form).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return Samples.read(PlanYaml.read("draft", text));
  }

  private List<String> changes() {
    return PlanDifference.between(MATEO, read()).changes().stream()
        .map(change -> change.in(org.porchlight.plan.Language.EN))
        .toList();
  }
}
