package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.EndingCommand.DecideReview;
import org.porchlight.incident.EndingCommand.Resolve;
import org.porchlight.incident.Resolution;
import org.porchlight.incident.Review;
import org.porchlight.incident.StepOutcome;

/// Crises run over the line, and the measures of them are read by other programs.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class MeasuresOnTheLineTest {
  @RegisterExtension final Town town = new Town("line.answer-goal=45s");

  private final Phone carla = town.phone("+12025550101");
  private final Phone sam = town.phone("+12025550181");
  private final HttpClient client = HttpClient.newHttpClient();

  /// From the evening of the test until the quarter it is in may be told.
  private static final Duration UNTIL_RIPE = Duration.ofDays(130);

  private static final Resolution CALM =
      new Resolution(
          Resolution.OverWhen.MET,
          Disposition.STABILIZED_IN_PLACE,
          Resolution.LivingSituation.HOME,
          Resolution.SafeContact.BY_TEXT,
          "");

  @Test
  void a_crisis_by_text_is_measured_from_its_first_word_to_its_plan_decision() {
    carla.texts("please help");
    town.wait(Duration.ofSeconds(30));
    sam.replies("1");
    var desk = town.desk("S1");
    desk.isAbout("FAM-0007", "P1", "H").allIsCalm().ends(StepOutcome.WORKED);
    desk.does(new Resolve(CALM));
    town.tap(
        "C1",
        desk.incident(),
        new DecideReview(
            new Review(
                Review.PlanDecision.KEPT,
                Review.FamilyPresence.PRESENT,
                "declined",
                "declined",
                "it did what it should")));

    // One incident is too few for anybody outside; what is of nobody, and what is none, is told.
    town.turnsItsClock(UNTIL_RIPE);
    var told = json("?quarter=2026-Q4");
    assertThat(line(told, "M2", "threads").getString("state")).isEqualTo("withheld");
    assertThat(line(told, "M10", "level_1").getString("state")).isEqualTo("withheld");
    assertThat(line(told, "M2", "calls").getLong("value")).isZero();
    assertThat(line(told, "M5", "left").getString("state")).isEqualTo("none");
    assertThat(line(told, "M5", "left").getValue("value")).isNull();
    assertThat(line(told, "M20", "value").getString("state")).isEqualTo("not_recorded");
    assertThat(line(told, "M1", "planned").getDouble("value")).isEqualTo(100.0);
    assertThat(told.getLong("withheldBelow")).isEqualTo(11);
    assertThat(told.encode()).contains("within the line's own goal of 45 seconds");
    assertThat(told.getJsonArray("measures")).hasSize(33);
    assertThat(told.encode()).doesNotContain("FAM-0007", "Carla", "please help", "PLN-0007");
  }

  @Test
  void twelve_crises_are_told_and_a_drill_is_in_none_of_it() {
    for (int i = 0; i < 12; i++) {
      carla.texts("please help");
      sam.replies("1");
      var desk = town.desk("S1");
      desk.isAbout("FAM-0007", "P1", "H").allIsCalm().ends(StepOutcome.WORKED);
      desk.does(
          new Resolve(
              new Resolution(
                  Resolution.OverWhen.MET,
                  Disposition.INFORMATION_ONLY,
                  Resolution.LivingSituation.HOME,
                  Resolution.SafeContact.NOT_SAFE,
                  "")));
      assertThat(town.open()).isEmpty();
    }
    post("/api/drills", new JsonObject().put("actor", "S1"));

    town.turnsItsClock(UNTIL_RIPE);
    var told = json("?quarter=2026-Q4&split=language");
    var level = line(told, "M10", "level_1");
    assertThat(level.getLong("numerator")).isEqualTo(12);
    assertThat(level.getLong("denominator")).isEqualTo(12);
    assertThat(level.getDouble("value")).isEqualTo(100.0);
    assertThat(line(told, "M13", "level_5").getDouble("value")).isEqualTo(0.0);
    assertThat(line(told, "M15", "at_close").getDouble("value")).isEqualTo(100.0);

    var csv = get("?quarter=2026-Q4&format=csv");
    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(csv.body().lines().filter(row -> row.startsWith("M10,")).toList())
        .anyMatch(row -> row.contains(",level_1,none,all,2026-10-01,2026-12-31,"))
        .anyMatch(row -> row.contains("told,12,12,100.00,percent"));
    var plot = get("?quarter=2026-Q4&format=csv&plot=settled_by");
    assertThat(plot.body().lines()).contains("settled_by,incidents", "level_1,12", "no_step,0");
    // In the quarter before there was nothing.
    var before = json("?quarter=2026-Q3");
    assertThat(line(before, "M10", "level_1").getString("state")).isEqualTo("none");
  }

  @Test
  void a_quarter_is_told_for_ever_as_it_was_first_told_whatever_is_found_of_it_later() {
    var spring = json("?quarter=2026-Q2&split=channel");
    assertThat(line(spring, "M10", "level_1").getString("state")).isEqualTo("none");

    town.hasAYearBehind(200);

    assertThat(json("?quarter=2026-Q2&split=channel")).isEqualTo(spring);
    assertThat(get("?quarter=2026-Q2&format=csv").body().lines())
        .filteredOn(row -> row.startsWith("M10,"))
        .hasSize(9)
        .allMatch(row -> row.endsWith(",none,,,,,,,,"));
    // By no other split either, and after a restart; a quarter nobody asked for has them.
    town.restart();
    assertThat(line(json("?quarter=2026-Q2&split=age"), "M10", "level_1").getString("state"))
        .isEqualTo("none");
    var winter = json("?quarter=2026-Q1");
    assertThat(line(winter, "M10", "level_1").getString("state")).isEqualTo("told");
    assertThat(line(winter, "M3", "to_answer").getString("state")).isEqualTo("told");
    assertThat(winter.getString("quarter")).isEqualTo("2026-Q1");
    assertThat(winter.getString("from")).isEqualTo("2026-01-01");
    assertThat(winter.getString("to")).isEqualTo("2026-03-31");
    // Without one, the newest that is over for long enough: the third ended nine days ago.
    assertThat(json("").getString("quarter")).isEqualTo("2026-Q2");
  }

  @Test
  void bad_input_is_answered_with_what_was_expected_and_nobody_reads_without_the_token() {
    assertThat(get("?from=2026-04-01&to=2026-06-30").statusCode()).isEqualTo(400);
    assertThat(get("?to=2026-06-30").body()).contains("from, to: days (expected: quarter=2026-Q2");
    assertThat(get("?quarter=2026").body())
        .contains("quarter: 2026 (expected: a year and one of its quarters, such as 2026-Q2)");
    assertThat(get("?quarter=2026-Q3").statusCode()).isEqualTo(400);
    assertThat(get("?quarter=2026-Q3").body())
        .contains("told from 2026-11-14 on (expected: one that ended 45 days ago or more");
    assertThat(get("?split=shoes").body()).contains("shoes", "language", "rural_urban");
    assertThat(get("?format=xml&plot=pie").body()).contains("json, csv", "levels");
    assertThat(get("").statusCode()).isEqualTo(200);
    var without =
        HttpRequest.newBuilder(URI.create(town.console() + "/api/measures")).GET().build();
    assertThat(send(without).statusCode()).isEqualTo(401);
  }

  private static JsonObject line(JsonObject told, String measure, String part) {
    return told.getJsonArray("measures").stream()
        .map(JsonObject.class::cast)
        .filter(one -> one.getString("id").equals(measure))
        .flatMap(one -> one.getJsonArray("lines").stream().map(JsonObject.class::cast))
        .filter(one -> one.getString("part").equals(part) && one.getString("group").equals("all"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(measure + ": no " + part));
  }

  private JsonObject json(String query) {
    var answer = get(query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonObject(answer.body());
  }

  private HttpResponse<String> get(String query) {
    return send(
        HttpRequest.newBuilder(URI.create(town.console() + "/api/measures" + query))
            .header("Authorization", "Bearer demo")
            .GET()
            .build());
  }

  private void post(String path, JsonObject body) {
    var answer =
        send(
            HttpRequest.newBuilder(URI.create(town.console() + path))
                .header("Authorization", "Bearer demo")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.encode()))
                .build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new AssertionError(failure);
    } catch (InterruptedException failure) {
      Thread.currentThread().interrupt();
      throw new AssertionError(failure);
    }
  }
}
