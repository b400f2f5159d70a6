package org.porchlight.plan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.plan.Language;
import org.porchlight.plan.Level;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.PageTarget;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.PlanHash;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.Restriction;
import org.porchlight.plan.ScenarioId;
import org.porchlight.plan.Setting;
import org.porchlight.plan.Step;
import org.porchlight.plan.StepId;
import org.porchlight.plan.Support;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanYamlTest {
  @Test
  void a_person_is_read_with_telephone_hours_and_consent() {
    var uncle = Samples.mateo().person(new PersonId("N1")).orElseThrow();

    assertThat(uncle)
        .returns("Tio Ruben", PlanPerson::name)
        .returns(Support.NATURAL, PlanPerson::support)
        .returns(new PhoneNumber("+12025550103"), PlanPerson::telephone)
        .returns(OpeningHours.parse("06:00-23:30"), PlanPerson::hours)
        .returns(LocalDate.of(2026, 7, 11), PlanPerson::textConsent)
        .returns(false, PlanPerson::safeToText);
    assertThat(uncle.languages()).containsExactly(Language.ES, Language.EN);
  }

  @Test
  void a_youth_is_read_with_a_birth_month_and_the_wish_not_to_be_contacted() {
    var youth = Samples.mateo().person(new PersonId("P1")).orElseThrow();

    assertThat(youth.born()).isEqualTo(YearMonth.of(2015, 3));
    assertThat(youth.doNotContact()).isTrue();
  }

  @Test
  void a_step_is_read_with_its_pages_and_what_comes_otherwise() {
    var step = Samples.mateo().step(new StepId("H3")).orElseThrow();

    assertThat(step)
        .returns(Level.NATURAL_SUPPORT, Step::level)
        .returns(Setting.HOME, Step::setting)
        .returns(Duration.ofMinutes(30), Step::timeLimit)
        .returns(new StepId("H4"), Step::otherwise)
        .returns(new StepId("H4"), Step::outOfHours);
    assertThat(step.page()).containsExactly(person("N1"), person("N3"));
    assertThat(step.pageRule().acknowledgeWithin()).isEqualTo(Duration.ofMinutes(5));
    assertThat(step.pageRule().anyOneIsEnough()).isFalse();
    assertThat(step.pageRule().need()).containsEntry(new PersonId("N3"), "take_sofi");
  }

  @Test
  void the_last_step_is_read_with_its_guards_and_the_words_for_dispatch() {
    var plan = Samples.mateo();
    var step = plan.step(new StepId("H7")).orElseThrow();

    assertThat(step.page()).containsExactly(person("T1"), new PageTarget.OnCallSupervisor());
    assertThat(step.restricted())
        .isEqualTo(
            new Restriction(
                Restriction.Kind.EMERGENCY_SERVICES, new PersonId("P2"), true, true, true, 0));
    assertThat(step.emergency()).isNotNull();
    assertThat(step.emergency().script()).isEqualTo(plan.tellResponders());
    assertThat(plan.after(step.id())).isEmpty();
  }

  @Test
  void a_scenario_is_followed_step_by_step() {
    var scenario = Samples.mateo().scenario(new ScenarioId("S")).orElseThrow();

    assertThat(scenario.first().id()).isEqualTo(new StepId("S1"));
    assertThat(scenario.after(new StepId("S1")).map(Step::id)).hasValue(new StepId("S2"));
    assertThat(Samples.mateo().scenarioOf(new StepId("S4"))).hasValue(scenario);
  }

  @Test
  void what_is_written_reads_back_as_the_same_plan() {
    var plan = Samples.mateo();

    var again = PlanYaml.read("again.yaml", PlanYaml.write(plan).getBytes(StandardCharsets.UTF_8));

    assertThat(Samples.read(again)).isEqualTo(plan);
  }

  @Test
  void what_a_plan_provides_for_beside_its_steps_reads_back_as_the_same() {
    var text =
        Samples.text("mateo.yaml")
                .replaceFirst(
                    "        else: H2\n",
                    """
                            else: H2
                            jump_because: the family asked for it
                            travel_min: 25
                            two_people: true
                            safety_plan_part: my list
                            flex_fund: {purpose: taxi, cap_dollars: 40, approver: T1}
                    """)
                .replaceFirst("max_nights: 2", "max_nights: 2, police_only_if: weapon")
            + """
            crisis_means: when nobody can sit down any more
            what_helps_supporters: [ten minutes alone]
            decisions: [{matter: hospital, by: [P2, P3], authority: both ask each other}]
            privacy:
              never_disclose: [{topic: where_dad_is, to: P4, because: she is seven}]
              shared_device: his sister plays on it
            advance_preferences: {prefer: [music], avoid: [straps], hospital: not County, call: P2}
            means_safety: {asked_on: 2026-09-30, answer: none at home}
            copies_with: [P2, T4]
            school_plan: cool-down pass
            reasons: {coverage.home: none needed}
            """;

    var plan = Samples.read(read(text));

    assertThat(plan.provisions().decisions()).hasSize(1);
    assertThat(plan.provisions().reason("coverage.home")).hasValue("none needed");
    assertThat(plan.provisions().privacy().neverDisclose().getFirst().bars(new PersonId("P4")))
        .isTrue();
    assertThat(plan.step(new StepId("H1")).orElseThrow().notes().twoPeople()).isTrue();
    assertThat(PlanHash.of(plan)).isNotEqualTo(PlanHash.of(Samples.mateo()));
    var again = PlanYaml.read("again.yaml", PlanYaml.write(plan).getBytes(StandardCharsets.UTF_8));
    assertThat(Samples.read(again)).isEqualTo(plan);
  }

  @Test
  void words_that_yaml_would_turn_into_something_else_stay_words() {
    var text =
        Samples.text("mateo.yaml")
            .replace(
                "triggers: [phone taken away,", "triggers: [no, 22:30, 0x10, 1_000, 2026-10-02,")
            .replace("what_changed: >-", "meeting: yes\n  what_changed: >-");

    var plan = Samples.read(read(text));

    assertThat(plan.triggers()).startsWith("no", "22:30", "0x10", "1_000", "2026-10-02");
    assertThat(plan.basis().meeting()).isEqualTo("yes");
    var again = PlanYaml.read("again.yaml", PlanYaml.write(plan).getBytes(StandardCharsets.UTF_8));
    assertThat(Samples.read(again)).isEqualTo(plan);
  }

  @Test
  void hours_and_numbers_read_the_same_with_and_without_quotes() {
    var text = Samples.text("mateo.yaml");
    var bare =
        text.replace("hours: \"06:00-23:30\"", "hours: 06:00-23:30")
            .replace("tel: \"+12025550103\"", "tel: +12025550103");

    assertThat(bare).isNotEqualTo(text);
    assertThat(Samples.read(read(bare))).isEqualTo(Samples.mateo());
  }

  @Test
  void the_fingerprint_changes_with_what_the_plan_says_and_with_nothing_else() {
    var text = Samples.text("mateo.yaml");
    var hash = PlanHash.of(Samples.mateo());

    var retired = Samples.read(read(text.replace("status: active", "status: retired")));
    var remarked = Samples.read(read(text.replace("strengths:", "# a remark\nstrengths:")));
    var changed = Samples.read(read(text.replace("minutes: 15", "minutes: 16")));

    assertThat(PlanHash.of(retired)).isEqualTo(hash);
    assertThat(PlanHash.of(remarked)).isEqualTo(hash);
    assertThat(PlanHash.of(changed)).isNotEqualTo(hash);
    assertThat(hash.hex()).matches("[0-9a-f]{64}");
  }

  private static PageTarget person(String alias) {
    return new PageTarget.Person(new PersonId(alias));
  }

  private static PlanReading read(String text) {
    return PlanYaml.read("mateo.yaml", text.getBytes(StandardCharsets.UTF_8));
  }
}
