package org.porchlight.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.duty.CalendarStanding;
import org.porchlight.duty.RosterBook;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.Shift;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.duty.DutyRules;
import org.porchlight.plan.Language;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.memory.MemoryStore;

/// Every route by which other programs change the roster, with what they get wrong.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class RosterChangeRoutesTest {
  private static final String TOKEN = "a-token-of-this-test";
  private static final Instant NOON = Instant.parse("2026-11-20T17:00:00Z");
  private static final String NIGHT =
      ", \"from\": \"2026-11-21T20:00\", \"until\": \"2026-11-22T08:00\"}";
  private static final Roster ROSTER =
      new Roster(
          ZoneId.of("America/New_York"),
          List.of(
              staff("S1", Duty.PRIMARY, 1),
              staff("S2", Duty.BACKUP, 2),
              staff("S3", Duty.SUPERVISOR, 3),
              staff("S4", Duty.PRIMARY, 4),
              new StaffMember(
                  new StaffId("M1"),
                  "Manager 1",
                  Duty.CASE_MANAGER,
                  new PhoneNumber("+12025550185"),
                  List.of(Language.EN),
                  null,
                  null,
                  "Harbor Elementary")),
          List.of(
              shift("S1", Duty.PRIMARY), shift("S2", Duty.BACKUP), shift("S3", Duty.SUPERVISOR)));

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<CalendarStanding> calendars = new ArrayList<>();
  private int told;
  private int port;

  @BeforeEach
  void listen() throws Exception {
    var store = new MemoryStore(() -> NOON);
    var book =
        new RosterBook(
            new AgencyId("harbor"), store.journals(), () -> ROSTER, DutyRules.USUAL, () -> NOON);
    book.watchCalendars(() -> calendars);
    var router = Router.router(vertx);
    new RosterChangeRoutes(new ExchangeSettings(TOKEN), book, ROSTER::member, () -> told++)
        .mount(router);
    port =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get(20, TimeUnit.SECONDS)
            .actualPort();
  }

  @AfterEach
  void close() throws Exception {
    client.close();
    vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  private static String body(String key, String fields) {
    return "{\"key\": \"" + key + "\", \"actor\": \"S3\", " + fields + NIGHT;
  }

  private static String actor(String key, String who) {
    return "{\"key\": \"" + key + "\", \"actor\": \"" + who + "\"}";
  }

  @ParameterizedTest
  @CsvSource({
    "POST, overrides",
    "POST, swaps",
    "POST, time-off",
    "GET, changes",
    "GET, feeds",
    "POST, changes/1/accept",
    "POST, changes/1/decline",
    "DELETE, changes/1"
  })
  void without_the_token_no_route_says_or_does_anything(String method, String path)
      throws Exception {
    assertThat(send(method, path, "", "{}").statusCode()).isEqualTo(401);
    assertThat(send(method, path, "another", "{}").statusCode()).isEqualTo(401);
  }

  @Test
  void an_override_waits_for_who_comes_in_and_counts_once_they_accept() throws Exception {
    var asked = post("overrides", body("1", "\"out\": \"S1\", \"in\": \"S2\""));
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(new JsonObject(asked.body()).getInteger("change")).isEqualTo(1);
    assertThat(change().getString("standing")).isEqualTo("waiting");
    assertThat(change().getJsonArray("waitsFor").encode()).isEqualTo("[\"S2\"]");
    assertThat(post("changes/1/accept", actor("2", "S2")).statusCode()).isEqualTo(200);
    assertThat(change().getString("standing")).isEqualTo("counts");
    assertThat(change().getString("kind")).isEqualTo("replace");
    assertThat(told).isEqualTo(2);
  }

  @Test
  void a_swap_counts_at_once_when_both_have_agreed_and_can_be_taken_back() throws Exception {
    var swap = body("1", "\"agreed\": true, \"swap\": [\"S1\", \"S2\"]");
    assertThat(post("swaps", swap).statusCode()).isEqualTo(200);
    assertThat(change().getString("standing")).isEqualTo("counts");
    assertThat(send("DELETE", "changes/1", TOKEN, actor("2", "S3")).statusCode()).isEqualTo(200);
    assertThat(change().getString("standing")).isEqualTo("withdrawn");
  }

  @Test
  void staff_change_their_own_shifts_and_vouch_for_nobody_else() throws Exception {
    var swap = "\"swap\": [\"S1\", \"S2\"]";
    for (var foreign :
        List.of(
            "{\"actor\": \"S4\", \"key\": \"1\", " + swap + NIGHT,
            "{\"actor\": \"S1\", \"key\": \"2\", \"agreed\": true, " + swap + NIGHT,
            "{\"actor\": \"M1\", \"key\": \"3\", " + swap + NIGHT,
            "{\"actor\": \"S99\", \"key\": \"4\", " + swap + NIGHT)) {
      noRight(post("swaps", foreign));
    }
    var over = "\"key\": \"5\", \"out\": \"S1\", \"in\": \"S4\"" + NIGHT;
    noRight(post("overrides", "{\"actor\": \"S4\", " + over));
    noRight(post("overrides", "{\"actor\": \"S2\", \"key\": \"6\", \"out\": \"S1\"" + NIGHT));
    var off = "\"staff\": \"S1\", \"fallback\": \"S2\"" + NIGHT;
    noRight(post("time-off", "{\"actor\": \"S2\", \"key\": \"7\", " + off));
    assertThat(changes()).isEmpty();

    var own = "{\"actor\": \"S1\", \"key\": \"8\", " + swap + NIGHT;
    assertThat(post("swaps", own).statusCode()).isEqualTo(200);
    assertThat(change().getString("standing")).isEqualTo("waiting");
    noRight(send("DELETE", "changes/1", TOKEN, actor("9", "S2")));
    noRight(post("changes/1/accept", actor("10", "M1")));
    assertThat(send("DELETE", "changes/1", TOKEN, actor("11", "S1")).statusCode()).isEqualTo(200);
    assertThat(told).isEqualTo(2);
  }

  private static void noRight(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    assertThat(new JsonObject(answer.body()).getString("refusal")).isEqualTo("no_right");
  }

  @Test
  void time_off_that_leaves_nobody_needs_a_named_fallback() throws Exception {
    var refused = post("time-off", body("1", "\"staff\": \"S1\""));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(new JsonObject(refused.body()).getString("refusal")).isEqualTo("leaves_a_gap");
    var taken = post("time-off", body("2", "\"staff\": \"S1\", \"fallback\": \"S2\""));
    assertThat(taken.statusCode()).isEqualTo(200);
  }

  @Test
  void the_same_key_again_adds_nothing() throws Exception {
    var swap = body("1", "\"agreed\": true, \"swap\": [\"S1\", \"S2\"]");
    post("swaps", swap);
    assertThat(post("swaps", swap).statusCode()).isEqualTo(200);
    assertThat(changes()).hasSize(1);
  }

  @Test
  void a_colleague_may_decline_and_nobody_answers_for_them() throws Exception {
    post("overrides", body("1", "\"out\": \"S1\", \"in\": \"S2\""));
    assertThat(refusal(post("changes/1/accept", actor("2", "S1")))).isEqualTo("not_yours_to_say");
    assertThat(post("changes/1/decline", actor("3", "S2")).statusCode()).isEqualTo(200);
    assertThat(refusal(post("changes/1/accept", actor("4", "S2")))).isEqualTo("over");
    assertThat(refusal(post("changes/99/accept", actor("5", "S2")))).isEqualTo("no_such_change");
    assertThat(refusal(post("changes/x/decline", actor("6", "S2")))).isEqualTo("no_such_change");
  }

  @Test
  void what_is_over_and_who_is_unknown_is_refused_with_a_word() throws Exception {
    var past =
        "{\"key\": \"1\", \"actor\": \"S3\", \"swap\": [\"S1\", \"S2\"],"
            + " \"from\": \"2026-11-01T20:00\", \"until\": \"2026-11-02T08:00\"}";
    assertThat(refusal(post("swaps", past))).isEqualTo("not_ahead");
    var stranger = body("2", "\"out\": \"S1\", \"in\": \"S9\"");
    assertThat(refusal(post("overrides", stranger))).isEqualTo("no_such_person");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"key\": \"1\", \"actor\": \"S3\"}",
        "{\"key\": \"1\", \"actor\": \"S3\", \"from\": \"tomorrow\", \"until\": \"later\"}",
        "{\"key\": \"1\", \"actor\": 7, \"out\": [1], \"in\": {}, \"swap\": \"S1\", \"staff\":"
            + " true}",
        "{\"key\": \"1\", \"actor\": \"S3\", \"out\": \"S1\", \"in\": \"S1\","
            + " \"swap\": [\"S1\", \"S1\"], \"staff\": \"\","
            + " \"from\": \"2026-11-22T08:00\", \"until\": \"2026-11-21T08:00\"}",
        "{\"key\": \"1\", \"actor\": \"S3\", \"surprise\": 1}"
      })
  void fields_that_are_wrong_are_all_told_with_what_was_expected(String body) throws Exception {
    for (var path : List.of("overrides", "swaps", "time-off")) {
      var answer = post(path, body);
      assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(400, 422);
      assertThat(answer.body()).as(path).contains("expected: ");
    }
    assertThat(changes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "nonsense", "\"text\"", "{\"key\": "})
  void a_body_that_is_no_object_is_refused_plainly(String body) throws Exception {
    for (var path : List.of("overrides", "swaps", "time-off", "changes/1/accept")) {
      var answer = post(path, body);
      assertThat(answer.statusCode()).as(path).isEqualTo(400);
      assertThat(answer.body()).as(path).contains("expected: one JSON object");
    }
  }

  @Test
  void a_body_that_is_too_long_is_refused_with_the_limit() throws Exception {
    var answer = post("overrides", "{\"key\": \"" + "k".repeat(20_000) + "\"}");
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("at most 16384 bytes");
  }

  @Test
  void calendars_of_others_are_told_with_their_age_and_without_their_address() throws Exception {
    calendars.add(
        new CalendarStanding(
            1, new StaffId("S1"), NOON.minusSeconds(7200), NOON.minusSeconds(60), "HTTP 503", "x"));
    var feeds = new JsonArray(send("GET", "feeds", TOKEN, "").body());
    assertThat(feeds.getJsonObject(0).getMap())
        .containsEntry("calendar", 1)
        .containsEntry("staff", "S1")
        .containsEntry("ageSeconds", 7200)
        .containsEntry("got", "HTTP 503");
  }

  private JsonObject change() throws Exception {
    return changes().getJsonObject(0);
  }

  private JsonArray changes() throws Exception {
    return new JsonArray(send("GET", "changes", TOKEN, "").body());
  }

  private static String refusal(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    return new JsonObject(answer.body()).getString("refusal");
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return send("POST", path, TOKEN, body);
  }

  private HttpResponse<String> send(String method, String path, String token, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/roster/" + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static StaffMember staff(String id, Duty duty, int number) {
    return new StaffMember(
        new StaffId(id),
        "Staff " + number,
        duty,
        new PhoneNumber("+1202555018" + number),
        List.of(Language.EN));
  }

  private static Shift shift(String id, Duty duty) {
    return new Shift(new StaffId(id), duty, OpeningHours.ALWAYS);
  }
}
