package org.porchlight.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.process.Patience.until;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The line watches itself, and somebody outside watches the line.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WatchProcessTest {
  private static final String FAMILIES = "+12025550170";
  private static final String PAGES = "+12025550171";
  private static final String SAM = "+12025550181";
  private static final String CARLA = "+12025550101";

  private final List<String> pages = new CopyOnWriteArrayList<>();
  private final AtomicInteger beats = new AtomicInteger();
  private final HttpServer outside;
  private final Installation here;

  WatchProcessTest() throws IOException {
    outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String url = "http://127.0.0.1:" + outside.getAddress().getPort();
    here =
        new Installation(
            "operator.url=" + url + "/operator",
            "heartbeat.url=" + url + "/beat",
            "heartbeat.every=200ms",
            "probe.to=" + FAMILIES,
            "probe.every=200ms",
            "probe.call-to=" + FAMILIES,
            "probe.call-every=500ms",
            "probe.patience=3s",
            "telephony.balance-every=300ms");
  }

  @BeforeAll
  void start() {
    outside.createContext(
        "/",
        exchange -> {
          try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestURI().getPath().equals("/beat")) {
              beats.incrementAndGet();
            } else {
              pages.add(new String(body, StandardCharsets.UTF_8));
            }
            exchange.sendResponseHeaders(204, -1);
          }
        });
    outside.start();
    here.startAll();
  }

  @AfterEach
  void heal() {
    here.noFaults();
  }

  @AfterAll
  void close() throws IOException {
    here.close();
    outside.stop(0);
  }

  private boolean metric(String line) {
    return here.line()
        .web()
        .text("/metrics")
        .lines()
        .anyMatch(one -> one.startsWith(line) && !one.endsWith(" 0.0"));
  }

  private boolean paged(String what) {
    return pages.stream().anyMatch(page -> page.contains(what));
  }

  @Test
  void a_probe_comes_back_through_the_carrier_and_wakes_nobody() {
    long before = here.phone(SAM).received("staff needed");
    until("a probe came back", () -> metric("probes_total{outcome=\"came_back\"}"));
    long probes = here.phone(FAMILIES).received("test of the line");
    until("one more", () -> here.phone(FAMILIES).received("test of the line") > probes);

    assertThat(here.phone(SAM).received("staff needed")).isEqualTo(before);
    assertThat(here.line().ofUnknown()).isEmpty();
  }

  @Test
  void a_test_call_goes_out_and_comes_in_and_wakes_nobody() {
    long before = here.phone(SAM).received("staff needed");
    until("a test call came back", () -> metric("probe_calls_total{outcome=\"came_back\"}"));

    assertThat(here.phone(SAM).received("staff needed")).isEqualTo(before);
    assertThat(here.line().ofUnknown()).isEmpty();
  }

  @Test
  void two_test_calls_that_do_not_come_back_are_told() {
    here.fault("call-failed", FAMILIES, 1_000);

    until("the operator is told", () -> paged("test call does not come back"), () -> pages);
    here.noFaults();
    until("it is ready again", here.line().web()::ready);
  }

  @Test
  void a_person_who_sends_the_very_words_of_a_probe_reaches_a_person() {
    until("a probe was sent", () -> here.phone(FAMILIES).received("test of the line") > 0);
    String words = here.phone(FAMILIES).received().getLast();

    here.phone(CARLA).texts(words);

    var id = here.line().incident("FAM-0007", 1);
    here.line().awaits(id, "page.delivered");
    here.line().tells(id, "S1", "acknowledge");
  }

  @Test
  void two_probes_that_do_not_come_back_are_told_and_show_in_the_readiness() {
    here.fault("webhook-drop", PAGES, 1_000);

    until("the operator is told", () -> paged("test text does not come back"), () -> pages);
    until("it is not ready", () -> here.line().web().status("/health/ready") == 503);
    here.noFaults();
    until("it is ready again", here.line().web()::ready);
  }

  @Test
  void the_heart_beats_while_the_line_is_well_and_stops_when_it_is_not() throws Exception {
    until("it beats", () -> beats.get() > 2);

    here.signalRedis("STOP");
    until("it is not ready", () -> here.line().web().status("/health/ready") == 503);
    int silent = beats.get();
    var asked = new AtomicInteger();
    until(
        "several beats would have come",
        () -> here.line().web().status("/health/ready") == 503 && asked.incrementAndGet() > 20);
    assertThat(beats.get()).isLessThanOrEqualTo(silent + 1);

    here.signalRedis("CONT");
    until("it beats again", () -> beats.get() > silent + 3);
  }

  @Test
  void an_account_that_runs_low_is_told_before_it_is_empty() {
    here.fault("low-balance", "Balance", 1_000);

    until("the operator is told", () -> paged("the first account runs low"), () -> pages);
    assertThat(metric("carrier_balance{account=\"first\"} 3.2")).isTrue();
  }
}
