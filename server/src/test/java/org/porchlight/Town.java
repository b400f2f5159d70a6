package org.porchlight;

import static java.util.Objects.requireNonNull;
import static org.porchlight.ServedLine.PATIENCE;
import static org.porchlight.ServedLine.ROOT;
import static org.porchlight.ServedLine.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.porchlight.coordination.GlassBook;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.Command;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Source;
import org.porchlight.line.Turned;
import org.porchlight.oncall.OnCall;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.duty.RosterState;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.yaml.PlanFolder;
import org.porchlight.review.Timeline;
import org.porchlight.review.TimelineRow;
import org.porchlight.review.measures.SeededYear;
import org.porchlight.rights.GlassPurpose;
import org.porchlight.sandbox.SandboxOptions;
import org.porchlight.sandbox.SandboxServer;
import org.porchlight.settings.Fault;
import org.porchlight.settings.Mode;
import org.porchlight.settings.OnCallStaff;
import org.porchlight.settings.RosterReader;
import org.porchlight.settings.Settings;
import org.porchlight.settings.SettingsReader;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.StorageSettings;

/// A whole line on this machine, with phones in people's hands and a clock that is turned.
///
/// The server's rooms are the real ones, kept in a Redis server of their own; the telephone network
/// is the sandbox, over HTTP. Each test has a new town.
final class Town implements BeforeEachCallback, AfterEachCallback {
  static final String FAMILIES = "+12025550170";
  static final String PAGES = "+12025550171";
  static final String SECOND_FAMILIES = "+12025550172";
  static final String SECOND_PAGES = "+12025550173";
  static final String SECOND_ACCOUNT = "AC" + "2".repeat(32);
  static final Instant EVENING = Instant.parse("2026-10-10T00:41:00Z");

  private final String[] overrides;
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicReference<Instant> now = new AtomicReference<>(EVENING);
  private @Nullable Built built;
  private int taps;
  private boolean byItself;

  /// @param overrides settings as `key=value`
  Town(String... overrides) {
    this.overrides = overrides;
  }

  /// On a network on which the line has a second account with numbers of its own.
  static Town withSecondAccount(String... more) {
    var overrides = new ArrayList<>(List.of(more));
    overrides.add("line.second-number=" + SECOND_FAMILIES);
    overrides.add("line.second-pages-number=" + SECOND_PAGES);
    overrides.add("telephony.second.account-sid=" + SECOND_ACCOUNT);
    overrides.add("telephony.second.auth-tokens=second-token");
    return new Town(overrides.toArray(String[]::new));
  }

  /// A town whose time passes by itself, from the same evening on, and is turned on by the page of
  /// phones, as in the demo.
  static Town whereTimePasses() {
    var town = new Town();
    town.byItself = true;
    return town;
  }

  /// The phones of the demo, and the numbers of the second account.
  private static String phones() throws IOException {
    var more = new StringBuilder();
    for (String number : List.of(SECOND_FAMILIES, SECOND_PAGES)) {
      more.append("  - e164: \"" + number + "\"\n")
          .append("    account: second\n")
          .append("    voice_url: ${PUBLIC_URL}/twilio/voice\n")
          .append("    status_callback: ${PUBLIC_URL}/twilio/ended\n")
          .append("    sms_url: ${PUBLIC_URL}/twilio/text\n");
    }
    return Files.readString(ROOT.resolve("config/sandbox-phones.yaml"))
        .replace("\nphones:\n", more + "\nphones:\n");
  }

