package org.porchlight.plan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.PlanHash;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.Youth;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanFolderTest {
  private static final FamilyId FAMILY = new FamilyId("FAM-0007");

  @TempDir private Path folder;

  @Test
  void a_broken_file_is_listed_and_takes_nothing_else_away() throws IOException {
    copy("mateo.yaml");
    put("broken.yaml", Samples.text("jay.yaml").replace("version: 3", "version: three"));

    var read = PlanFolder.read(folder);

    assertThat(read.plans()).containsExactly(Samples.mateo());
    assertThat(read.faults())
        .singleElement()
        .asString()
        .startsWith("broken.yaml:")
        .contains("got \"three\"");
  }

  @Test
  void a_plan_file_alone_is_enough_for_a_family() throws IOException {
    copy("mateo.yaml");

    var family = PlanFolder.read(folder).family(FAMILY).orElseThrow();

    assertThat(family.plans()).containsExactly(new PlanId("PLN-0007"));
    assertThat(family.languages()).startsWith(Language.EN);
    assertThat(family.coordinator()).isEqualTo(new PersonId("T1"));
    assertThat(family.youth(new PersonId("P1")).map(Youth::decisionHolders).orElseThrow())
        .containsExactly(new PersonId("P2"), new PersonId("P3"));
    assertThat(family.person(new PersonId("L0"))).isEmpty();
    assertThat(family.peopleOf(new PhoneNumber("+12025550102")))
        .singleElement()
        .satisfies(person ->
            assertThat(person.contactPoints().getFirst())
                .returns(false, ContactPoint::safeToText)
                .returns(true, ContactPoint::safeToVoicemail));
  }

  @Test
  void two_plans_alone_make_one_family_with_two_youths() throws IOException {
    copy("reyes-daniela.yaml");
    copy("reyes-iker.yaml");

    var families = PlanFolder.read(folder).families();

    assertThat(families).hasSize(1);
    assertThat(families.getFirst().youths())
        .extracting(Youth::plan)
        .containsExactly(new PlanId("PLN-0012"), new PlanId("PLN-0013"));
  }

  @Test
  void the_family_file_knows_more_than_its_plan_and_keeps_it() throws IOException {
    copy("mateo.yaml");
    copy("mateo-family.yaml");

    var read = PlanFolder.read(folder);
    var family = read.family(FAMILY).orElseThrow();
    var uncle = family.person(new PersonId("N1")).orElseThrow().contactPoints().getFirst();

    assertThat(read.advice()).isEmpty();
    assertThat(family.displayName()).isEqualTo("Mateo's family");
    assertThat(uncle.verifiedOn()).isEqualTo(LocalDate.of(2026, 9, 28));
    assertThat(family.safeWords()).hasSize(1);
  }

  @Test
  void an_alias_for_two_people_is_noticed() throws IOException {
    copy("mateo-family.yaml");
    put("mateo.yaml", Samples.text("mateo.yaml").replace("name: Coach Dee", "name: Coach Lee"));

    var read = PlanFolder.read(folder);

    assertThat(read.advice().get(read.plans().getFirst().ref()))
        .singleElement()
        .asString()
        .contains("people.N2.name")
        .contains("aliases.same_person");
  }

  @Test
  void the_same_version_with_other_content_is_refused_with_both_hashes() throws IOException {
    copy("mateo.yaml");
    var other = Samples.text("mateo.yaml").replace("minutes: 75", "minutes: 60");
    put("mateo-again.yaml", Samples.text("mateo.yaml"));
    put("mateo-other.yaml", other);

    var read = PlanFolder.read(folder);

    // Files are read in the order of their names, so "mateo-again.yaml" is the first one.
    assertThat(read.plans()).containsExactly(Samples.mateo());
    assertThat(read.faults())
        .singleElement()
        .asString()
        .startsWith("mateo-other.yaml:8: plan.version: got PLN-0007 v4 again with other content")
        .contains(PlanHash.of(Samples.mateo()).hex());
  }

  @Test
  void a_file_of_another_kind_is_listed_and_one_that_is_not_yaml_is_not() throws IOException {
    put("phones.yml", "schema: phones/1\n");
    put("notes.txt", "schema: crisis-plan/1\n");

    assertThat(PlanFolder.read(folder).faults())
        .singleElement()
        .hasToString("phones.yml:1: schema: got \"phones/1\", expected crisis-plan/1 or family/1");
  }

  @Test
  void a_folder_that_is_not_there_is_a_fault_and_no_exception() {
    assertThat(PlanFolder.read(folder.resolve("nowhere")).faults())
        .singleElement()
        .asString()
        .contains("expected a folder of YAML files");
  }

  private void copy(String sample) throws IOException {
    put(sample, Samples.text(sample));
  }

  private void put(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
