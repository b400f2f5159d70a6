package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Phase;
import org.porchlight.plan.PolicyPacks;
import org.porchlight.settings.Fault;
import org.porchlight.settings.PolicyPackReader;

/// The restricted report on its page: hotline, own duty, clock and reference (R21).
@DisplayNameGeneration(ReplaceUnderscores.class)
final class HarmPageTest {
  @TempDir Path folder = Path.of("");

  @Test
  void whoever_may_read_it_has_the_number_the_clock_and_a_place_for_the_reference()
      throws IOException {
    try (var house = new OpenHouse(packs("harm-hotline: 1-800-555-0100\nharm-written-hours: 36"))) {
      var path = "/incidents/" + house.text("help");
      var sam = taken(house, path);
      assertThat(sam.get(path).body()).doesNotContain("1-800-555-0100");

      assertThat(sam.tap(path + "/harm", Map.of("words", "bruises on both arms")))
          .contains("href=\"tel:18005550100\"", "telling a supervisor is not a report")
          .contains("due by Sun, Oct 11, 08:41", "No call of your own is noted here");
      assertThat(
              sam.tap(
                  path + "/harm-told",
                  Map.of("way", "phone", "when", "2026-10-09T20:30", "reference", "R-4711")))
          .contains("Reported by phone", "20:30", "Sam Rivers", "R-4711", "due by Sun")
          .doesNotContain("No call of your own");

      var dana = Visitor.signedIn(house, "C1");
      assertThat(dana.get(path).body() + dana.get(path + "/timeline").body())
          .doesNotContain("R-4711", "555-0100", "harm.told");
      assertThat(Visitor.signedIn(house, "S3").get(path + "/timeline").body()).contains("R-4711");
    }
  }

  @Test
  void a_written_report_past_its_time_is_told_to_the_supervisor_until_one_is_noted()
      throws IOException {
    try (var house = new OpenHouse(packs("harm-written-hours: 36"))) {
      var path = "/incidents/" + house.text("help");
      var sam = taken(house, path);
      sam.tap(path + "/youth", Map.of("youth", "FAM-0007/P1"));
      sam.tap(path + "/harm", Map.of("words", "bruises on both arms"));
      house.pass(Duration.ofHours(35));
      assertThat(Visitor.signedIn(house, "S3").get("/").body()).doesNotContain("past its written");

      house.pass(Duration.ofHours(2));

      assertThat(Visitor.signedIn(house, "S3").get("/").body())
          .contains("A restricted report is past its written date")
          .doesNotContain("bruises");
      sam = Visitor.signedIn(house, "S1");
      assertThat(sam.get("/").body()).doesNotContain("past its written");
      assertThat(sam.get(path).body()).contains("was due by 08:41");
      assertThat(sam.tap(path + "/harm-told", Map.of("way", "writing")))
          .contains("Reported in writing", "no reference noted")
          .doesNotContain("was due by");
      assertThat(Visitor.signedIn(house, "S3").get("/").body()).doesNotContain("past its written");
    }
  }

  @Test
  void after_the_incident_closed_the_clock_runs_on_and_the_written_report_is_still_noted()
      throws IOException {
    try (var house = new OpenHouse(packs("harm-written-hours: 36"))) {
      var path = "/incidents/" + house.text("wrong number, sorry");
      var sam = taken(house, path);
      sam.tap(path + "/harm", Map.of("words", "a child cried behind her"));
      var over = Map.of("over_when", "not_asked", "where", "not_asked", "tomorrow", "not_asked");
      var wrong = new java.util.HashMap<>(over);
      wrong.put("disposition", "wrong_number");
      assertThat(sam.tap(path + "/resolve", wrong)).contains("due by Sun, Oct 11, 08:41");
      assertThat(house.state(new IncidentId(path.substring(11))).phase()).isEqualTo(Phase.CLOSED);

      house.pass(Duration.ofHours(37));
      assertThat(Visitor.signedIn(house, "S3").get("/").body())
          .contains("A restricted report is past its written date", path)
          .doesNotContain("cried behind");
      sam = Visitor.signedIn(house, "S1");
      assertThat(sam.get("/").body()).contains("past its written date", path);
      assertThat(Visitor.signedIn(house, "C1").get("/").body()).doesNotContain("past its written");
      assertThat(sam.get(path).body()).contains("was due by 08:41", "harm-told");
      assertThat(sam.tap(path + "/harm-told", Map.of("way", "writing", "reference", "W-1")))
          .contains("Reported in writing", "W-1")
          .doesNotContain("was due by");
      assertThat(Visitor.signedIn(house, "S3").get("/").body()).doesNotContain("past its written");
    }
  }

  @Test
  void where_the_pack_claims_nothing_the_page_claims_nothing() {
    try (var house = new OpenHouse()) {
      var path = "/incidents/" + house.text("help");
      var sam = taken(house, path);

      assertThat(sam.tap(path + "/harm", Map.of()))
          .contains("the number your state publishes", "Your state says by when")
          .doesNotContain("tel:");
    }
  }

  private static Visitor taken(OpenHouse house, String path) {
    var sam = Visitor.signedIn(house, "S1");
    sam.get(path);
    sam.tap(path + "/take", Map.of());
    return sam;
  }

  private PolicyPacks packs(String values) throws IOException {
    Files.writeString(folder.resolve("default.yaml"), "schema: policy-pack/1\n" + values + "\n");
    var faults = new ArrayList<Fault>();
    var packs = PolicyPackReader.read(folder, faults);
    assertThat(faults).isEmpty();
    return packs;
  }
}
