package org.porchlight.plan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Household;
import org.porchlight.plan.Language;
import org.porchlight.plan.LegalStatus;
import org.porchlight.plan.Level;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.PlanKind;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.PolicyPack;
import org.porchlight.plan.Scenario;
import org.porchlight.plan.Step;
import org.porchlight.plan.Support;
import org.porchlight.plan.Youth;
import org.porchlight.plan.checks.CheckedPlan;
import org.porchlight.plan.checks.Readiness;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SamplesTest {
  private static final PlanFolder FOLDER = PlanFolder.read(Samples.FOLDER);
  private static final List<CrisisPlan> DEFAULT = FOLDER.agencyDefault().stream().toList();
  private static final Pattern NUMBER = Pattern.compile("\\+[0-9]+");
  private static final List<String> LINE_AND_STAFF =
      List.of("0170", "0171", "0181", "0182", "0183");

  static Stream<CrisisPlan> plans() {
    return FOLDER.plans().stream();
  }

  static Stream<FamilyRecord> families() {
    return FOLDER.families().stream();
  }

  static Stream<Step> steps() {
    return plans().flatMap(plan -> plan.scenarios().stream()).flatMap(s -> s.steps().stream());
  }

  @Test
  void every_sample_is_read_without_a_fault_or_advice() {
    assertThat(FOLDER.faults()).isEmpty();
    assertThat(FOLDER.advice()).isEmpty();
    assertThat(FOLDER.plans()).hasSize(9);
    assertThat(FOLDER.families()).hasSize(8);
  }

  @ParameterizedTest
  @MethodSource("plans")
  void every_sample_may_be_made_active(CrisisPlan plan) {
    var family = plan.family();
    var templates = plan.isAgencyDefault() ? List.<CrisisPlan>of() : DEFAULT;
    var known = family == null ? null : FOLDER.family(family).orElseThrow();

    var readiness =
        Readiness.of(
            new CheckedPlan(plan, known, templates, PolicyPack.DEFAULTS, plan.effective()));

    assertThat(readiness.blockers()).isEmpty();
    assertThat(readiness.tasks().isEmpty()).isEqualTo(plan.kind() != PlanKind.INTERIM_SAFETY);
  }

  @ParameterizedTest
  @MethodSource("plans")
  void every_plan_is_written_and_read_back_the_same(CrisisPlan plan) {
    var written = PlanYaml.write(plan).getBytes(StandardCharsets.UTF_8);

    assertThat(Samples.read(PlanYaml.read("written.yaml", written))).isEqualTo(plan);
  }

  @ParameterizedTest
  @MethodSource("families")
  void every_family_is_written_and_read_back_the_same(FamilyRecord family) {
    var written = PlanYaml.write(family).getBytes(StandardCharsets.UTF_8);

    assertThat(PlanYaml.readFamily("written.yaml", written))
        .isEqualTo(new FamilyReading.Read(family));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void every_scenario_climbs_from_level_1_to_level_5(CrisisPlan plan) {
    for (Scenario scenario : plan.scenarios()) {
      assertThat(scenario.first().level()).isEqualTo(Level.SELF_AND_HOUSEHOLD);
      assertThat(scenario.steps().getLast().level()).isEqualTo(Level.EMERGENCY);
    }
  }

  @Test
  void every_step_can_be_said_in_english_and_in_spanish() {
    assertThat(steps())
        .allMatch(step -> step.say().has(Language.EN) && step.say().has(Language.ES));
  }

  @Test
  void every_level_5_step_is_guarded_and_calls_dispatch() {
    assertThat(steps().filter(step -> step.level() == Level.EMERGENCY))
        .allSatisfy(step -> {
          assertThat(step.emergency()).isNotNull();
          assertThat(step.restricted())
              .isNotNull()
              .matches(restriction -> restriction.secondStaff() && restriction.reasonRequired());
        });
  }

  @Test
  void every_number_is_fictional_and_none_is_the_line_or_its_staff() {
    var numbers =
        Samples.files().stream()
            .flatMap(file -> NUMBER.matcher(Samples.text(PlanYaml.nameOf(file))).results())
            .map(match -> match.group());

    assertThat(numbers)
        .isNotEmpty()
        .allMatch(number -> number.matches("\\+120255501[0-9]{2}"))
        .noneMatch(number -> LINE_AND_STAFF.contains(number.substring(8)));
  }

  /// Agencies and services are known to several families under one number.
  @Test
  void a_number_belongs_to_one_person_unless_the_family_says_it_is_shared() {
    var owners = new TreeMap<String, Set<String>>();
    for (var family : FOLDER.families()) {
      for (var person : family.people().values()) {
        person.contactPoints().stream()
            .filter(point -> !point.shared() && person.support() != Support.FORMAL)
            .forEach(point ->
                owners
                    .computeIfAbsent(point.number().e164(), _ -> new TreeSet<>())
                    .add(family.id() + " " + person.name()));
      }
    }

    assertThat(owners)
        .hasSizeGreaterThan(30)
        .allSatisfy((_, names) -> assertThat(names).hasSize(1));
  }

  @Test
  void the_families_differ_in_what_matters() {
    assertThat(FOLDER.families())
        .anyMatch(family -> family.households().size() == 2)
        .anyMatch(family -> family.enrollment().interpreter())
        .anyMatch(family -> family.languages().getFirst() == Language.ES)
        .anyMatch(family ->
            family.people().values().stream()
                .allMatch(person ->
                    person.support() != Support.NATURAL && person.support() != Support.COMMUNITY))
        .anyMatch(family ->
            family.people().values().stream()
                .flatMap(person -> person.contactPoints().stream())
                .anyMatch(point -> point.kind() == ContactPoint.Kind.RELAY));
    assertThat(FOLDER.families().stream().flatMap(family -> family.youths().stream()))
        .extracting(Youth::legalStatus)
        .contains(
            LegalStatus.WITH_PARENT, LegalStatus.FOSTER, LegalStatus.KINSHIP, LegalStatus.ADULT);
  }

  @Test
  void neither_of_two_homes_is_shown_to_the_other() {
    var family = FOLDER.family(new FamilyId("FAM-0041")).orElseThrow();

    assertThat(family.homesShownTo(new PersonId("P3")))
        .extracting(Household::id)
        .containsExactly("HH2");
    assertThat(family.homesShownTo(new PersonId("P2")))
        .extracting(Household::id)
        .containsExactly("HH1");
  }

  @Test
  void one_number_suggests_a_mother_and_two_youths_who_each_have_a_plan() {
    var family = FOLDER.family(new FamilyId("FAM-0012")).orElseThrow();

    assertThat(family.peopleOf(new PhoneNumber("+12025550120")))
        .extracting(person -> person.id().value())
        .containsExactly("P1", "P2", "P3");
    assertThat(family.languages()).startsWith(Language.ES);
    assertThat(family.plans()).containsExactly(new PlanId("PLN-0012"), new PlanId("PLN-0013"));
    var barred = new PhoneNumber("+12025550129");
    assertThat(family.bars(barred, LocalDate.parse("2027-06-30"))).isTrue();
    assertThat(family.bars(barred, LocalDate.parse("2027-07-01"))).isFalse();
  }

  @Test
  void a_young_adult_decides_alone_and_no_caregiver_signs() {
    var family = FOLDER.family(new FamilyId("FAM-0019")).orElseThrow();
    var youth = family.youths().getFirst();

    assertThat(youth.legalStatus()).isEqualTo(LegalStatus.ADULT);
    assertThat(youth.decisionHolders()).containsExactly(new PersonId("P1"));
    assertThat(Samples.plan("jay.yaml").signOffs())
        .noneMatch(signOff -> signOff.role().equals("caregiver"));
  }

  @Test
  void one_family_has_no_plan_yet() {
    assertThat(FOLDER.family(new FamilyId("FAM-0031")).orElseThrow().plans()).isEmpty();
  }

  @Test
  void the_agency_default_belongs_to_nobody_and_holds_no_number() {
    var plan = FOLDER.agencyDefault().orElseThrow();

    assertThat(plan.family()).isNull();
    assertThat(plan.youth()).isNull();
    assertThat(plan.people().values()).extracting(PlanPerson::telephone).containsOnlyNulls();
    assertThat(plan.scenarios().getFirst().steps())
        .extracting(step -> step.level().number())
        .containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void the_sample_passphrases_are_the_ones_their_files_tell() {
    var mateo = FOLDER.family(new FamilyId("FAM-0007")).orElseThrow().passphrase();
    var reyes = FOLDER.family(new FamilyId("FAM-0012")).orElseThrow().passphrase();

    assertThat(mateo).isNotNull().matches(hash -> hash.matches("Canelo  blanco!"));
    assertThat(reyes).isNotNull().matches(hash -> hash.matches("luna de maíz"));
    assertThat(mateo).isNotNull().matches(hash -> !hash.matches("canelo negro"));
  }
}
