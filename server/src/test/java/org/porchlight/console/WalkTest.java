package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.DutyCommand.Engage;
import org.porchlight.incident.DutyCommand.TakeOver;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Medium;
import org.porchlight.incident.Phase;
import org.porchlight.incident.Source;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.Walk;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Language;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WalkTest {
  private static final Map<String, String> CALM =
      Map.of(
          "hurt", "no",
          "weapon", "no",
          "in_sight", "yes",
          "suicide", "no",
          "safe_to_talk", "yes",
          "where", "the kitchen");

  private final OpenHouse house = new OpenHouse();

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void one_incident_is_walked_from_the_first_text_to_its_close_by_taps() {
    var incident = house.text("he is throwing things");
    var path = "/incidents/" + incident;
    var sam = Visitor.signedIn(house, "S1");
    assertThat(sam.page()).contains("Waiting for somebody");

    assertThat(sam.tap(path + "/take", Map.of())).contains("Is everyone safe this minute?");
    assertThat(sam.tap(path + "/screen", CALM)).contains("Who is speaking?");
    assertThat(sam.tap(path + "/speaker", Map.of("person", "P2"))).contains("Whom is it about?");
    assertThat(sam.tap(path + "/youth", Map.of("youth", "FAM-0007/P1")))
        .contains("What is happening?", "Blow-up at home");
    assertThat(sam.tap(path + "/scenario", Map.of("scenario", "H"))).contains("Step H1");
    assertThat(sam.tap(path + "/outcome", Map.of("step", "H1", "outcome", "did_not_work")))
        .contains("Step H2", "This is for grandmother, A. Ask");
    assertThat(sam.tap(path + "/outcome", Map.of("step", "H2", "outcome", "worked")))
        .contains("Is it over?", "30 minutes with normal voice");
    assertThat(
            sam.tap(
                path + "/resolve",
                Map.of(
                    "over_when", "met",
                    "disposition", "stabilized_in_place",
                    "where", "home",
                    "tomorrow", "by_text")))
        .contains("Calm again where they are", "Follow-up 1");
    sam.tap(path + "/follow-up", Map.of("number", "1", "reached", "yes", "words", "slept"));
    sam.tap(path + "/follow-up", Map.of("number", "2", "reached", "yes", "words", "fine"));

    var dana = Visitor.signedIn(house, "C1");
    dana.get(path + "/review");
    dana.tap(
        path + "/review",
        Map.of(
            "youth_words", "the hall light is too bright",
            "caregiver_declined", "yes",
            "family", "present",
            "decision", "changed",
            "reason", "turn off the hall light first"));

    var state = house.state(incident);
    assertThat(state.phase()).isEqualTo(Phase.CLOSED);
    assertThat(state.walk().runs())
        .extracting(WalkTest::outcome)
        .containsExactly(StepOutcome.DID_NOT_WORK, StepOutcome.WORKED);
    assertThat(dana.get(path + "/timeline").body())
        .contains("Step ended · Step H1 · did not work", "Page to send", "Plan decision · changed");
  }

  @Test
  void the_words_to_say_come_in_the_familys_language_with_the_readers_beside_them() {
    var incident = house.contact(Medium.TEXT, OpenHouse.CARLA, "ayuda", Language.ES);
    var sam = atStep(incident, "");

    assertThat(sam.page())
        .contains("class=\"say\" lang=\"es\"", "puerta abierta", "class=\"translation\"");
  }

  @Test
  void names_are_covered_until_somebody_knows_who_is_speaking() {
    var incident = house.text("help");
    var path = "/incidents/" + incident;
    var sam = atStep(incident, "P2");
    assertThat(sam.page())
        .contains("door open", "‹mother›")
        .doesNotContain("Carla", "Mateo", "Sofi", "14 Sample Street");

    var wrong = sam.post(path + "/unlock", Map.of("proof", "passphrase", "passphrase", "no"));
    assertThat(wrong.statusCode()).isEqualTo(409);
    assertThat(wrong.body()).contains("not the passphrase").doesNotContain("Carla");

    assertThat(
            sam.tap(
                path + "/unlock", Map.of("proof", "passphrase", "passphrase", "Canelo, blanco!")))
        .contains("Carla, is everyone safe");
  }

  @Test
  void whoever_has_it_and_is_not_on_call_any_more_is_told_who_is_and_so_is_everybody_else() {
    var incident = house.text("help");
    house.turn(incident, new Engage(), console("S4"));
    var path = "/incidents/" + incident;

    assertThat(Visitor.signedIn(house, "S4").get(path).body())
        .contains("You are not on call now; Sam Rivers is.");
    var sam = Visitor.signedIn(house, "S1");
    assertThat(sam.get(path).body()).contains("Lee Marsh is not on call now; Sam Rivers is.");
    house.turn(incident, new TakeOver(new StaffId("S4")), console("S1"));
    assertThat(sam.get(path).body()).doesNotContain("not on call now");
  }

  private static Source console(String staff) {
    return new Source(new Actor.Staff(new StaffId(staff)), Channel.CONSOLE);
  }

  @Test
  void a_double_tap_changes_nothing_twice() {
    var incident = house.text("help");
    var sam = atStep(incident, "P2");
    var tap = Map.of("step", "H1", "outcome", "partly");
    sam.post("/incidents/" + incident + "/outcome", tap);
    long after = house.state(incident).version();

    assertThat(sam.post("/incidents/" + incident + "/outcome", tap).statusCode()).isEqualTo(303);
    assertThat(house.state(incident).version()).isEqualTo(after);
  }

  @Test
  void a_tap_that_came_too_late_says_who_did_what() {
    var incident = house.text("help");
    var path = "/incidents/" + incident + "/outcome";
    var sam = atStep(incident, "P2");
    var luz = Visitor.signedIn(house, "S2");
    luz.get("/incidents/" + incident);
    luz.tap(path, Map.of("step", "H1", "outcome", "did_not_work"));

    var late = sam.post(path, Map.of("step", "H1", "outcome", "worked"));

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("no longer running", "Luz Ortega", "Step ended");
    assertThat(running(incident)).isEqualTo("H2");
  }

  @Test
  void danger_goes_to_the_emergency_step_at_once_and_calls_the_supervisor() {
    var incident = house.text("help");
    var sam = Visitor.signedIn(house, "S1");
    sam.get("/incidents/" + incident);

    var page = sam.tap("/incidents/" + incident + "/danger", Map.of());

    assertThat(house.state(incident).walk().danger()).isTrue();
    assertThat(page).contains("Danger override is on", "Emergency dispatch");
  }

  @Test
  void a_restricted_step_waits_and_the_second_staff_member_is_somebody_else() {
    var incident = house.text("help");
    var path = "/incidents/" + incident;
    var sam = atStep(incident, "P2");
    sam.tap(path + "/start", Map.of("step", "H7", "basis", "staff_choice", "reason", "a knife"));
    assertThat(sam.page()).contains("This step waits for a yes");

    assertThat(sam.post(path + "/second", Map.of()).statusCode()).isEqualTo(409);
    sam.tap(path + "/confirm", Map.of());
    var luz = Visitor.signedIn(house, "S2");
    luz.get(path);
    luz.tap(path + "/second", Map.of());

    assertThat(running(incident)).isEqualTo("H7");
  }

  @Test
  void a_hostile_text_is_shown_as_the_letters_it_is() {
    var incident = house.text("<script>alert(1)</script><img src=x onerror=alert(2)>");
    var sam = atStep(incident, "P2");

    for (String page : new String[] {"", "/timeline"}) {
      assertThat(sam.get("/incidents/" + incident + page).body())
          .contains("&lt;script&gt;alert(1)")
          .doesNotContain("<script>alert", "<img src=x");
    }
  }

  @Test
  void staff_answer_a_text_in_their_own_words_and_hand_over_in_one_tap() {
    var incident = house.text("help");
    var path = "/incidents/" + incident;
    var sam = Visitor.signedIn(house, "S1");
    sam.get(path);
    assertThat(sam.tap(path + "/text", Map.of("words", "I am here with you")))
        .contains("I am here with you");

    sam.tap(path + "/hand-over", Map.of());
    var luz = Visitor.signedIn(house, "S2");
    assertThat(luz.get(path).body()).contains("Lo tomo");
    luz.tap(path + "/hand-over-accept", Map.of());

    assertThat(house.state(incident).crew().lead()).isEqualTo(new StaffId("S2"));
  }

  @Test
  void a_report_of_harm_is_open_to_those_who_carry_it_and_the_supervisor_alone() {
    var incident = house.text("help");
    var path = "/incidents/" + incident;
    var sam = Visitor.signedIn(house, "S1");
    sam.get(path);
    sam.tap(path + "/take", Map.of());
    sam.tap(path + "/harm", Map.of("words", "bruises on both arms"));

    assertThat(sam.get(path + "/timeline").body()).contains("bruises");
    assertThat(Visitor.signedIn(house, "S3").get(path + "/timeline").body()).contains("bruises");
    assertThat(Visitor.signedIn(house, "C1").get(path + "/timeline").body())
        .doesNotContain("bruises", "harm.reported");
  }

  @Test
  void a_number_nobody_knows_walks_the_agencys_plan() {
    var incident = house.contact(Medium.VOICE, null, "", Language.EN);
    var path = "/incidents/" + incident;
    var sam = Visitor.signedIn(house, "S1");
    sam.get(path);
    sam.tap(path + "/take", Map.of());
    sam.tap(path + "/screen", CALM);
    sam.tap(path + "/speaker", Map.of("person", ""));
    sam.tap(path + "/youth", Map.of("youth", ""));

    assertThat(sam.tap(path + "/scenario", Map.of("scenario", "D")))
        .contains("Step D1", "common plan runs here");
  }

  @Test
  void no_page_has_a_name_of_the_family_in_its_address_or_title() {
    var incident = house.text("help");
    var sam = atStep(incident, "P2");
    sam.tap("/incidents/" + incident + "/unlock", Map.of("proof", "known_voice"));

    assertThat(sam.page()).contains("Carla");
    assertThat(sam.page().replaceAll("(?s).*<title>(.*?)</title>.*", "$1"))
        .doesNotContain("Carla", "Mateo");
    assertThat(sam.page()).doesNotContainPattern("(?:href|action)=\"[^\"]*(?:Carla|Mateo|P2)");
  }

  private Visitor atStep(IncidentId incident, String speaker) {
    var path = "/incidents/" + incident;
    var sam = Visitor.signedIn(house, "S1");
    sam.get(path);
    sam.tap(path + "/take", Map.of());
    sam.tap(path + "/screen", CALM);
    sam.tap(path + "/speaker", Map.of("person", speaker));
    sam.tap(path + "/youth", Map.of("youth", "FAM-0007/P1"));
    sam.tap(path + "/scenario", Map.of("scenario", "H"));
    return sam;
  }

  private static @Nullable StepOutcome outcome(Walk.Run run) {
    var ended = run.ended();
    return ended == null ? null : ended.outcome();
  }

  private String running(IncidentId incident) {
    IncidentState state = house.state(incident);
    return state.walk().running().orElseThrow().started().step().value();
  }
}
