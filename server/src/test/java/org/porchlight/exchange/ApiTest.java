package org.porchlight.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.exchange.Office.Reply;
import org.porchlight.storage.ReadingLog.Reading;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiTest {
  private final Office office = new Office();
  private int keys;

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void without_the_token_nothing_is_told() {
    office.text("please help");

    for (String token : new String[] {null, "", "another-token", "a-token-of-this-tes"}) {
      var reply = office.get("/api/incidents", token);
      assertThat(reply.status()).isEqualTo(401);
      assertThat(reply.json().getString("error")).contains("expected: Bearer");
    }
    assertThat(office.get("/api/commands", null).status()).isEqualTo(401);
    assertThat(office.get("/api/nowhere", null).status()).isEqualTo(401);
  }

  @Test
  void an_open_incident_is_listed_with_what_the_contract_names() {
    String id = office.text("please help");

    var rows = office.get("/api/incidents").array();

    assertThat(rows).hasSize(1);
    var row = rows.getJsonObject(0);
    assertThat(row.fieldNames())
        .containsExactly(
            "id",
            "familyId",
            "state",
            "version",
            "plans",
            "step",
            "level",
            "openedAt",
            "nextDeadlineAt");
    assertThat(row.getString("id")).isEqualTo(id);
    assertThat(row.getString("state")).isEqualTo("offered");
    assertThat(row.getValue("familyId")).isNull();
    assertThat(row.getJsonArray("plans")).isEmpty();
    assertThat(row.getInteger("level")).isZero();
    assertThat(row.getString("openedAt")).isEqualTo("2026-11-22T03:00:00Z");
    assertThat(row.getString("nextDeadlineAt")).isEqualTo("2026-11-22T03:00:30Z");
  }

  @Test
  void the_newest_incident_is_listed_first() {
    String first = office.text("please help");
    office.onLoop(() -> office.advance(Duration.ofSeconds(1)));
    String second = office.text("please help");

    assertThat(office.get("/api/incidents").array().stream())
        .extracting(row -> ((JsonObject) row).getString("id"))
        .containsExactly(second, first);
  }

  @Test
  void a_crisis_is_walked_from_a_text_to_its_close() {
    String id = office.text("please help");
    begin(id);
    assertThat(show(id).getJsonArray("plans"))
        .isEqualTo(new JsonArray().add(new JsonObject().put("id", "PLN-0007").put("version", 4)));
    assertThat(show(id).getString("familyId")).isEqualTo("FAM-0007");
    assertThat(show(id).getString("state")).isEqualTo("walking_plan");
    assertThat(show(id).getString("step")).isEqualTo("H1");

    done(id, "S1", "send-words", "words", "I am here with you.");
    done(id, "S1", "end-step", "step", "H1", "outcome", "did_not_work");
    done(id, "S1", "end-step", "outcome", "not_tried", "reason", "declined_by_family");
    var page = show(id).getJsonArray("pages").getJsonObject(0);
    assertThat(page.getString("to")).isEqualTo("N1");
    assertThat(page.getString("purpose")).isEqualTo("step");
    done(id, "support:N1", "acknowledge-page");
    done(id, "support:N1", "report-coming", "outcome", "20");
    done(id, "support:N1", "report-arrived");
    done(id, "S1", "end-step", "step", "H3", "outcome", "worked");
    assertThat(show(id).getString("state")).isEqualTo("stabilizing");

    done(id, "S1", "resolve", "reason", "met", "outcome", "stabilized_support_came");
    done(id, "S2", "reach-followup", "words", "A quiet night.");
    done(id, "S2", "reach-followup");
    assertThat(show(id).getString("state")).isEqualTo("review_due");
    assertThat(
            command(id, "key-s1", "S1", "decide-review", "outcome", "kept", "reason", "r").status())
        .as("for coordinators")
        .isEqualTo(403);
    done(id, "C1", "decide-review", "outcome", "kept", "reason", "it held", "words", "declined");

    assertThat(show(id).getString("state")).isEqualTo("closed");
    assertThat(show(id).getValue("nextDeadlineAt")).isNull();
    assertThat(office.get("/api/incidents").array()).isEmpty();
    assertThat(office.get("/api/incidents?all=true").array()).hasSize(1);
  }

  @Test
  void the_timeline_tells_every_event_in_order_with_its_hash() {
    String id = office.text("please help");
    begin(id);
    done(id, "S1", "end-step", "outcome", "worked");

    var rows = objects(office.get("/api/incidents/" + id + "/timeline").array());

    assertThat(rows).extracting(row -> row.getInteger("version")).first().isEqualTo(1);
    assertThat(rows.getLast().getInteger("version")).isEqualTo(rows.size());
    assertThat(rows)
        .extracting(row -> row.getString("type"))
        .contains(
            "contact.offered",
            "page.queued",
            "page.acknowledged",
            "screening.done",
            "speaker.chosen",
            "incident.linked",
            "plan.pinned",
            "step.started",
            "step.ended");
    assertThat(rows).allSatisfy(row -> assertThat(row.getString("hash")).matches("[0-9a-f]{64}"));
    var ended = rows.stream().filter(row -> row.getString("type").equals("step.ended")).toList();
    assertThat(ended).hasSize(1);
    assertThat(ended.getFirst().getString("actor")).isEqualTo("S1");
    assertThat(ended.getFirst().getString("channel")).isEqualTo("api");
    assertThat(ended.getFirst().getString("step")).isEqualTo("H1");
    assertThat(ended.getFirst().getString("outcome")).isEqualTo("worked");
  }

  @Test
  void a_repeated_key_gives_the_same_answer_though_the_incident_moved_on() {
    String id = office.text("please help");
    var taken = command(id, "tap-1", "S1", "acknowledge-page");
    var refused = command(id, "tap-2", "S1", "choose-scenario", "scenario", "H");
    begin(id);
    var version = show(id).getLong("version");

    assertThat(taken.status()).isEqualTo(200);
    assertThat(command(id, "tap-1", "S1", "acknowledge-page")).isEqualTo(taken);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().getString("refusal")).isEqualTo("choose_youth_first");
    assertThat(command(id, "tap-2", "S1", "choose-scenario", "scenario", "H")).isEqualTo(refused);
    assertThat(show(id).getLong("version")).isEqualTo(version);
  }

  @Test
  void a_key_that_was_stored_before_a_restart_is_never_refused_after_it() {
    String id = office.text("please help");
    begin(id);
    var stored = command(id, "tap-9", "S1", "end-step", "outcome", "worked");
    command(id, "tap-10", "S1", "add-note", "words", "it moved on");
    var version = show(id).getLong("version");
    int restarted =
        office.serve(
            router -> router.route("/api/*").subRouter(office.api(false).router(office.vertx)));

    var again =
        office.post(
            restarted,
            "/api/incidents/" + id + "/commands",
            body("tap-9", "S1", "end-step", "outcome", "worked").encode());

    assertThat(again).isEqualTo(stored);
    assertThat(show(id).getLong("version")).isEqualTo(version);
    assertThat(refused(id, "S1", "end-step", "outcome", "worked")).isEqualTo("no_step_running");
  }

  @Test
  void what_is_given_to_the_family_leaves_out_what_the_youth_said_in_confidence() {
    String id = office.text("please help");
    begin(id);
    done(id, "S1", "add-note", "words", "the dog is in");
    done(id, "S1", "add-note", "words", "afraid of the move", "confidence", "youths");
    var path = "/api/incidents/" + id + "/timeline";

    var all = objects(office.get(path).array());
    var given = objects(office.get(path + "?for=family").array());

    assertThat(all.getLast().getString("restriction")).isEqualTo("youth_private");
    assertThat(given).isEqualTo(all.subList(0, all.size() - 1));
    assertThat(office.get(path + "?for=P2").status()).isEqualTo(400);
    assertThat(command(id, "tap-7", "S1", "add-note", "words", "w", "confidence", "mine").status())
        .isEqualTo(400);
  }

  @Test
  void words_with_an_outcome_or_with_something_else_may_be_the_youths_too() {
    String id = office.text("please help");
    begin(id);
    var path = "/api/incidents/" + id + "/timeline";
    done(id, "S1", "something-else", "words", "we sang", "confidence", "youths");
    done(id, "S1", "end-step", "outcome", "partly", "words", "of the move", "confidence", "youths");

    assertThat(objects(office.get(path).array()))
        .filteredOn(row -> "youth_private".equals(row.getString("restriction")))
        .extracting(row -> row.getString("type"))
        .containsExactly("something_else.done", "note.added");
    assertThat(objects(office.get(path + "?for=family").array()))
        .extracting(row -> row.getString("type"))
        .contains("step.ended")
        .doesNotContain("something_else.done", "note.added");
    assertThat(
            command(id, "tap-8", "S1", "end-step", "outcome", "partly", "confidence", "mine")
                .status())
        .isEqualTo(400);
  }

  @Test
  void who_read_an_incident_is_noted_once_a_sitting_and_for_whom_a_program_asked() {
    String id = office.text("please help");
    begin(id);
    var path = "/api/incidents/" + id;
    assertThat(readings())
        .as("every command is noted")
        .hasSize(6)
        .allMatch(one -> one.what().equals("command") && one.id().equals(id));
    office.get(path);
    office.get(path);
    office.get(path + "/timeline?actor=S2");
    office.onLoop(() -> office.advance(Duration.ofMinutes(31)));
    office.get(path);

    assertThat(readings())
        .filteredOn(one -> !one.what().equals("command"))
        .extracting(one -> one.reader() + " " + one.what() + " " + one.why() + " " + one.family())
        .containsExactlyInAnyOrder(
            "api incident api FAM-0007", "S2 timeline api FAM-0007", "api incident api FAM-0007");
    assertThat(readings()).allMatch(one -> one.id().equals(id));
    assertThat(office.get(path + "?actor=S9").json().getString("error"))
        .isEqualTo("actor: \"S9\" (expected: the id of a member of staff)");
    office.get("/api/incidents/01JD0000000000000000000099");
    assertThat(readings()).hasSize(9);
  }

  @Test
  void a_program_reads_what_no_row_shows_it_as_withheld_and_never_as_nothing() {
    String id = office.text("please help");
    begin(id);
    done(id, "S1", "report-harm", "words", "a bruise", "person", "P3");

    var harm =
        objects(office.get("/api/incidents/" + id + "/timeline").array()).stream()
            .filter(row -> row.getString("type").equals("harm.reported"))
            .findFirst()
            .orElseThrow();

    assertThat(harm.getString("restriction")).isEqualTo("harm_report");
    assertThat(harm.getValue("person")).isNull();
    assertThat(harm.getJsonArray("withheld")).containsExactly("person");
  }

  private List<Reading> readings() {
    return office.onLoop(() -> office.store.readings().recent(Office.AGENCY, 100));
  }

  @Test
  void two_requests_with_one_key_at_the_same_time_are_one_command() {
    String id = office.text("please help");
    var first = body("tap-1", "S1", "add-note", "words", "once").encode();
    var before = show(id).getLong("version");

    var answers =
        java.util.stream.IntStream.range(0, 8)
            .parallel()
            .mapToObj(_ -> office.post("/api/incidents/" + id + "/commands", first))
            .distinct()
            .toList();

    assertThat(answers).hasSize(1);
    assertThat(answers.getFirst().status()).isEqualTo(200);
    assertThat(show(id).getLong("version")).isEqualTo(before + 1);
  }

  @Test
  void every_fault_of_a_body_is_told_at_once() {
    String id = office.text("please help");
    var body =
        new JsonObject()
            .put("actor", "S9")
            .put("command", "end-step")
            .put("step", "no such step")
            .put("outcome", "fine")
            .put("words", 1.5)
            .put("colour", "red");

    var reply = office.post("/api/incidents/" + id + "/commands", body.encode());

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().getString("error"))
        .contains("key: nothing (expected: ")
        .contains("actor: \"S9\" (expected: a staff id")
        .contains("step: \"no such step\" (expected: ")
        .contains("outcome: \"fine\" (expected: worked|partly|did_not_work|not_tried)")
        .contains("words: no text (expected: text)")
        .contains("\"colour\": a field (expected: ");
  }

  @Test
  void what_is_no_command_is_refused_as_what_it_is() {
    String id = office.text("please help");
    String path = "/api/incidents/" + id + "/commands";

    assertThat(office.post(path, "").json().getString("error")).startsWith("body: nothing");
    assertThat(office.post(path, "{").json().getString("error")).startsWith("body: no JSON");
    assertThat(office.post(path, "[1]").json().getString("error")).contains("but no object");
    assertThat(office.post(path, "{\"key\":\"" + "k".repeat(70_000) + "\"}").status())
        .isEqualTo(413);
    assertThat(command(id, "k", "S1", "fly").json().getString("error"))
        .contains("command: \"fly\" (expected: a name listed by GET /api/commands)");
  }

  @Test
  void what_is_not_there_is_answered_in_json() {
    String nobody = "01JD0000000000000000000099";

    assertThat(office.get("/api/incidents/" + nobody).status()).isEqualTo(404);
    assertThat(office.get("/api/incidents/" + nobody + "/timeline").status()).isEqualTo(404);
    assertThat(office.get("/api/incidents/not-an-id").json().getString("error")).contains("none");
    assertThat(command(nobody, "k", "S1", "engage").status()).isEqualTo(404);
    assertThat(office.get("/api/nowhere").json().getString("error")).isNotEmpty();
  }

  @Test
  void a_yes_to_one_gate_is_never_taken_for_another() {
    String id = office.text("please help");
    begin(id);
    done(id, "S1", "start-step", "step", "H6", "reason", "a night apart is wanted");
    assertThat(show(id).getJsonObject("gate").getString("confirmWith")).isEqualTo("P2");

    assertThat(refused(id, "S1", "confirm-step", "step", "H7")).isEqualTo("no_gate_open");
    done(id, "S1", "confirm-step", "step", "H6", "person", "P2");

    assertThat(show(id).getString("step")).isEqualTo("H6");
    assertThat(show(id).getInteger("level")).isEqualTo(4);
  }

  @Test
  void a_turned_clock_answers_once_the_deadlines_are_driven_in() {
    String id = office.text("please help");

    var turned = office.post("/api/clock", "{\"advanceMillis\": 31000}");

    assertThat(turned.status()).isEqualTo(200);
    assertThat(turned.json().getString("now")).isEqualTo("2026-11-22T03:00:31Z");
    assertThat(objects(show(id).getJsonArray("pages")))
        .extracting(page -> page.getString("to"))
        .contains("S1", "S2");
    assertThat(office.post("/api/clock", "{\"advanceMillis\": -1}").status()).isEqualTo(400);
    assertThat(office.post("/api/clock", "{\"advanceMillis\": \"1\"}").status()).isEqualTo(400);
  }

  @Test
  void nobody_turns_the_clock_of_a_real_line() {
    int real =
        office.serve(
            router -> router.route("/api/*").subRouter(office.api(false).router(office.vertx)));

    assertThat(office.post(real, "/api/clock", "{\"advanceMillis\": 1}").status()).isEqualTo(404);
  }

  private void begin(String id) {
    done(id, "S1", "acknowledge_page");
    done(id, "S1", "record-screening", "outcome", "calm");
    done(id, "S1", "choose-speaker", "person", "P2");
    done(id, "S1", "confirm-identity", "outcome", "known_voice");
    done(id, "S1", "choose-youth", "youth", "P1");
    done(id, "S1", "choose-scenario", "scenario", "H");
  }

  private JsonObject show(String id) {
    return office.get("/api/incidents/" + id).json();
  }

  private void done(String id, String actor, String command, String... fields) {
    var reply = command(id, "key-" + ++keys, actor, command, fields);
    assertThat(reply.status()).as(command + " " + reply.body()).isEqualTo(200);
  }

  private String refused(String id, String actor, String command, String... fields) {
    var reply = command(id, "key-" + ++keys, actor, command, fields);
    assertThat(reply.status()).as(command + " " + reply.body()).isEqualTo(409);
    return reply.json().getString("refusal");
  }

  private Reply command(String id, String key, String actor, String command, String... fields) {
    return office.post(
        "/api/incidents/" + id + "/commands", body(key, actor, command, fields).encode());
  }

  private static JsonObject body(String key, String actor, String command, String... fields) {
    var body = new JsonObject().put("key", key).put("actor", actor).put("command", command);
    for (int i = 0; i < fields.length; i += 2) {
      body.put(fields[i], fields[i + 1]);
    }
    return body;
  }

  private static List<JsonObject> objects(JsonArray array) {
    return array.stream().map(JsonObject.class::cast).toList();
  }
}
