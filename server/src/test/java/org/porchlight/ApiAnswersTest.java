package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.CoordinatorsDesk.next;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a running line answers to whoever changes something, and to whoever looks then, against the
/// description of its API.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ApiAnswersTest {
  private static final String PLAN = "/api/plans/{plan}";
  private static final String VERSION = PLAN + "/versions/{version}";
  private static final String CARE = "/api/families/{family}/care";

  @RegisterExtension final Town town = new Town();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<String> wrong = new ArrayList<>();
  private DescribedApi api = new DescribedApi(new JsonObject());
  private int version = 5;
  private int keys;
  private String id = "1";

  @BeforeEach
  void read() throws Exception {
    api = DescribedApi.read(send("GET", "/api/openapi.yaml", ""));
  }

  @Test
  void a_plans_life_is_told_as_it_says_at_every_step() throws Exception {
    ask(200, "PUT", VERSION, "?actor=C1", next("minutes: 10", "minutes: 12"));
    ask(200, "POST", VERSION + "/team-review", "", by());
    ask(200, "POST", VERSION + "/signing", "", by());
    ask(409, "POST", VERSION + "/activate", "", by());
    for (var who : List.of("P1", "P2", "P3", "T1")) {
      var read = by().put("who", who).put("language", "es").put("how", "read_aloud");
      ask(200, "POST", VERSION + "/reading", "", read);
      var says = by().put("who", who).put("language", "es").put("way", "in_person");
      ask(
          200,
          "POST",
          VERSION + "/sign-offs",
          "",
          says.put("agreement", "agree").put("words", "w"));
    }
    ask(200, "POST", VERSION + "/waivers", "", by().put("who", "P3").put("words", "go on"));
    ask(200, "GET", VERSION + "/checks", "", "");
    ask(200, "GET", PLAN + "/difference", "?from=4&to=5", "");
    ask(200, "POST", VERSION + "/activate", "", by());
    var cause = by().put("cause", "sign_off_withdrawn").put("person", "P3");
    ask(200, "DELETE", VERSION + "/sign-offs/{who}", "", by().put("reason", "I changed my mind"));
    ask(200, "POST", PLAN + "/attention", "", cause.copy());
    ask(200, "POST", PLAN + "/attention/settle", "", cause.put("how", "asked again"));
    ask(200, "POST", PLAN + "/suspend", "", by().put("reason", "a new court order"));
    ask(200, "POST", PLAN + "/resume", "", by());
    ask(200, "GET", PLAN, "", "");
    ask(200, "GET", "/api/plans", "", "");
    ask(200, "GET", "/api/families/{family}/plans", "", "");
    ask(200, "POST", PLAN + "/retire", "", by().put("reason", "moved away"));
    version = 6;
    ask(
        200,
        "PUT",
        VERSION,
        "?actor=C1",
        next("minutes: 10", "minutes: 9")
            .replaceFirst("version: 5", "version: 6")
            .replaceFirst("supersedes: 4", "supersedes: 5"));
    ask(200, "POST", VERSION + "/drop", "", by().put("reason", "a slip"));
    assertThat(wrong).isEmpty();
  }

  @Test
  void what_is_noted_of_a_family_is_told_as_it_says() throws Exception {
    ask(200, "POST", CARE + "/coordinator", "", by().put("to", "C1").put("reason", "knows them"));
    ask(200, "POST", CARE + "/rhythm", "", by().put("days", 30));
    var met = by().put("on", "2026-10-08").put("family", "present").put("present", new JsonArray());
    ask(
        200,
        "POST",
        CARE + "/meetings",
        "",
        met.put("youth_voice", "less noise").put("words", "w"));
    var held = by().put("on", "2026-10-07").put("way", "call").put("with", "P2");
    ask(200, "POST", CARE + "/contacts", "", held);
    var lives = by().put("youth", "P1").put("where", "home").put("from", "2026-10-01");
    ask(200, "POST", CARE + "/living", "", lives);
    var done = by().put("plan", "PLN-0007").put("version", 4).put("item", 1);
    ask(
        200,
        "POST",
        CARE + "/prevention",
        "",
        done.put("from", "2026-09-01").put("to", "2026-09-30"));
    ask(200, "POST", CARE + "/agenda", "", by().put("words", "the light"));
    ask(200, "POST", CARE + "/agenda/settle", "", by().put("item", 1).put("decided", "off"));
    ask(200, "GET", CARE, "", "");
    ask(200, "GET", "/api/families", "", "");
    var family = ask(200, "GET", "/api/families/{family}", "", "");
    ask(200, "PUT", "/api/families/{family}", "", family);
    ask(409, "POST", "/api/families/{family}/close", "", by());
    assertThat(wrong).isEmpty();
  }

  @Test
  void what_a_crisis_a_drill_and_a_file_come_to_is_told_as_it_says() throws Exception {
    town.hasAYearBehind(40);
    town.phone("+12025550101").texts("please help");
    town.phone("+12025550181").replies("1");
    for (var path :
        List.of("/api/incidents", "/api/incidents/{id}", "/api/incidents/{id}/timeline")) {
      ask(200, "GET", path, "", "");
    }
    ask(200, "GET", "/api/incidents", "?all=true", "");
    ask(200, "GET", "/api/measures", "?split=age", "");
    var file =
        new JsonObject().put("name", "m.yaml").put("content", next("minutes: 10", "minutes: 12"));
    var broken = new JsonObject().put("name", "b.yaml").put("content", "plan: [");
    var files = new JsonObject().put("files", new JsonArray().add(file).add(broken));
    ask(200, "POST", "/api/import", "?actor=C1", files);
    var drill =
        new JsonObject(ask(200, "POST", "/api/drills", "", new JsonObject().put("actor", "S1")));
    ask(200, "GET", "/api/drills", "", "");
    assertThat(drill.getString("id")).isNotEmpty();
    assertThat(wrong).isEmpty();
  }

  @Test
  void links_codes_and_changes_of_the_roster_are_told_as_it_says() throws Exception {
    version = 4;
    var wish = by().put("by", "C1").put("part", "whole_plan").put("person", "P2");
    wish.remove("actor");
    wish.remove("key");
    var link = new JsonObject(ask(201, "POST", VERSION + "/links", "", wish));
    ask(200, "GET", VERSION + "/links", "", "");
    id = link.getString("id");
    ask(200, "DELETE", VERSION + "/links/{id}", "?by=C1", "");
    var code = by().put("way", "text");
    code.remove("key");
    ask(202, "POST", "/api/telephones/{family}/{person}/{point}/code", "", code);
    ask(200, "GET", "/api/telephones/{family}", "", "");
    var off = by().put("actor", "S3").put("agreed", true).put("out", "S2");
    off.put("from", "2026-10-01T08:00").put("until", "2026-12-31T08:00");
    ask(200, "POST", "/api/roster/overrides", "", off);
    for (var path : List.of("changes", "on-call", "cover", "feeds", "calendars")) {
      ask(200, "GET", "/api/roster/" + path, "", "");
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void no_answer_is_described_as_just_anything() {
    var open = new ArrayList<String>();
    var schemas = api.components().getJsonObject("schemas");
    for (var name : schemas.fieldNames()) {
      var schema = schemas.getJsonObject(name);
      boolean isObject = "object".equals(schema.getValue("type"));
      if (schema.isEmpty() || (isObject && !schema.containsKey("properties"))) {
        open.add(name);
      }
    }
    assertThat(open).isEmpty();
  }

  private JsonObject by() {
    return new JsonObject().put("actor", "C1").put("key", "k" + ++keys);
  }

  private String ask(int status, String method, String path, String query, JsonObject body)
      throws Exception {
    return ask(status, method, path, query, body.encode());
  }

  /// Asks, and notes how the answer differs from what the description says of it.
  private String ask(int status, String method, String path, String query, String body)
      throws Exception {
    var full =
        path.replace("{plan}", "PLN-0007")
            .replace("{version}", "" + version)
            .replace("{family}", "FAM-0007")
            .replace("{who}", "P3")
            .replace("{id}", path.contains("incidents") ? town.open().getLast().value() : id)
            .replace("{person}", "N1")
            .replace("{point}", "1");
    var request =
        HttpRequest.newBuilder(town.publicUrl().resolve(full + query))
            .header("Authorization", "Bearer demo")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    var answer = http.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(method + " " + path + " " + answer.body()).isEqualTo(status);
    wrong.addAll(api.unlike(method + " " + path, api.operation(path, method), answer));
    return answer.body();
  }

  private String send(String method, String path, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(town.publicUrl().resolve(path))
            .header("Authorization", "Bearer demo")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString()).body();
  }
}
