package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/// Whatever a stranger's program sends, each answer says what is wrong with it, and no more.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class StrangerAtTheApiTest {
  /// What stands in families' records and in what is sent, and is told to nobody by an error.
  private static final String[] KEPT = {
    "Mateo", "Carla", "Osei", "heron", "Canelo", "2025550101", "secret-words-of-a-family"
  };

  private static final List<String> PATHS =
      List.of(
          "/api/incidents",
          "/api/incidents/01JD0000000000000000000099",
          "/api/incidents/%00",
          "/api/incidents/x/timeline",
          "/api/incidents/01JD0000000000000000000099/commands",
          "/api/openapi.yaml",
          "/api/commands",
          "/api/plans",
          "/api/plans/faults",
          "/api/plans/PLN-0007",
          "/api/plans/%20",
          "/api/plans/../x",
          "/api/plans/PLN-0007/versions/4",
          "/api/plans/PLN-0007/versions/99999999999999999999",
          "/api/plans/PLN-0007/versions/4/checks",
          "/api/plans/PLN-0007/versions/4/copy.html",
          "/api/plans/%20/versions/4/copy.pdf",
          "/api/plans/PLN-0007/versions/4/card.pdf",
          "/api/plans/PLN-0007/versions/4/links",
          "/api/plans/%20/versions/4/links",
          "/api/plans/PLN-0007/versions/4/links/x",
          "/api/plans/PLN-0007/versions/4/team-review",
          "/api/plans/PLN-0007/versions/4/reading",
          "/api/plans/PLN-0007/versions/4/waivers",
          "/api/plans/PLN-0007/versions/4/sign-offs",
          "/api/plans/PLN-0007/versions/4/sign-offs/P1",
          "/api/plans/PLN-0007/versions/4/sign-offs/%20",
          "/api/plans/PLN-0007/versions/4/sign-offs/asks",
          "/api/plans/PLN-0007/versions/9/activate",
          "/api/plans/PLN-0007/difference?from=1&to=x",
          "/api/plans/PLN-0007/suspend",
          "/api/plans/PLN-0007/attention",
          "/api/plans/PLN-0007/attention/settle",
          "/api/import",
          "/api/import?actor=C1",
          "/api/families",
          "/api/families/FAM-9999",
          "/api/families/%20",
          "/api/families/%20/plans",
          "/api/families/%20/care",
          "/api/families/FAM-9999/close",
          "/api/families/FAM-0007/care?at=yesterday",
          "/api/families/FAM-0007/care/meetings",
          "/api/families/FAM-0007/care/contacts",
          "/api/families/FAM-0007/care/living",
          "/api/families/FAM-0007/care/prevention",
          "/api/families/FAM-0007/care/agenda",
          "/api/families/FAM-0007/care/agenda/settle",
          "/api/families/FAM-0007/care/rhythm",
          "/api/families/FAM-0007/care/coordinator",
          "/api/telephones/FAM-0007",
          "/api/telephones/%20",
          "/api/telephones/FAM-0007/P2/1/code",
          "/api/telephones/FAM-0007/P2/1/verify",
          "/api/telephones/FAM-0007/%20/x/code",
          "/api/roster/on-call?at=x",
          "/api/roster/cover?days=-1",
          "/api/roster/cover?days=x",
          "/api/roster/calendars",
          "/api/roster/calendar",
          "/api/roster/feeds",
          "/api/roster/changes",
          "/api/roster/overrides",
          "/api/roster/swaps",
          "/api/roster/time-off",
          "/api/roster/changes/x",
          "/api/roster/changes/x/accept",
          "/api/measures?from=x",
          "/api/measures?split=x&format=csv",
          "/api/measures?plot=x",
          "/api/drills",
          "/api/drills/x/end",
          "/api/drills/01JD0000000000000000000099/end",
          "/api/clock");

  private static final List<String> BODIES =
      List.of(
          "",
          "{",
          "[]",
          "null",
          "7",
          "\"secret-words-of-a-family\"",
          "{\"actor\": 7, \"key\": [], \"command\": {}, \"files\": 7, \"agreed\": {}, \"way\": []}",
          "{\"actor\": \"C1\", \"key\": {}, \"way\": 7, \"code\": 7, \"who\": [], \"on\": 7,"
              + " \"files\": [7], \"agreed\": [7], \"language\": 7, \"calledBack\": \"x\"}",
          "{\"actor\": \"C1\", \"key\": \"k\", \"way\": \"x\", \"code\": null, \"who\": \"Z9\","
              + " \"files\": [{\"name\": 7}], \"agreed\": [{}], \"days\": -1, \"item\": 1e30,"
              + " \"version\": 99999999999, \"advanceMillis\": \"x\"}",
          "{\"actor\": \"secret-words-of-a-family\", \"secret-words-of-a-family\": 1}",
          "{\"actor\": \"" + "x".repeat(70_000) + "\"}");

  private static final String[] METHODS = {"GET", "POST", "PUT", "DELETE", "PATCH", "HEAD"};

  @RegisterExtension final Town town = new Town();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void no_bad_request_breaks_the_server_hangs_or_is_told_what_others_may_not_know() {
    var seen = new ListAppender<ILoggingEvent>();
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    seen.start();
    root.addAppender(seen);
    try {
      for (var path : PATHS) {
        for (var method : METHODS) {
          for (var body : method.equals("GET") || method.equals("HEAD") ? List.of("") : BODIES) {
            look(method, path, body, "demo", "application/json");
          }
          look(method, path, "<x/>", "demo", "text/xml");
          look(method, path, "{}", "another-token", "application/json");
        }
      }
    } finally {
      root.detachAppender(seen);
    }

    assertThat(wrong).isEmpty();
    assertThat(seen.list.stream().map(ILoggingEvent::getFormattedMessage))
        .allSatisfy(line -> assertThat(line).doesNotContain(KEPT));
  }

  private void look(String method, String path, String body, String token, String type) {
    var said = method + " " + path + " " + body.substring(0, Math.min(60, body.length()));
    try {
      var request =
          HttpRequest.newBuilder(URI.create(town.publicUrl() + path))
              .timeout(Duration.ofSeconds(8))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", type)
              .method(method, HttpRequest.BodyPublishers.ofString(body))
              .build();
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 500) {
        wrong.add(answer.statusCode() + " " + said + " " + answer.body());
      }
      if (token.equals("another-token") && answer.statusCode() != 401) {
        wrong.add("let in: " + answer.statusCode() + " " + said);
      }
      if (answer.statusCode() >= 400 && !method.equals("HEAD")) {
        refusal(said, answer.body());
      }
    } catch (IOException hung) {
      wrong.add("no answer: " + said + " " + hung.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /// Every refusal is an object that says what was got or refused.
  private void refusal(String said, String body) {
    try {
      if (!(Json.decodeValue(body) instanceof JsonObject told)
          || (told.getString("error") == null
              && told.getString("refusal") == null
              && told.getJsonArray("faults") == null)) {
        wrong.add("no reason: " + said + " " + body);
      }
    } catch (DecodeException | ClassCastException _) {
      wrong.add("no JSON: " + said + " " + body);
    }
    for (var kept : KEPT) {
      if (body.contains(kept) && !said.contains(kept)) {
        wrong.add("told " + kept + ": " + said);
      }
    }
  }
}
