package org.porchlight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.CoordinatorsDesk.sample;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.incident.Confidence;
import org.porchlight.incident.MessageCommand.AddNote;

/// What a jurisdiction's policy pack sets holds for copies, links and reading aloud too.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class PolicyPacksFlowTest {
  private static final String DANIELA = "/api/plans/PLN-0012/versions/2";
  private static final String TOMAS = "P4";

  @TempDir static Path packs;

  @RegisterExtension final Town town = new Town("coordination.policy-packs=" + folder());

  private final CoordinatorsDesk desk = new CoordinatorsDesk(town);

  /// Where Daniela lives, the young person decides from 14 on.
  private static Path folder() {
    try {
      Files.copy(
          ServedLine.ROOT.resolve("config/policy-packs/default.yaml"),
          packs.resolve("default.yaml"),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      Files.writeString(
          packs.resolve("us-xx.yaml"),
          "schema: policy-pack/1\njurisdiction: US-XX\nconsent-age: 14\n",
          UTF_8);
      Files.writeString(
          packs.resolve("us-zz.yaml"),
          "schema: policy-pack/1\njurisdiction: US-ZZ\nyouth-private-from-caregivers: false\n",
          UTF_8);
      return packs;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Test
  void a_caregiver_gets_the_plan_of_a_young_person_of_that_age_only_by_their_consent() {
    assertThat(desk.get(DANIELA + "/copy.html?for=" + TOMAS).expecting(409).body())
        .contains("no_consent");
    assertThat(desk.get("/api/plans/PLN-0013/versions/1/copy.html?for=" + TOMAS).status())
        .as("her brother of nine")
        .isEqualTo(200);

    var link = new JsonObject().put("part", "whole_plan").put("person", TOMAS).put("by", "S1");
    assertThat(desk.post(DANIELA + "/links", link).expecting(409).body()).contains("no_consent");
  }

  @Test
  void a_caregiver_is_not_read_the_plan_by_telephone_either() {
    var asked = new JsonObject().put("actor", "C1").put("who", TOMAS).put("role", "caregiver");
    var code =
        desk.post(DANIELA + "/sign-offs/asks", asked).expecting(201).json().getString("code");

    var tomas = town.phone("+12025550128").calls(Town.PAGES).presses(code);

    assertThat(String.join(" ", tomas.heard())).doesNotContain("Daniela");
    assertThat(town.open()).as("a person answers instead").hasSize(1);
  }

  @Test
  void a_youths_confidence_is_kept_from_caregivers_where_the_familys_jurisdiction_has_it_so() {
    town.phone("+12025550116").texts("are you there");
    town.phone("+12025550181").replies("1");
    var amira = town.desk("S1").isAbout("FAM-0074", "P1", "N");
    amira.does(new AddNote("she sleeps in the wardrobe", Confidence.YOUTHS));
    var given = "/api/incidents/" + amira.incident() + "/timeline?for=family";
    assertThat(desk.get(given).expecting(200).body()).doesNotContain("note.added");

    var elsewhere =
        sample("amira-family.yaml").replaceFirst("jurisdiction: US-XX", "jurisdiction: US-ZZ");
    desk.put("/api/families/FAM-0074", elsewhere).expecting(200);
    assertThat(desk.get(given).expecting(200).body()).contains("note.added", "youth_private");
  }

  @Test
  void a_familys_own_jurisdiction_goes_before_the_plans() {
    var elsewhere =
        sample("reyes-family.yaml").replaceFirst("line_code:", "jurisdiction: US-YY\n  line_code:");
    desk.put("/api/families/FAM-0012", elsewhere).expecting(200);

    desk.get(DANIELA + "/copy.html?for=" + TOMAS).expecting(200);
  }
}
