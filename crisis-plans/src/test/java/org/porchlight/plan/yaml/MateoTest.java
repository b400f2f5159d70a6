package org.porchlight.plan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.plan.FamilyForm;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanForm;
import org.porchlight.plan.PlanPerson;

/// The first sample, beside the plan it was made from.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MateoTest {
  @Test
  void the_sample_keeps_every_word_of_the_plan_as_it_was_agreed() {
    var agreed =
        flat(
            PlanForm.of(
                Samples.read(PlanYaml.read(Samples.RESOURCES.resolve("plans/agreed/mateo.yaml")))));
    var sample = flat(PlanForm.of(Samples.mateo()));

    assertThat(agreed).hasSizeGreaterThan(350);
    assertThat(sample).containsAllEntriesOf(agreed);
    sample.keySet().removeAll(agreed.keySet());
    assertThat(sample.keySet())
        .as("what the sample adds: the school steps in Spanish")
        .allMatch(path -> path.matches("scenarios\\[1]\\.steps\\[[0-4]]\\.say\\.es"))
        .hasSize(5);
  }

  @Test
  void the_familys_file_knows_everybody_of_the_plan_as_the_plan_has_them() {
    var family = Samples.family("mateo-family.yaml");

    for (var person : Samples.mateo().people().values()) {
      if (!person.role().equals("line_staff")) {
        assertThat(family.person(person.id()))
            .hasValueSatisfying(known -> isTheSame(known, person));
      }
    }
  }

  private static void isTheSame(FamilyPerson known, PlanPerson person) {
    assertThat(List.of(known.name(), known.role(), known.support(), known.mayKnow()))
        .as(person.name())
        .isEqualTo(List.of(person.name(), person.role(), person.support(), person.mayKnow()));
    assertThat(known.born()).as(person.name()).isEqualTo(person.born());
    var telephone = person.telephone();
    if (telephone != null) {
      assertThat(known.contactPoints())
          .as(person.name())
          .anySatisfy(point -> {
            assertThat(point.number()).isEqualTo(telephone);
            assertThat(point.hours()).isEqualTo(person.hours());
          });
    }
  }

  /// What a family's record is made of, whoever it is kept for.
  @Test
  void the_familys_file_shows_every_part_of_a_familys_record() {
    var keys = flat(FamilyForm.of(Samples.family("mateo-family.yaml"))).keySet();

    for (var part :
        List.of(
            "family.id",
            "family.name",
            "family.line_code",
            "family.langs[0]",
            "family.coordinator",
            "family.backup",
            "family.supervisor",
            "family.programme",
            "family.jurisdiction",
            "family.phase",
            "family.opened",
            "know_this_about_us",
            "households[0].address",
            "households[0].psap",
            "services[0].agency",
            "services[0].status",
            "people.P1.names[0].audience",
            "people.P1.pronouns",
            "people.P1.born",
            "people.P1.safety_notes",
            "people.P2.contact[0].safe.text",
            "people.P2.contact[0].verified_how",
            "people.P2.consents[0].subject",
            "people.P2.consents[0].authority",
            "people.P2.consents[0].evidence",
            "people.P3.contact[0].voicemail_words",
            "people.P3.contact[0].shared_with[0]",
            "people.T4.contact[0].monitored_by",
            "people.N1.accepted[0].steps[0]",
            "people.N1.invited_by",
            "people.T1.agency",
            "youths[0].legal_status",
            "youths[0].decided_by[0]",
            "youths[0].school",
            "safe_words[0].word")) {
      assertThat(keys).as(part).contains(part);
    }
    assertThat(Samples.family("mateo-family.yaml").person(new PersonId("T6"))).isPresent();
  }

  private static Map<String, String> flat(Map<String, ?> form) {
    var flat = new LinkedHashMap<String, String>();
    form.forEach((key, value) -> add(key, value, flat));
    return flat;
  }

  private static void add(String path, Object value, Map<String, String> flat) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> add(path + "." + key, inner, flat));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        add(path + "[" + i + "]", list.get(i), flat);
      }
    } else {
      flat.put(path, String.valueOf(value));
    }
  }
}
