package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.CallCommand.InviteGuest;
import org.porchlight.incident.Guest.Who;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Resolution.SafeContact;
import org.porchlight.incident.StepOutcome;
import org.porchlight.line.Turned;
import org.porchlight.oncall.StaffId;

/// An exercise with real phones: marked everywhere, scored, and over at once when somebody needs
/// the line.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class DrillTest {
  private static final String TODAY = "2026-10-09";

  @RegisterExtension final Town town = new Town();

  private final Phone sam = town.phone("+12025550181");
  private final Phone uncle = town.phone("+12025550103");
  private final Phone carla = town.phone("+12025550101");

  @Test
  void it_pages_staff_says_what_it_is_in_every_word_and_leaves_the_family_in_peace()
      throws Exception {
    var drill = begin(new JsonArray());
    town.wait(Duration.ofSeconds(3));
    sam.answers();
    town.wait(Duration.ofSeconds(6));
    assertThat(String.join(" ", sam.heard())).startsWith("This is a drill.");
    sam.hangsUp();
    sam.replies("1");
    walk(drill);

    assertThat(sam.texts()).isNotEmpty().allSatisfy(text -> assertThat(text).startsWith("DRILL:"));
    assertThat(List.of(uncle.texts(), carla.texts())).allMatch(List::isEmpty);
    assertThat(uncle.rings() || carla.rings()).isFalse();
    assertThat(town.timeline(drill))
        .filteredOn(row -> row.type().equals("page.suppressed"))
        .extracting("reason")
        .contains("drill");
  }

  @Test
  void it_is_scored_and_owes_nobody_anything_afterwards() throws Exception {
    var drill = begin(new JsonArray());
    town.wait(Duration.ofSeconds(3));
    sam.replies("1");
    walk(drill);

    assertThat(town.state(drill).ending().closed()).isTrue();
    var score = drills().getJsonObject(0);
    assertThat(score.getString("id")).isEqualTo(drill.value());
    assertThat(score.getString("ended")).isEqualTo("walked");
    assertThat(score.getInteger("steps")).isPositive();
    assertThat(score.getDouble("toPageSeconds")).isLessThan(5);
    assertThat(score.getDouble("toAcknowledgeSeconds")).isBetween(2.0, 30.0);
    assertThat(score.getDouble("toPersonSeconds"))
        .isGreaterThanOrEqualTo(score.getDouble("toAcknowledgeSeconds"));
  }

  @Test
  void who_agreed_to_this_very_day_is_asked_too() throws Exception {
    var agreed = new JsonObject().put("family", "FAM-0007").put("person", "N1").put("on", TODAY);
    var drill = begin(new JsonArray().add(agreed));
    town.wait(Duration.ofSeconds(3));
    sam.replies("1");
    walk(drill);

    assertThat(uncle.texts()).isNotEmpty();
    assertThat(uncle.texts().getFirst()).startsWith("SIMULACRO:");
    assertThat(
            post("/api/drills", body(new JsonArray().add(agreed.put("on", "2026-10-11"))))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void any_contact_is_real_and_ends_it_at_once_and_those_in_it_are_told() throws Exception {
    var drill = begin(new JsonArray());
    town.wait(Duration.ofSeconds(3));
    sam.replies("1");

    carla.texts("please help");
    town.wait(Duration.ofSeconds(5));

    assertThat(town.state(drill).ending().closed()).isTrue();
    assertThat(sam.texts()).anyMatch(text -> text.contains("a real contact came in"));
    assertThat(sam.texts().stream().filter(text -> !text.startsWith("DRILL:")))
        .singleElement()
        .asString()
        .contains("staff needed now");
    sam.replies("1");
    assertThat(town.state(town.onlyIncident()).crew().lead()).hasToString("S1");
    assertThat(drills().getJsonObject(0).getString("ended")).isEqualTo("real_contact");
  }

  @Test
  void only_one_runs_at_a_time_and_whoever_is_in_it_may_stop_it() throws Exception {
    var drill = begin(new JsonArray());
    assertThat(post("/api/drills", body(new JsonArray())).statusCode()).isEqualTo(409);

    post("/api/drills/" + drill.value() + "/end", new JsonObject().put("actor", "S3"));
    town.wait(Duration.ofSeconds(3));

    assertThat(drills().getJsonObject(0).getString("ended")).isEqualTo("stopped");
    assertThat(begin(new JsonArray())).isNotEqualTo(drill);
  }

  @Test
  void a_guest_in_a_real_call_stays_when_a_drill_ends_and_a_drill_rings_no_guest()
      throws Exception {
    Phone pat = town.phone("+12025550183");
    carla.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
    var guest = new InviteGuest(new Who.Colleague(new StaffId("S3")), "", false);
    town.desk("S1").does(guest);
    pat.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(14));
    var drill = begin(new JsonArray());
    town.wait(Duration.ofSeconds(3));
    assertThat(town.tap("S2", drill, guest)).isInstanceOf(Turned.Refused.class);

    post("/api/drills/" + drill.value() + "/end", new JsonObject().put("actor", "S2"));
    town.wait(Duration.ofSeconds(6));
    assertThat(carla.with()).containsExactlyInAnyOrder("+12025550181", "+12025550183");
    assertThat(carla.call().orElseThrow().getBoolean("held")).isFalse();
  }

  /// Screened, one step that pages the uncle, and over.
  private void walk(IncidentId drill) {
    var desk = new Desk(town, "S1", drill);
    desk.allIsCalm().isAbout("FAM-0007", "P1", "H");
    desk.starts("H3", "tried before");
    desk.ends(StepOutcome.WORKED);
    desk.calmsDown(SafeContact.BY_TEXT);
  }

  private IncidentId begin(JsonArray agreed) throws Exception {
    var answer = post("/api/drills", body(agreed));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new IncidentId(new JsonObject(answer.body()).getString("id"));
  }

  private static JsonObject body(JsonArray agreed) {
    return new JsonObject().put("actor", "S3").put("agreed", agreed);
  }

  private HttpResponse<String> post(String path, JsonObject body) throws Exception {
    return send(request(path).POST(BodyPublishers.ofString(body.encode())).build());
  }

  private JsonArray drills() throws Exception {
    return new JsonArray(send(request("/api/drills").build()).body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(town.publicUrl().resolve(path))
        .header("Authorization", "Bearer demo")
        .header("Content-Type", "application/json");
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
