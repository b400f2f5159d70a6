package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.IncidentId;

/// Ana works for the school, which owes steps in Mateo's plan, and in nobody else's.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MyStepsTest {
  private final OpenHouse house = atSchoolTime();
  private final IncidentId incident = house.text("he left class");
  private final String walk = "/incidents/" + incident;
  private final Visitor ana = Visitor.signedIn(house, "M1");

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void a_case_manager_reads_the_steps_of_their_agency_and_nothing_else() {
    var page = ana.get("/owed").body();

    assertThat(page).contains("Cool-down pass", "Carla and the counselor decide", "Not tried");
    assertThat(page)
        .doesNotContain("Coach Dee", "hall light", "FAM-0012", "Reyes", "+1202", "he left class");
    for (var path : new String[] {"", "/timeline", "/handoff", "/handoff.txt", "/review"}) {
      assertThat(ana.get(walk + path).statusCode()).as(path).isEqualTo(403);
    }
    for (var path : new String[] {"/plans/PLN-0007/4", "/families/FAM-0007", "/roster", "/plans"}) {
      assertThat(ana.get(path).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(ana.get("/roster").body())
        .contains("Not open to your duty", "You are signed in as: case manager", "<li>backup")
        .doesNotContain("<li>case manager");
    assertThat(ana.get("/").body()).contains("/owed").doesNotContain(walk, "/roster");
  }

  @Test
  void an_incident_is_theirs_once_a_step_of_theirs_had_its_turn_and_they_note_what_they_did() {
    var note = Map.of("step", "S1", "words", "She sat with him in the library");
    assertThat(ana.post("/owed/" + incident + "/note", note).statusCode()).isEqualTo(403);
    tried();

    assertThat(ana.get("/owed").body()).contains("S1 · Worked").doesNotContain("he left class");
    ana.tap("/owed/" + incident + "/note", note);

    assertThat(ana.page()).contains("Your note: S1: She sat with him in the library");
    assertThat(ana.get(walk).statusCode()).isEqualTo(403);
    var timeline = Visitor.signedIn(house, "S1").get(walk + "/timeline").body();
    assertThat(timeline).contains("S1: She sat with him in the library", "Ana Silva");
    assertThat(house.state(incident).crew().engaged())
        .extracting(Object::toString)
        .containsExactly("S1");
  }

  @Test
  void a_step_of_somebody_else_takes_no_note_of_theirs() {
    tried();
    ana.get("/owed");

    var note = Map.of("step", "S2", "words", "this is not ours");
    assertThat(ana.post("/owed/" + incident + "/note", note).statusCode()).isEqualTo(422);
  }

  /// A Monday at ten.
  private static OpenHouse atSchoolTime() {
    var house = new OpenHouse();
    house.pass(Duration.ofHours(61).plusMinutes(19));
    return house;
  }

  private void tried() {
    var sam = Visitor.signedIn(house, "S1");
    sam.walkToStep(incident);
    sam.tap(walk + "/scenario", Map.of("scenario", "S"));
    sam.tap(walk + "/start", Map.of("step", "S1", "reason", "the school called"));
    sam.tap(walk + "/outcome", Map.of("step", "S1", "outcome", "worked"));
  }
}
