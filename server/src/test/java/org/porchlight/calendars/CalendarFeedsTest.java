package org.porchlight.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.Root;
import org.porchlight.duty.CalendarStanding;
import org.porchlight.exchange.CalendarFetch;
import org.porchlight.oncall.Coverage;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.Gap;
import org.porchlight.oncall.Span;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.settings.Fault;
import org.porchlight.settings.RosterReader;

/// A calendar that somebody else keeps, as its keeper's server answers.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
final class CalendarFeedsTest {
  private static final Instant NIGHT = Instant.parse("2026-11-21T04:00:00Z");
  private static final String NIGHTS =
      """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      SUMMARY:S2 primary
      DTSTART;TZID=America/New_York:20261101T180000
      DTEND;TZID=America/New_York:20261102T060000
      RRULE:FREQ=DAILY
      EXDATE;TZID=America/New_York:20261124T180000
      END:VEVENT
      END:VCALENDAR
      """;

  private final Vertx vertx = Vertx.vertx();
  private final List<String> told = new ArrayList<>();
  private final HttpServer server;
  private Instant now = NIGHT;
  private int status = 200;
  private byte[] body = NIGHTS.getBytes(StandardCharsets.UTF_8);
  private boolean endless;
  private String more = "calendars: [{url: ADDRESS}]\n";
  @TempDir Path folder = Path.of("");

  CalendarFeedsTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void serve() {
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getResponseHeaders().set("Location", "/again");
            exchange.sendResponseHeaders(status, endless ? 0 : body.length);
            do {
              exchange.getResponseBody().write(body);
            } while (endless);
          }
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
    await(vertx.close());
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/a-secret/shifts.ics?key=1";
  }

  private record Kept(LiveRoster roster, CalendarFeeds feeds) {}

  private Kept kept() throws IOException {
    var shipped = Files.readString(Root.path("config/roster.yaml"));
    var file = folder.resolve("roster.yaml");
    Files.writeString(
        file,
        shipped.replace("S1, hours: \"24/7\"", "S1, hours: \"06:00-18:00\"")
            + more.replace("ADDRESS", '"' + address() + '"'));
    var faults = new ArrayList<Fault>();
    var staff = RosterReader.read(file, faults);
    assertThat(faults).isEmpty();
    var sources = staff.orElseThrow().calendars();
    var copies = new CalendarCopies(folder);
    var roster = new LiveRoster(staff.orElseThrow().roster(), sources, copies, () -> now);
    var feeds =
        new CalendarFeeds(
            vertx,
            new CalendarFetch(vertx, true, Duration.ofSeconds(2)),
            sources,
            roster,
            Duration.ofHours(1),
            new CalendarFeeds.Told(() -> told.add("broken"), over -> told.add("over")),
            () -> now);
    return new Kept(roster, feeds);
  }

  private static String primary(LiveRoster roster, Instant at) {
    return roster
        .get()
        .onCall(at)
        .first(Duty.PRIMARY)
        .map(StaffMember::id)
        .map(StaffId::value)
        .orElse("nobody");
  }

  @Test
  void its_shifts_count_and_gaps_are_reckoned_from_it() throws IOException {
    var kept = kept();
    assertThat(primary(kept.roster(), NIGHT)).isEqualTo("nobody");
    await(kept.feeds().fetch());

    assertThat(primary(kept.roster(), NIGHT)).isEqualTo("S2");
    assertThat(Coverage.of(kept.roster().get(), Span.of(NIGHT, Coverage.HORIZON)).open())
        .extracting(Gap::span)
        .containsExactly(
            new Span(Instant.parse("2026-11-24T23:00:00Z"), Instant.parse("2026-11-25T11:00:00Z")));
    assertThat(kept.feeds().standing())
        .containsExactly(new CalendarStanding(1, null, NIGHT, null, "", ""));
  }

  @Test
  void a_person_may_have_a_calendar_of_their_own_in_which_nobody_is_named() throws IOException {
    more = "calendars: [{url: ADDRESS, staff: S3}]\n";
    body = NIGHTS.replace("S2 primary", "My primary nights").getBytes(StandardCharsets.UTF_8);
    var kept = kept();
    await(kept.feeds().fetch());

    assertThat(primary(kept.roster(), NIGHT)).isEqualTo("S3");
    assertThat(kept.feeds().standing().getFirst().whose()).isEqualTo(new StaffId("S3"));
  }

  @Test
  void the_last_good_copy_counts_while_it_is_gone_and_after_a_restart_and_its_age_is_told()
      throws IOException {
    await(kept().feeds().fetch());
    status = 503;
    now = NIGHT.plus(Duration.ofHours(3));
    var restarted = kept();
    assertThat(primary(restarted.roster(), NIGHT)).isEqualTo("S2");
    await(restarted.feeds().fetch());

    assertThat(primary(restarted.roster(), NIGHT)).isEqualTo("S2");
    assertThat(restarted.feeds().standing())
        .containsExactly(new CalendarStanding(1, null, NIGHT, now, "HTTP 503", "HTTP 200"));
  }

  @Test
  void a_calendar_with_a_fault_is_not_taken_in_place_of_a_good_one() throws IOException {
    var kept = kept();
    await(kept.feeds().fetch());
    body = NIGHTS.replace("S2", "Nobody known").getBytes(StandardCharsets.UTF_8);
    await(kept.feeds().fetch());

    assertThat(primary(kept.roster(), NIGHT)).isEqualTo("S2");
    assertThat(kept.feeds().standing().getFirst().got()).isEqualTo("an event of nobody");
    assertThat(primary(kept().roster(), NIGHT)).isEqualTo("S2");
  }

  @Test
  void it_is_told_when_it_stays_broken_and_no_sooner_and_that_it_is_well_again()
      throws IOException {
    var kept = kept();
    status = 404;
    await(kept.feeds().fetch());
    now = now.plus(Duration.ofMinutes(59));
    await(kept.feeds().fetch());
    assertThat(told).isEmpty();
    now = now.plus(Duration.ofMinutes(1));
    await(kept.feeds().fetch());
    assertThat(told).containsExactly("broken");
    status = 200;
    await(kept.feeds().fetch());
    assertThat(told).containsExactly("broken", "over");
  }

  @Test
  void its_copy_is_closed_to_others_and_its_name_tells_no_address() throws IOException {
    await(kept().feeds().fetch());
    try (var files = Files.list(folder.resolve("calendars"))) {
      assertThat(files.toList())
          .singleElement()
          .satisfies(file -> {
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
            assertThat(file.getFileName().toString()).matches("[0-9a-f]{32}\\.ics");
          });
    }
  }

  @Test
  void what_is_too_large_or_never_ends_is_cut_off() throws IOException {
    var kept = kept();
    endless = true;
    await(kept.feeds().fetch());
    assertThat(kept.feeds().standing().getFirst().got()).isEqualTo("a larger file");
  }

  @Test
  void redirects_come_to_an_end() throws IOException {
    var kept = kept();
    status = 302;
    await(kept.feeds().fetch());
    assertThat(kept.feeds().standing().getFirst().got()).isEqualTo("one redirect after the other");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/a.ics",
        "https://localhost/a.ics",
        "https://10.1.2.3/a.ics",
        "https://192.168.1.1/a.ics",
        "https://169.254.169.254/latest/meta-data",
        "https://100.64.0.1/a.ics",
        "https://[::1]/a.ics",
        "https://[fd00::1]/a.ics",
        "https://[::ffff:10.0.0.1]/a.ics",
        "https://[2002:a00:1::]/a.ics",
        "https://0.0.0.0/a.ics"
      })
  void outside_of_a_demo_no_private_address_is_asked(String address) {
    assertThat(
            await(
                new CalendarFetch(vertx, false, Duration.ofSeconds(2)).fetch(URI.create(address))))
        .isEqualTo(
            new CalendarFetch.Fetched.Missed(
                "an address within a private network", "one of the open internet"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://calendar.example.org/a.ics", "ftp://calendar.example.org/a.ics"})
  void outside_of_a_demo_only_https_is_asked(String address) {
    assertThat(
            await(
                new CalendarFetch(vertx, false, Duration.ofSeconds(2)).fetch(URI.create(address))))
        .isEqualTo(new CalendarFetch.Fetched.Missed("an address that is not https", "https"));
  }

  @Test
  void an_address_of_another_form_stops_the_start_and_is_not_repeated() throws IOException {
    var file = folder.resolve("wrong.yaml");
    Files.writeString(
        file,
        Files.readString(Root.path("config/roster.yaml"))
            + "calendars: [{url: \"file:///etc/secret-word\"}, {url: \"https://u:p@h/a\"}, {}]\n");
    var faults = new ArrayList<Fault>();
    assertThat(RosterReader.read(file, faults)).isEmpty();
    assertThat(faults)
        .extracting(Fault::key)
        .containsExactly("calendars[0].url", "calendars[1].url");
    assertThat(faults.toString()).doesNotContain("secret-word", "u:p");
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }
}
