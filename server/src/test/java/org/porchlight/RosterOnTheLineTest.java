package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The roster as other programs find it on a line that runs.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class RosterOnTheLineTest {
  @RegisterExtension final Town town = new Town();

  @Test
  void the_shipped_roster_has_no_gap_and_each_person_a_calendar() throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var coverage = new JsonObject(get(client, "/api/roster/coverage", "demo"));
      assertThat(coverage.getBoolean("mayBeSaved")).isTrue();
      assertThat(coverage.getJsonArray("gaps")).isEmpty();
      var calendars = new JsonArray(get(client, "/api/roster/calendars", "demo"));
      var titles = new ArrayList<String>();
      for (var index = 0; index < calendars.size(); index++) {
        var url = URI.create(calendars.getJsonObject(index).getString("url"));
        get(client, url.getPath(), "")
            .lines()
            .filter(line -> line.startsWith("SUMMARY:"))
            .forEach(titles::add);
      }
      assertThat(titles)
          .containsExactly(
              "SUMMARY:Sam Rivers: primary",
              "SUMMARY:Luz Ortega: backup",
              "SUMMARY:Pat Quinn: supervisor",
              "SUMMARY:Dana Field: coordinator",
              "SUMMARY:On call: primary",
              "SUMMARY:On call: backup",
              "SUMMARY:On call: supervisor",
              "SUMMARY:On call: coordinator");
      var incidents = new JsonArray(get(client, "/api/incidents", "demo"));
      assertThat(incidents).isEmpty();
    }
  }

  @Test
  void every_route_by_which_the_roster_is_changed_is_there_on_a_running_line() throws Exception {
    var night = "\"from\": \"2026-10-12T20:00\", \"until\": \"2026-10-13T08:00\"";
    try (var client = HttpClient.newHttpClient()) {
      var swap =
          "{\"key\": \"1\", \"actor\": \"S3\", \"agreed\": true, \"swap\": [\"S1\", \"S2\"], ";
      assertThat(post(client, "swaps", swap + night + "}")).isEqualTo(200);
      var in = "{\"key\": \"2\", \"actor\": \"S1\", \"out\": \"S1\", \"in\": \"S2\", ";
      assertThat(post(client, "overrides", in + night + "}")).isEqualTo(200);
      var off = "{\"key\": \"3\", \"actor\": \"S3\", \"staff\": \"S3\", ";
      assertThat(post(client, "time-off", off + night + "}")).isEqualTo(409);
      var who = "{\"key\": \"4\", \"actor\": \"S2\"}";
      assertThat(post(client, "changes/2/accept", who)).isEqualTo(200);
      assertThat(post(client, "changes/2/decline", who.replace("4", "5"))).isEqualTo(409);
      assertThat(new JsonArray(get(client, "/api/roster/changes", "demo"))).hasSize(2);
      assertThat(new JsonArray(get(client, "/api/roster/feeds", "demo"))).isEmpty();
      assertThat(post(client, "nowhere", "{}")).isEqualTo(404);
    }
  }

  private int post(HttpClient client, String path, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(town.publicUrl().resolve("/api/roster/" + path))
            .header("Authorization", "Bearer demo")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString()).statusCode();
  }

  private String get(HttpClient client, String path, String token) throws Exception {
    var request =
        HttpRequest.newBuilder(town.publicUrl().resolve(path))
            .header("Authorization", "Bearer " + token)
            .build();
    var response = client.send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).as(path + ": " + response.body()).isEqualTo(200);
    return response.body();
  }
}
