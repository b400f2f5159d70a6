package org.porchlight.plan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanFaultsTest {
  private static final String MATEO = Samples.text("mateo.yaml");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tel: \"+12025550103\" | tel: 555-0103 | people.N1.tel: got \"555-0103\", expected an E.164"
            + " number such as +12025550103",
        "hours: \"06:00-23:30\" | hours: 6-23 | scenarios[0].steps[2].hours: got \"6-23\", expected"
            + " hours such as \"Mo-Fr 15:00-21:00; Sa 08:00-20:00\" or 24/7",
        "minutes: 30 | minutes: 1:30 | scenarios[0].steps[2].minutes: got \"1:30\", expected whole"
            + " minutes from 1 to 1440",
        "minutes: 30 | minuts: 30 | scenarios[0].steps[2].minuts: got an unknown key, expected the"
            + " key minutes?",
        "effective: 2026-10-02 | effective: 2026-02-30 | plan.effective: got \"2026-02-30\","
            + " expected a date such as 2026-10-02",
        "confirm_contact_made: true | confirm_contact_made: yes |"
            + " scenarios[0].steps[6].emergency.confirm_contact_made: got \"yes\", expected true or"
            + " false",
        "langs: [es, en] | langs: [es, no] | people.N1.langs[1]: got \"no\", expected en or es",
        "who: N1 | who: [N1, N3] | scenarios[0].steps[2].who: got a list of 2, expected exactly one"
            + " person such as P1, the one who is accountable",
        "else: H4 | else: H9 | scenarios[0].steps[2].else: got \"H9\", expected a step of this"
            + " plan",
        "go_to: H7 | go_to: H6 | danger_override.go_to: got \"H6\" of level 4, expected a step of"
            + " level 5",
        "level: 3 | level: 1 | scenarios[0].steps[3].level: got level 1 at H4, expected level 2 or"
            + " higher, as at H3",
        "timezone: America/New_York | timezone: EST | plan.timezone: got \"EST\", expected a time"
            + " zone such as America/New_York",
        "kind: emergency_services | kind: police | scenarios[0].steps[6].restricted.kind: got"
            + " \"police\", expected one of emergency_services law_enforcement ed_transport"
            + " involuntary_evaluation leave_home_respite placement_change search_of_belongings"
            + " missing_person_report school_exclusion",
        "psap: E1 | psap: E7 | scenarios[0].steps[6].emergency.psap: got \"E7\", expected a person"
            + " of this plan's people"
      })
  void a_fault_names_its_line_its_place_and_what_was_expected(
      String whole, String broken, String message) {
    var faults = faultsWith(whole, broken);

    assertThat(faults).contains("mateo.yaml:" + lineOf(whole) + ": " + message);
  }

  @Test
  void every_fault_is_listed_and_in_the_order_of_the_file() {
    var text =
        MATEO
            .replaceFirst("version: 4", "version: four")
            .replaceFirst("support: natural", "support: friend")
            .replaceFirst("psap: E1", "psap: E9");

    var faults = faults(text);

    assertThat(faults).hasSize(3);
    assertThat(faults.get(0)).contains("plan.version: got \"four\"");
    assertThat(faults.get(1)).contains("people.N1.support: got \"friend\"");
    assertThat(faults.get(2)).contains("emergency.psap: got \"E9\"");
  }

  @Test
  void what_is_missing_is_told_at_the_place_it_belongs_to() {
    var line = lineOf("youth: P1");
    var faults = faults(MATEO.replaceFirst(" {2}youth: P1\n", ""));

    assertThat(faults).hasSize(1);
    assertThat(faults.getFirst())
        .startsWith("mateo.yaml:")
        .endsWith("plan.youth: got nothing, expected the family and the youth whose plan it is");
    assertThat(line).isGreaterThan(1);
  }

  @Test
  void an_agency_default_that_names_a_family_is_refused() {
    assertThat(faultsWith("version: 4", "version: 4\n  kind: agency_default"))
        .anyMatch(fault -> fault.contains("plan.family: got a family, expected none"))
        .anyMatch(fault -> fault.contains("plan.youth: got a youth, expected none"));
  }

  @Test
  void a_key_that_looks_like_no_other_is_answered_with_all_of_them() {
    assertThat(faultsWith("crisis_defined_by: caregiver", "zzzzzzzzzzzzzzz: caregiver"))
        .anyMatch(fault ->
            fault.endsWith(
                "scenarios[0].zzzzzzzzzzzzzzz: got an unknown key, expected one of the keys"
                    + " setting steps id title crisis_defined_by entry_signs over_when"
                    + " linked_school_plan"));
  }

  @Test
  void a_circle_of_steps_is_found_once() {
    assertThat(faultsWith("else: H4", "else: H3"))
        .containsExactly(
            "mateo.yaml:"
                + lineOf("- id: H3")
                + ": scenarios[0].steps[2]: got \"H3\", which is reached again from itself,"
                + " expected a way that ends");
  }

  @Test
  void a_key_written_twice_names_both_lines() {
    var line = lineOf("version: 4");

    assertThat(faultsWith("version: 4", "version: 4\n  version: 5"))
        .contains(
            "mateo.yaml:"
                + (line + 1)
                + ": version: got the key twice, expected it once; it is also on line "
                + line);
  }

  @Test
  void two_steps_with_one_id_are_found() {
    assertThat(faultsWith("- id: S5", "- id: S4"))
        .anyMatch(fault -> fault.contains("scenarios[1].steps[4].id: got \"S4\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                          | 1 | an empty file",
        "'schema: [crisis-plan/1'    | 1 | a list or {...} that is not closed",
        "'schema: crisis-plan/1\n\tplan: 1' | 2 | a tab",
        "'a: &x 1\nb: *x'            | 1 | an anchor or alias",
        "'a: !!int 1'                | 1 | the tag",
        "'a: 1\n---\nb: 2'           | 2 | a second document",
        "'[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]' | 1 | more than 12 levels",
        "'? [a]\n: 1'                | 1 | a list of 1 as a key"
      })
  void what_is_not_plain_yaml_is_refused_with_its_line(String text, int line, String got) {
    assertThat(faults(text))
        .anyMatch(fault -> fault.startsWith("mateo.yaml:" + line + ": got " + got));
  }

  @Test
  void a_file_that_is_too_long_is_not_even_parsed() {
    var faults = faults("#".repeat(YamlLimits.FILE_BYTES_MAX + 1));

    assertThat(faults).singleElement().asString().contains("expected at most 262144 bytes");
  }

  @Test
  void too_many_steps_are_refused() {
    var many = new StringBuilder();
    for (var index = 0; index < 195; index++) {
      many.append("      - {id: X" + index + ", level: 5, who: L0, say: {en: wait}, minutes: 5}\n");
    }

    var faults = faults(MATEO.replace("\nafter:", "\n" + many + "\nafter:"));

    assertThat(faults).anyMatch(fault -> fault.endsWith("got 207 steps, expected at most 200"));
  }

  @Test
  void bytes_that_are_not_text_are_refused_with_their_line() {
    var bytes = "schema: crisis-plan/1\nplan: \u00ff".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(Samples.faults(PlanYaml.read("mateo.yaml", bytes)))
        .containsExactly(
            "mateo.yaml:2: got bytes that are not UTF-8, expected a text file in UTF-8");
  }

  @Test
  void a_fault_stays_on_one_line_whatever_the_file_holds() {
    var faults = faults(MATEO.replace("version: 4", "version: \"4\\n5\\u2028\"\n  \\\n"));

    assertThat(faults).isNotEmpty().allMatch(fault -> fault.lines().count() == 1);
  }

  @Test
  void a_plain_passphrase_is_refused_and_not_repeated() {
    var text =
        Samples.text("okafor-family.yaml")
            .replaceFirst("line_code: cedar", "line_code: cedar\n  passphrase: blue kettle");

    var reading = PlanYaml.readFamily("family.yaml", text.getBytes(StandardCharsets.UTF_8));

    assertThat(reading)
        .isInstanceOfSatisfying(
            FamilyReading.Unreadable.class,
            unreadable ->
                assertThat(unreadable.faults())
                    .singleElement()
                    .asString()
                    .contains("family.passphrase: got something else (hidden)")
                    .doesNotContain("blue kettle"));
  }

  private static List<String> faultsWith(String whole, String broken) {
    assertThat(MATEO).contains(whole);
    var at = MATEO.indexOf(whole);
    return faults(MATEO.substring(0, at) + broken + MATEO.substring(at + whole.length()));
  }

  private static int lineOf(String text) {
    return 1 + (int) MATEO.substring(0, MATEO.indexOf(text)).chars().filter(c -> c == '\n').count();
  }

  private static List<String> faults(String text) {
    return Samples.faults(PlanYaml.read("mateo.yaml", text.getBytes(StandardCharsets.UTF_8)));
  }
}
