package org.porchlight;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.console.Chromium;
import org.porchlight.incident.IncidentId;

/// What the pages of the staff cost: on the wire, on a slow connection, with many who look on.
///
/// Prints figures and holds them against no clock; `scripts/bench pages` runs it.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class PagesBenchmark {
  /// What browsers' tools call fast 3G: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back.
  private static final Map<String, Double> THIRD_GENERATION =
      Map.of("downloadThroughput", 200_000.0, "uploadThroughput", 93_750.0, "latency", 150.0);

  private static final int STREAMS = 200;
  private static final int UPDATES = 20;
  private static final int OPENINGS = 5;
  private static final int YEAR = 2_000;
  private static final int NEIGHBOURS = 200;

  @RegisterExtension final Town town = new Town();

  private final Chromium chromium = new Chromium();
  private final List<InputStream> streams = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (var stream : streams) {
      stream.close();
    }
    chromium.close();
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void what_a_page_of_the_staff_weighs_and_when_it_can_be_used_on_a_slow_connection() {
    String walk = "/incidents/" + open();
    Page page = signedIn("S1", "246801");
    CDPSession wire = onSlowConnection(page);
    for (String path : List.of("/", walk, walk + "/timeline", walk + "/handoff")) {
      var first = new ArrayList<Opening>();
      var again = new ArrayList<Opening>();
      for (int i = 0; i < OPENINGS; i++) {
        first.add(Opening.of(page, wire, town.console() + path, true));
        again.add(Opening.of(page, wire, town.console() + path, false));
      }
      String name = path.replaceAll("/incidents/[^/]+$", "the walk").replaceAll(".*/", "");
      System.out.printf(
          "%-10s first %5.1f kB, usable after %4d ms; again %5.1f kB, %4d ms (medians of %d)%n",
          name.isEmpty() ? "home" : name,
          median(first.stream().map(Opening::bytes)) / 1_000.0,
          median(first.stream().map(Opening::usableMillis)),
          median(again.stream().map(Opening::bytes)) / 1_000.0,
          median(again.stream().map(Opening::usableMillis)),
          OPENINGS);
    }
  }

  @Test
  void when_a_colleagues_tap_is_seen_while_two_hundred_look_on() throws Exception {
    IncidentId incident = open();
    Page sam = new OnScreen(town, signedIn("S1", "246801")).opens(incident, "").page();
    Page luz = new OnScreen(town, signedIn("S2", "246802")).opens(incident, "").page();
    lookOn(sam, incident);
    var seen = new ArrayList<Long>();
    for (int i = 0; i < UPDATES; i++) {
      seen.add(untilSeen(sam, luz, "Update " + i));
    }
    System.out.printf(
        "update     seen after %d ms (median), %d ms (longest of %d), with %d streams open%n",
        median(seen.stream()), seen.stream().max(naturalOrder()).orElseThrow(), UPDATES, STREAMS);
  }

  @Test
  void what_a_year_of_two_thousand_crises_costs_to_measure_and_whom_it_keeps_waiting()
      throws Exception {
    open();
    town.hasAYearBehind(YEAR);
    town.hasNeighbours(NEIGHBOURS);
    String cookies = cookies(signedIn("C1", "246811"));
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    String to = town.now().toString().substring(0, 10);
    String from = LocalDate.parse(to).minusDays(365).toString();
    for (String split : List.of("none", "none", "age")) {
      var address = town.console() + "/measures?from=" + from + "&to=" + to + "&split=" + split;
      var request = HttpRequest.newBuilder(URI.create(address)).header("Cookie", cookies).build();
      long begun = System.nanoTime();
      long busy = processorMillis();
      var answer = client.sendAsync(request, BodyHandlers.ofString());
      var waits = new ArrayList<Long>();
      while (!answer.isDone()) {
        waits.add(waitOf(client));
        // Forty askings a second: others are there, and do not take the whole machine.
        LockSupport.parkNanos(25_000_000);
      }
      assertThat(answer.join().statusCode()).isEqualTo(200);
      System.out.printf(
          "measures   %d crises by %s after %d ms (%d ms of processors), %d kB; others waited %d ms"
              + " (median), %d ms (longest of %d)%n",
          YEAR,
          split,
          (System.nanoTime() - begun) / 1_000_000,
          processorMillis() - busy,
          answer.join().body().length() / 1_000,
          median(waits.stream()),
          waits.stream().max(naturalOrder()).orElseThrow(),
          waits.size());
    }
  }

  @Test
  void what_the_operators_page_costs_with_a_year_of_two_thousand_crises_behind() throws Exception {
    open();
    town.hasAYearBehind(YEAR);
    town.hasNeighbours(NEIGHBOURS);
    String cookies = cookies(signedIn("S3", "246803"));
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    for (int look = 0; look < OPENINGS; look++) {
      var address = URI.create(town.console() + "/operator");
      var request = HttpRequest.newBuilder(address).header("Cookie", cookies).build();
      long begun = System.nanoTime();
      long busy = processorMillis();
      var answer = client.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      System.out.printf(
          "operator   look %d after %d ms (%d ms of processors), %d kB%n",
          look + 1,
          (System.nanoTime() - begun) / 1_000_000,
          processorMillis() - busy,
          answer.body().length() / 1_000);
    }
  }

  /// What this process and its store have worked since they began: on a machine that does other
  /// things too, this tells more than the time.
  private static long processorMillis() {
    return Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
        .flatMap(one -> one.info().totalCpuDuration().stream())
        .mapToLong(Duration::toMillis)
        .sum();
  }

  /// How long somebody else waits for a page that reads nothing, in milliseconds.
  private long waitOf(HttpClient client) throws Exception {
    long asked = System.nanoTime();
    var request = HttpRequest.newBuilder(URI.create(town.console() + "/login")).build();
    assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    return (System.nanoTime() - asked) / 1_000_000;
  }

  private static String cookies(Page page) {
    return String.join(
        "; ", page.context().cookies().stream().map(one -> one.name + "=" + one.value).toList());
  }

  private IncidentId open() {
    town.phone("+12025550101").texts("He is breaking things");
    town.settle();
    IncidentId incident = town.onlyIncident();
    new Desk(town, "S1", incident)
        .allIsCalm()
        .isAbout("FAM-0007", "P1", "H")
        .starts("H1", "the first of the plan");
    return incident;
  }

  private Page signedIn(String staff, String pin) {
    return OnScreen.signedIn(town, chromium.phone(), staff, pin).page();
  }

  private static CDPSession onSlowConnection(Page page) {
    CDPSession wire = page.context().newCDPSession(page);
    wire.send("Network.enable");
    var conditions = new JsonObject();
    conditions.addProperty("offline", false);
    THIRD_GENERATION.forEach(conditions::addProperty);
    wire.send("Network.emulateNetworkConditions", conditions);
    return wire;
  }

  /// So many others hold the page open, each with a stream of their own.
  private void lookOn(Page page, IncidentId incident) throws Exception {
    String cookies = cookies(page);
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    var live = URI.create(town.console() + "/incidents/" + incident + "/live");
    for (int i = 0; i < STREAMS; i++) {
      var request = HttpRequest.newBuilder(live).header("Cookie", cookies).build();
      var answer = client.send(request, BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      streams.add(answer.body());
    }
  }

  /// From one person's tap to the other's screen, in milliseconds of this machine's one clock.
  private static long untilSeen(Page tapping, Page watching, String words) {
    watching.evaluate(
        """
        words => { window.seen = new Promise(done => {
          const look = () => document.getElementById('main').textContent.includes(words)
            && (watcher.disconnect(), done(Date.now()));
          const watcher = new MutationObserver(look);
          watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
        }); }
        """,
        words);
    Locator form = tapping.locator("#answer-form");
    form.locator("textarea").fill(words);
    var tapped = (Number) form.locator("button.main").evaluate("one => (one.click(), Date.now())");
    var seen = (Number) watching.evaluate("() => window.seen");
    tapping.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-swapping')");
    return seen.longValue() - tapped.longValue();
  }

  private static long median(Stream<Long> figures) {
    var sorted = figures.sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  /// One opening of a page: what came over the wire, and when its scripts had run.
  private record Opening(long bytes, long usableMillis) {
    static Opening of(Page page, CDPSession wire, String address, boolean cold) {
      if (cold) {
        wire.send("Network.clearBrowserCache");
        wire.send("Storage.clearDataForOrigin", everythingKept(page));
      }
      var bytes = new long[1];
      Consumer<JsonObject> counts = event -> bytes[0] += event.get("encodedDataLength").getAsLong();
      wire.on("Network.loadingFinished", counts);
      page.navigate(address);
      page.waitForFunction("() => document.querySelector('#main h1, #main h2')");
      wire.off("Network.loadingFinished", counts);
      var usable =
          (Number)
              page.evaluate(
                  "() => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd");
      return new Opening(bytes[0], Math.round(usable.doubleValue()));
    }
  }

  /// What a device keeps besides its cookies.
  private static JsonObject everythingKept(Page page) {
    var kept = new JsonObject();
    kept.addProperty("origin", (String) page.evaluate("location.origin"));
    kept.addProperty("storageTypes", "service_workers,cache_storage");
    return kept;
  }
}
