package org.porchlight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.oncall.duty.About;

/// What users of other pagers ask for in vain of their rosters, each as they say it.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class WhatPagersGetWrongOnCallTest {
  /// Sam from 01:30, Luz from 13:30; Luz is away tomorrow afternoon; the supervisors take turns.
  private static final String ROTA =
      """
        - {staff: S1, hours: "01:30-13:30"}
        - {staff: S2, duty: primary, hours: "13:30-01:30"}
        - {staff: S3, hours: "24/7"}
      time-off: [{staff: S2, from: 2026-10-11T13:30, until: 2026-10-11T20:00}]
      layers:
        - {name: hours, duty: supervisor, rotation: hour, every: 6, start: 2026-10-05T00:00,
           until: 2026-10-12, turns: [C1, S3]}
        - {name: days, duty: supervisor, rotation: day, start: 2026-10-12T08:00,
           until: 2026-10-19, turns: [C1, S3]}
        - {name: months, duty: coordinator, rotation: month, start: 2026-08-31T08:00, turns: [C1]}
      """;

  private final HttpServer outside = anywhere();
  private final List<String> pages = new CopyOnWriteArrayList<>();

  @RegisterExtension
  final Town town =
      new Town(
          "oncall.roster=" + Rota.file(ROTA),
          "operator.url=http://127.0.0.1:" + outside.getAddress().getPort() + "/page");

  private String get(String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(town.publicUrl().resolve(path))
              .header("Authorization", "Bearer demo")
              .build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }

  private List<String> primaries(Instant at) throws Exception {
    return new JsonObject(get("/api/roster/on-call?at=" + at))
        .getJsonArray("onCall").stream()
            .map(JsonObject.class::cast)
            .filter(one -> one.getString("duty").equals("primary"))
            .map(one -> one.getString("staff"))
            .toList();
  }

  /// In that night 01:30 comes twice.
  @Test
  void no_hole_and_no_double_in_the_night_the_clocks_change() throws Exception {
    Instant handoff = Instant.parse("2026-11-01T05:30:00Z");
    for (int minutes = -120; minutes <= 180; minutes += 15) {
      Instant at = handoff.plus(Duration.ofMinutes(minutes));
      assertThat(primaries(at)).as("at " + at).containsExactly(minutes < 0 ? "S2" : "S1");
    }
  }

  @Test
  void a_shift_that_would_silently_have_nobody_is_told_before_and_until_somebody_has_seen_it()
      throws Exception {
    town.wait(Duration.ofSeconds(10));
    Phone manager = town.phone("+12025550183");
    assertThat(manager.texts()).anyMatch(text -> text.contains("2026-10-11 13:30"));
    var gap = new JsonObject(get("/api/roster/cover")).getJsonArray("gaps").getJsonObject(0);
    assertThat(gap.getString("from")).isEqualTo("2026-10-11T17:30:00Z");
    assertThat(gap.getJsonArray("causes").encode()).contains("away", "S2");
    int before = manager.texts().size();
    town.wait(Duration.ofMinutes(61));
    assertThat(manager.texts().size()).isGreaterThanOrEqualTo(before);
    assertThat(town.roster().asked(About.Kind.GAP)).hasSizeGreaterThan(1);
  }

  @Test
  void turns_of_hours_days_and_months_and_not_of_weeks_alone() throws Exception {
    assertThat(supervisors("2026-10-10T02:00:00Z", "2026-10-10T06:00:00Z"))
        .containsExactly("S3", "C1");
    assertThat(supervisors("2026-10-13T02:00:00Z", "2026-10-14T02:00:00Z"))
        .containsExactly("C1", "S3");
  }

  private List<String> supervisors(String... times) throws Exception {
    var found = new ArrayList<String>();
    for (String at : times) {
      new JsonObject(get("/api/roster/on-call?at=" + at))
          .getJsonArray("onCall").stream()
              .map(JsonObject.class::cast)
              .filter(one -> one.getString("duty").equals("supervisor"))
              .forEach(one -> found.add(one.getString("staff")));
    }
    return found;
  }

  @Test
  void a_shift_is_confirmed_beforehand_and_who_cannot_come_is_replaced_by_reply() {
    Phone sam = town.phone("+12025550181");
    Town.eventually(
        "asked to confirm",
        () -> {
          town.wait(Duration.ofSeconds(1));
          return sam.texts().stream().anyMatch(text -> text.contains("CONFIRM"));
        });
    sam.replies("CANT");
    town.wait(Duration.ofSeconds(10));
    var asked = town.roster().asked(About.Kind.TAKE).findFirst().orElseThrow();
    Phone next = town.phone("+1202555018" + asked.to().value().charAt(1));
    Town.eventually(
        "somebody is asked",
        () -> {
          town.wait(Duration.ofSeconds(1));
          return next.texts().stream().anyMatch(text -> text.contains("TAKE"));
        });
    next.replies("TAKE " + asked.code());
    town.wait(Duration.ofSeconds(5));

    assertThat(sam.texts().getLast()).contains("takes that shift");
  }

  private static HttpServer anywhere() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException unable) {
      throw new AssertionError(unable);
    }
  }

  @Test
  void a_pager_that_is_dead_itself_tells_a_person_by_another_way() {
    outside.createContext(
        "/",
        exchange -> {
          try (exchange) {
            pages.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(204, -1);
          }
        });
    outside.start();
    town.fault("rest-503", "Accounts/");
    town.phone("+12025550101").texts("please help");
    Town.eventually(
        "somebody is told",
        () -> {
          town.wait(Duration.ofSeconds(1));
          return pages.stream().anyMatch(page -> page.contains("no answers"));
        });
    outside.stop(0);
  }
}