  /// What stands while a test runs.
  private record Built(
      Vertx vertx,
      SandboxServer sandbox,
      SettingsReader.Reading read,
      OnCallStaff staff,
      Path folder,
      Kept kept,
      ServedLine line) {
    Settings settings() {
      return read.settings();
    }

    Built with(ServedLine restarted) {
      return new Built(vertx, sandbox, read, staff, folder, kept, restarted);
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    var vertx = Vertx.vertx();
    int port = FreePort.next();
    String publicUrl = "http://127.0.0.1:" + port;
    Path folder = Files.createTempDirectory("pl");
    var machine = new TurnedClock(folder.resolve("never turned"));
    Duration past = Duration.between(machine.instant(), EVENING);
    Files.writeString(folder.resolve("clock"), past.toString());
    InstantSource clock = byItself ? new TurnedClock(folder.resolve("clock")) : now::get;
    var usual =
        SandboxOptions.usual()
            .withPhones(phones())
            .withSecondAccount(SECOND_ACCOUNT, "second-token")
            .withPublicUrl(publicUrl);
    var sandbox =
        await(
            SandboxServer.start(
                vertx,
                byItself
                    ? usual.withTimeOf(InstantSource.offset(machine, past))
                    : usual.withManualClock(clock)));
    var set = new ArrayList<>(List.of(overrides));
    set.add("telephony.twilio.api-url=" + sandbox.url());
    var environment =
        Map.of("PORCHLIGHT_PORT", Integer.toString(port), "PORCHLIGHT_PUBLIC_URL", publicUrl);
    var faults = new ArrayList<Fault>();
    var read =
        SettingsReader.reading(ROOT.resolve("config/porchlight.yaml"), environment, set, faults);
    var settings = read.settings();
    var staff = RosterReader.read(ROOT.resolve(settings.server().roster()), faults).orElseThrow();
    if (!faults.isEmpty()) {
      throw new IllegalStateException("faults: " + faults);
    }
    var kept = await(Kept.open(vertx, new StorageSettings("", "", folder), PATIENCE));
    await(
        new PlanImport(
                Lives.records(settings.line().agency(), kept.store(), clock),
                Lives.of(settings.line().agency(), kept.store(), clock),
                Mode.DEMO)
            .bring(PlanFolder.read(ROOT.resolve("crisis-plans/samples"))));
    var line = new ServedLine(read, staff, kept, clock);
    built = new Built(vertx, sandbox, read, staff, folder, kept, line);
    await(vertx.deployVerticle(line));
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    if (built == null) {
      return;
    }
    await(built.vertx.undeploy(line().deploymentID()));
    await(built.sandbox.close());
    await(built.kept.close(built.vertx));
    await(built.vertx.close());
    try (var files = Files.walk(built.folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  private Built built() {
    return requireNonNull(built, "the town stands while a test runs");
  }

  /// Where the line's pages and its API are.
  URI publicUrl() {
    return built().settings().server().publicUrl();
  }

  /// Everything that the line serves.
  Router routes() {
    return line().routes();
  }

  private ServedLine line() {
    return built().line;
  }

  private AgencyId agency() {
    return built().settings().line().agency();
  }

  /// A year of crises of the sample family up to yesterday, as if it had been.
  void hasAYearBehind(int crises) {
    LocalDate yesterday = now().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
    for (var some : SeededYear.inParts(agency(), yesterday, crises)) {
      line().ask(rooms -> SeededYear.into(rooms.store, some));
    }
  }

  /// So many more families are on record, each with a plan that runs.
  void hasNeighbours(int families) {
    Neighbours.moveIn(line(), families);
  }

  /// A reason to see this family is noted, and the server falls before it tells anybody.
  void fallsWhenTheGlassBreaks(String family, String breaker) {
    var pane = GlassBook.pane(new FamilyId(family));
    var key = new NaturalKey("broken before the fall");
    line()
        .ask(rooms ->
            new GlassBook(agency(), rooms.store.journals(), Duration.ofHours(1), now::get)
                .breaks(pane, new StaffId(breaker), GlassPurpose.DANGER_NOW, "a scream", key));
    restart();
  }

  /// Where the console is.
  String console() {
    return built().settings().server().publicUrl().toString();
  }

  /// Where everybody's telephones are, on one page.
  String phonesPage() {
    return built().sandbox.url();
  }

  Phone phone(String number) {
    return new Phone(this, number);
  }

  /// Stops the server as it stands, as a crash would, and starts it again on what is kept.
  void restart() {
    whileDown(Duration.ZERO);
  }

  /// This version of a plan runs from now on.
  void adopts(CrisisPlan plan) {
    Neighbours.adopt(line(), plan);
  }

  /// The server is down for so long, and everything waits for it; then it starts again.
  void whileDown(Duration by) {
    Built before = built();
    await(before.vertx.undeploy(before.line.deploymentID()));
    now.updateAndGet(at -> at.plus(by));
    var again = new ServedLine(before.read, before.staff, before.kept, now::get);
    built = before.with(again);
    await(before.vertx.deployVerticle(again));
    wait(by.isZero() ? by : Duration.ofSeconds(5));
  }

  /// Lets time pass for everybody, second by second, and everything due happen in its order.
  void wait(Duration by) {
    for (long left = by.toSeconds(); left > 0; ) {
      long step = Math.min(left, left > 600 ? 60 : left > 60 ? 5 : 1);
      now.updateAndGet(at -> at.plusSeconds(step));
      await(built().sandbox.advance(Duration.ofSeconds(step)));
      settle();
      left -= step;
    }
  }

  /// The clock is turned, and nothing is waited for.
  void turnsItsClock(Duration by) {
    now.updateAndGet(at -> at.plus(by));
  }

  /// What the clock shows.
  Instant now() {
    return now.get();
  }

  /// Goes on to what falls due next about the roster, or to `latest` if that is sooner.
  void toNextDuty(Instant latest) {
    Instant due = line().ask(rooms -> rooms.onCall().pump().catchUp());
    Instant to = due.isBefore(latest) ? due : latest;
    Duration by = Duration.between(now.get(), to);
    if (by.isPositive()) {
      now.set(to);
      await(built().sandbox.advance(by));
    }
    settle();
  }

  /// What the roster's log comes to.
  RosterState roster() {
    return line().ask(rooms -> rooms.onCall().book().read());
  }

  /// Who is on call now, as it counts.
  OnCall onCall() {
    return line()
        .ask(rooms -> Future.succeededFuture(rooms.onCall().book().get().onCall(now.get())));
  }

  /// Everything that is due has been driven in, and what it asked for carried out.
  void settle() {
    line().ask(Rooms::lookAgain);
    eventually("the outbox is empty", () -> backlog() == 0);
    await(built().sandbox.advance(Duration.ZERO));
  }

  private long backlog() {
    return line().ask(_ -> built().kept.store().outbox().backlog(now.get())).waiting();
  }

  static void eventually(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + PATIENCE + ": " + what);
      }
      LockSupport.parkNanos(5_000_000);
    }
  }

  /// Lets the library run a version behind the back of the plan's life, as a crash would leave it.
  void runInLibrary(String plan, int version) {
    var ref = new PlanRef(new PlanId(plan), version);
    line().ask(_ -> built().kept.store().plans().activate(agency(), ref).map(ref));
  }

  /// What the line would run for a family.
  List<String> runningInLibrary(String family) {
    return line()
        .ask(_ -> built().kept.store().plans().running(agency(), new FamilyId(family)))
        .stream()
        .map(plan -> plan.ref().toString())
        .toList();
  }

  /// The incidents that are not closed, the newest first.
  List<IncidentId> open() {
    return line().ask(_ -> built().kept.store().incidents().open(agency())).stream()
        .map(listed -> listed.incident())
        .toList();
  }

  IncidentId onlyIncident() {
    List<IncidentId> open = open();
    if (open.size() != 1) {
      throw new AssertionError("open incidents: " + open.size() + " (expected: 1)");
    }
    return open.getFirst();
  }

  IncidentState state(IncidentId incident) {
    return line().ask(rooms -> rooms.turns.state(incident));
  }

  List<TimelineRow> timeline(IncidentId incident) {
    var incidents = built().kept.store().incidents();
    return line()
        .ask(_ -> incidents.read(agency(), incident, 0).map(log -> Timeline.of(log.entries())));
  }

  /// What a staff member does on the page with the one incident there is.
  Desk desk(String staffId) {
    return new Desk(this, staffId, onlyIncident());
  }

  /// A signed-in tap of a staff member.
  Turned tap(String staffId, IncidentId incident, Command command) {
    var key = new NaturalKey("tap:" + ++taps);
    Turned turned =
        line()
            .ask(rooms ->
                rooms.turns.turn(
                    incident, command, new Source(Actor.staff(staffId), Channel.CONSOLE), key));
    settle();
    return turned;
  }

  /// From now on the carrier does this, each time.
  void fault(String kind, String on) {
    control(
        "/_ctl/faults", new JsonObject().put("kind", kind).put("on", on).put("probability", 1.0));
  }

  /// The carrier does everything as it should again.
  void noFaults() {
    send(
        HttpRequest.newBuilder(URI.create(built().sandbox.url() + "/_ctl/faults"))
            .DELETE()
            .build());
  }

  JsonObject control(String path, JsonObject body) {
    return new JsonObject(
        send(
            HttpRequest.newBuilder(URI.create(built().sandbox.url() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.encode()))
                .build()));
  }

  JsonObject look(String path) {
    return new JsonObject(
        send(HttpRequest.newBuilder(URI.create(built().sandbox.url() + path)).GET().build()));
  }

  private String send(HttpRequest request) {
    try {
      var response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new AssertionError(
            request.uri() + ": " + response.statusCode() + " " + response.body());
      }
      return response.body().isEmpty() ? "{}" : response.body();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
