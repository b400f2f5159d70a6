package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.IncidentId;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.FamilyId;
import org.porchlight.storage.ReadingLog.Reading;

/// Lee is of the staff and not on call tonight; everybody else is, and nobody has the family yet.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BreakGlassTest {
  private static final FamilyId MATEO = new FamilyId("FAM-0007");
  private static final String WHY = "She called my own phone and hung up";

  private static final String[] KEPT = {
    "afraid of the move",
    "drew the old house",
    "misses school",
    "hates the new bus",
    "sleeps better"
  };

  private final OpenHouse house = new OpenHouse();
  private final IncidentId incident = house.text("please help");
  private final String walk = "/incidents/" + incident;
  private final Visitor lee = Visitor.signedIn(house, "S4");

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whoever_is_off_call_sees_that_something_is_open_and_nothing_of_it() {
    assertThat(lee.page()).contains(walk, "with other people").doesNotContain("heron");

    var denied = lee.get(walk);

    assertThat(denied.statusCode()).isEqualTo(403);
    assertThat(denied.body())
        .contains("Not one of your families", "Pat Quinn", "/break-glass")
        .doesNotContain("Carla", "heron", "please help");
    assertThat(lee.get(walk + "/timeline").statusCode()).isEqualTo(403);
    assertThat(lee.post(walk + "/take", Map.of()).statusCode()).isEqualTo(403);
    assertThat(lee.get("/families/FAM-0007").statusCode()).isEqualTo(403);
  }

  @Test
  void a_reason_opens_it_to_read_for_an_hour_and_is_told_at_once() {
    breakGlass(WHY);

    assertThat(lee.get(walk).statusCode()).isEqualTo(200);
    assertThat(lee.get(walk + "/timeline").body()).contains("please help");
    assertThat(lee.post(walk + "/take", Map.of()).statusCode()).as("reading alone").isEqualTo(403);

    assertThat(lee.get(walk).body())
        .as("no form that would change it")
        .doesNotContain("action=\"" + walk);

    for (var looksAfter : new String[] {"C1", "S3"}) {
      var told = Visitor.signedIn(house, looksAfter).page();
      assertThat(told).contains("Lee Marsh saw", "The family reached me", WHY);
    }
    assertThat(Visitor.signedIn(house, "S1").page()).doesNotContain("Lee Marsh saw");
    assertThat(Visitor.signedIn(house, "S3").get("/operator").body())
        .contains("Lee Marsh saw", "gave a reason: the family reached them")
        .doesNotContain(WHY);

    house.pass(Duration.ofMinutes(61));
    assertThat(Visitor.signedIn(house, "S4").get(walk).statusCode()).isEqualTo(403);
  }

  @Test
  void what_was_read_is_logged_with_the_reason_and_with_what_others_had_to_do_with_it() {
    Visitor.signedIn(house, "S1").walkToStep(incident);
    breakGlass(WHY);
    lee.get(walk);

    var dana = Visitor.signedIn(house, "C1");
    assertThat(dana.get("/families/FAM-0007").statusCode()).isEqualTo(200);

    assertThat(dana.get("/families/FAM-0007/readings").body())
        .contains("Lee Marsh", "gave a reason: the family reached them", "Sam Rivers", "carries")
        .contains("coordinates the family");
    assertThat(OpenHouse.get(house.store.readings().recent(OpenHouse.AGENCY, 50)))
        .filteredOn(one -> one.reader().value().equals("S4") && one.what().equals("incident"))
        .extracting(Reading::why)
        .containsExactly("broke_glass.family_reached_me");
  }

  @Test
  void whoever_only_reads_is_offered_no_tap_neither_in_the_walk_nor_after_it() {
    var sam = Visitor.signedIn(house, "S1").walkToStep(incident);
    breakGlass(WHY);
    assertThat(lee.get(walk).body()).contains("Step H1").doesNotContain("action=\"" + walk);

    sam.tap(walk + "/outcome", Map.of("step", "H1", "outcome", "worked"));
    sam.tap(
        walk + "/resolve",
        Map.of(
            "over_when", "met",
            "disposition", "stabilized_in_place",
            "where", "home",
            "tomorrow", "by_text"));

    for (String page : new String[] {"", "/review"}) {
      assertThat(lee.get(walk + page).body())
          .as(page)
          .contains("Follow-up 1")
          .doesNotContain("action=\"" + walk);
      assertThat(sam.get(walk + page).body()).as(page).contains("action=\"" + walk);
    }
  }

  @Test
  void whoever_has_the_family_is_texted_at_once_by_night_too_and_else_the_supervisor() {
    breakGlass(WHY);
    assertThat(house.warned).as("nobody has it").containsExactly("S3");

    Visitor.signedIn(house, "S1").walkToStep(incident);
    var dana = Visitor.signedIn(house, "C1");
    dana.get("/families/FAM-0007");
    dana.tap("/families/FAM-0007/assign", Map.of("to", "C1", "reason", "mine from today"));
    house.pass(Duration.ofHours(6));
    Visitor again = Visitor.signedIn(house, "S4");
    again.read(again.get(walk).body());
    var given = Map.of("to", walk, "purpose", "danger_now", "words", WHY, "key", "one-tap-twice");
    again.tap("/break-glass", given);
    again.tap("/break-glass", given);

    assertThat(house.warned).containsExactly("S3", "C1");
  }

  @Test
  void what_another_program_read_stands_among_the_readings() {
    var by = new StaffId("api");
    var read = new Reading(house.now(), by, "timeline", incident.value(), "api", MATEO);
    OpenHouse.get(house.store.readings().note(OpenHouse.AGENCY, read));

    assertThat(Visitor.signedIn(house, "C1").get("/families/FAM-0007/readings").body())
        .contains("Another program", "asked through the API");
  }

  @Test
  void a_glass_never_shows_a_report_of_harm() {
    var sam = Visitor.signedIn(house, "S1").walkToStep(incident);
    sam.get(walk);
    sam.tap(walk + "/harm", Map.of("words", "a bruise", "alleged", ""));
    breakGlass(WHY);

    assertThat(lee.get(walk + "/timeline").body()).doesNotContain("a bruise", "Harm reported");
    assertThat(sam.get(walk + "/timeline").body()).contains("a bruise");
  }

  @Test
  void a_glass_never_shows_what_a_youth_said_in_confidence() {
    var sam = Visitor.signedIn(house, "S1").walkToStep(incident);
    sam.tap(walk + "/note", Map.of("words", "afraid of the move", "between", "yes"));
    sam.tap(walk + "/something-else", Map.of("words", "drew the old house", "between", "yes"));
    sam.tap(
        walk + "/outcome",
        Map.of("step", "H1", "outcome", "partly", "words", "misses school", "between", "yes"));
    sam.tap(walk + "/note", Map.of("words", "the dog is in"));
    sam.tap(walk + "/mark", Map.of("step", "H3", "reason", "hates the new bus", "between", "yes"));
    sam.tap(walk + "/outcome", Map.of("step", "H2", "outcome", "worked"));
    sam.tap(
        walk + "/resolve",
        Map.of("disposition", "stabilized_in_place", "words", "sleeps better", "between", "yes"));
    breakGlass(WHY);

    for (String page : new String[] {"/timeline", "/review", "/handoff", ""}) {
      assertThat(lee.get(walk + page).body()).as(page).doesNotContain(KEPT);
    }
    assertThat(lee.get(walk + "/timeline").body()).contains("the dog is in", "Step ended");
    for (String who : new String[] {"S1", "C1"}) {
      assertThat(Visitor.signedIn(house, who).get(walk + "/timeline").body())
          .contains(KEPT)
          .contains("Between the young person and us");
    }
  }

  @Test
  void without_words_or_from_somebody_without_a_family_role_no_glass_breaks() {
    lee.get(walk);
    var empty = Map.of("to", walk, "purpose", "danger_now", "words", " ");
    assertThat(lee.post("/break-glass", empty).statusCode()).isEqualTo(422);
    assertThat(lee.get(walk).statusCode()).isEqualTo(403);

    var operator = Visitor.signedIn(house, "O1");
    assertThat(operator.get(walk).statusCode()).isEqualTo(403);
    assertThat(operator.page()).doesNotContain(incident.value());
    var given = Map.of("to", walk, "purpose", "danger_now", "words", WHY);
    assertThat(operator.post("/break-glass", given).statusCode()).isEqualTo(403);
    assertThat(operator.get("/operator").statusCode()).isEqualTo(200);
  }

  private void breakGlass(String words) {
    var denied = lee.get(walk);
    lee.read(denied.body());
    lee.tap("/break-glass", Map.of("to", walk, "purpose", "family_reached_me", "words", words));
  }
}
