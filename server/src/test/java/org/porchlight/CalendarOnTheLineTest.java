package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.Town.eventually;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A calendar at somebody else's address, on a line that runs.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class CalendarOnTheLineTest {
  private static final String ALWAYS =
      """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      SUMMARY:Luz Ortega primary
      DTSTART;TZID=America/New_York:20261001T000000
      DTEND;TZID=America/New_York:20261002T000000
      RRULE:FREQ=DAILY
      END:VEVENT
      END:VCALENDAR
      """;

  private final HttpServer keeper = server();

  @RegisterExtension
  final Town town =
      new Town(
          "server.data=" + folder(),
          "oncall.roster="
              + Rota.file(
                  "  - {staff: S3, hours: \"24/7\"}\ncalendars: [{url: \"http://127.0.0.1:"
                      + keeper.getAddress().getPort()
                      + "/secret/shifts.ics\"}]\n"));

  private static HttpServer server() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            try (exchange) {
              byte[] body = ALWAYS.getBytes(StandardCharsets.UTF_8);
              exchange.sendResponseHeaders(200, body.length);
              exchange.getResponseBody().write(body);
            }
          });
      server.start();
      return server;
    } catch (IOException unable) {
      throw new UncheckedIOException(unable);
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("calendars");
    } catch (IOException unable) {
      throw new UncheckedIOException(unable);
    }
  }

  @AfterEach
  void close() {
    keeper.stop(0);
  }

  @BeforeEach
  void fetched() {
    eventually("it was fetched", () -> feed().getString("goodAt") != null);
  }

  private JsonObject feed() {
    return new JsonArray(get("/api/roster/feeds")).getJsonObject(0);
  }

  private String get(String path) {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(town.publicUrl().resolve(path))
              .header("Authorization", "Bearer demo")
              .build();
      return client.send(request, BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException unable) {
      throw new AssertionError(unable);
    }
  }

  @Test
  void whoever_it_names_is_paged_and_its_address_is_told_to_nobody() {
    town.phone("+12025550101").texts("please help");

    assertThat(town.phone("+12025550182").texts())
        .anyMatch(text -> text.contains("Reply 1 = I have it"));
    assertThat(get("/api/roster/feeds")).doesNotContain("secret", "http");
    assertThat(new JsonObject(get("/api/roster/cover")).getBoolean("mayBeSaved")).isTrue();
  }

  @Test
  void the_line_starts_again_with_its_last_good_copy_while_it_is_gone() {
    keeper.stop(0);
    town.restart();

    eventually("it is missed", () -> feed().getString("troubledSince") != null);
    assertThat(feed().getString("goodAt")).isNotNull();
    assertThat(new JsonObject(get("/api/roster/cover")).getBoolean("mayBeSaved")).isTrue();
  }
}
