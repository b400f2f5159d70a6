package org.porchlight.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
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
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.oncall.Coverage;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.Shift;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.Language;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.PhoneNumber;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class RosterRoutesTest {
  private static final String TOKEN = "a-token-of-this-test";
  private static final Instant NOON = Instant.parse("2026-11-20T17:00:00Z");
  private static final Roster ROSTER =
      new Roster(
          ZoneId.of("America/New_York"),
          List.of(
              staff("S1", Duty.PRIMARY, 1),
              staff("S2", Duty.PRIMARY, 2),
              staff("S3", Duty.SUPERVISOR, 3)),
          List.of(
              shift("S1", Duty.PRIMARY, "08:00-20:00"),
              shift("S2", Duty.PRIMARY, "20:00-07:00"),
              shift("S3", Duty.SUPERVISOR, "24/7")));

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client = HttpClient.newHttpClient();
  private int port;

  @BeforeEach
  void listen() throws Exception {
    var router = Router.router(vertx);
    new RosterRoutes(
            vertx,
            new ExchangeSettings(TOKEN),
            () -> ROSTER,
            window -> Coverage.of(ROSTER, window),
            _ -> Future.succeededFuture(List.of()),
            URI.create("https://line.example"),
            new byte[32],
            () -> NOON)
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

  @Test
  void without_the_token_nothing_is_told_of_the_roster() throws Exception {
    for (var path : List.of("on-call", "coverage", "calendars", "nowhere")) {
      assertThat(send("/api/roster/" + path, null, null).statusCode()).isEqualTo(401);
    }
    assertThat(send("/api/roster/calendar", null, "BEGIN:VCALENDAR").statusCode()).isEqualTo(401);
  }

  @Test
  void who_is_on_call_and_who_is_next_is_told_for_any_time() throws Exception {
    var now = new JsonObject(get("/api/roster/on-call").body());
    assertThat(now.getJsonArray("onCall").encode())
        .isEqualTo(
            "[{\"staff\":\"S1\",\"duty\":\"primary\"},{\"staff\":\"S3\",\"duty\":\"supervisor\"}]");
    assertThat(now.getJsonArray("next").encode())
        .isEqualTo("[{\"staff\":\"S2\",\"duty\":\"primary\",\"from\":\"2026-11-21T01:00:00Z\"}]");
    var night = new JsonObject(get("/api/roster/on-call?at=2026-11-21T03:00:00Z").body());
    assertThat(night.getJsonArray("onCall").getJsonObject(0).getString("staff")).isEqualTo("S2");
    assertThat(get("/api/roster/on-call?at=noon").statusCode()).isEqualTo(400);
    assertThat(get("/api/roster/on-call?at=9999-01-01T00:00:00Z").statusCode()).isEqualTo(400);
  }

  @Test
  void the_gaps_of_the_next_fortnight_are_told_with_their_reasons() throws Exception {
    var coverage = new JsonObject(get("/api/roster/coverage").body());
    assertThat(coverage.getBoolean("mayBeSaved")).isFalse();
    assertThat(coverage.getJsonArray("gaps")).hasSize(14);
    assertThat(coverage.getJsonArray("gaps").getJsonObject(0).encode())
        .isEqualTo(
            "{\"from\":\"2026-11-21T12:00:00Z\",\"until\":\"2026-11-21T13:00:00Z\","
                + "\"needs\":\"primary\",\"causes\":[{\"cause\":\"nobody_planned\"}],"
                + "\"standIn\":null}");
  }

  @Test
  void each_person_has_a_calendar_at_an_address_that_nobody_guesses() throws Exception {
    var calendars = new JsonArray(get("/api/roster/calendars").body());
    assertThat(calendars).hasSize(4);
    for (var index = 0; index < calendars.size(); index++) {
      var url = URI.create(calendars.getJsonObject(index).getString("url"));
      assertThat(url.toString()).matches("https://line\\.example/calendar/[A-Za-z0-9_-]{43}\\.ics");
      var answer = send(url.getPath(), null, null);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type"))
          .contains("text/calendar; charset=utf-8");
      assertThat(answer.body()).startsWith("BEGIN:VCALENDAR").contains("SUMMARY:");
    }
    assertThat(send("/calendar/S1.ics", null, null).statusCode()).isEqualTo(404);
    assertThat(send("/calendar/" + "A".repeat(43) + ".ics", null, null).statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_persons_calendar_names_nobody_and_holds_their_shifts_alone() throws Exception {
    var calendars = new JsonArray(get("/api/roster/calendars").body());
    var url = URI.create(calendars.getJsonObject(1).getString("url"));
    var feed = send(url.getPath(), null, null).body();
    assertThat(feed).contains("SUMMARY:On call: primary").doesNotContain("Staff", "S2", "+1202");
  }

  @Test
  void a_calendar_can_be_tried_before_it_counts() throws Exception {
    var event =
        "BEGIN:VEVENT\r\nSUMMARY:S2\r\nDTSTART:20261121T070000\r\nDTEND:20261121T080000\r\n";
    var rule = "RRULE:FREQ=DAILY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    var good = post("BEGIN:VCALENDAR\r\n" + event + rule);
    assertThat(good.statusCode()).isEqualTo(200);
    var told = new JsonObject(good.body());
    assertThat(told.getJsonArray("shifts")).hasSize(90);
    assertThat(told.getJsonObject("coverage").getBoolean("mayBeSaved")).isTrue();
    var bad = post("BEGIN:VCALENDAR\r\n" + event.replace("S2", "nobody") + rule);
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(new JsonObject(bad.body()).getJsonArray("faults").getString(0))
        .startsWith("line 2: got an event of nobody");
    assertThat(post("X".repeat(1_100_000)).statusCode()).isEqualTo(413);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(path, TOKEN, null);
  }

  private HttpResponse<String> post(String body) throws IOException, InterruptedException {
    return send("/api/roster/calendar", TOKEN, body);
  }

  private HttpResponse<String> send(String path, @Nullable String token, @Nullable String body)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (body != null) {
      request.POST(HttpRequest.BodyPublishers.ofString(body));
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

  private static Shift shift(String id, Duty duty, String hours) {
    return new Shift(new StaffId(id), duty, OpeningHours.parse(hours));
  }
}
