package org.porchlight;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.Command;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Source;
import org.porchlight.line.Turned;
import org.porchlight.operations.VertxMeters;
import org.porchlight.plan.yaml.PlanFolder;
import org.porchlight.review.Timeline;
import org.porchlight.review.TimelineRow;
import org.porchlight.sandbox.SandboxOptions;
import org.porchlight.sandbox.SandboxServer;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.ServerId;
import org.porchlight.storage.Spool;
import org.porchlight.storage.StorageSettings;
import org.porchlight.storage.Store;
import org.porchlight.storage.redis.MasterKey;
import org.porchlight.telephony.Incoming;

/// A whole line on this machine, with phones in people's hands and a clock that is turned.
///
/// The server's rooms are the real ones; the telephone network is the sandbox, over HTTP.
final class Town implements AutoCloseable {
  static final String FAMILIES = "+12025550170";
  static final String PAGES = "+12025550171";
  static final Instant EVENING = Instant.parse("2026-10-10T00:41:00Z");

  private static final Path ROOT =
      Path.of(System.getProperty("porchlight.root", "..")).toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicReference<Instant> now;
  private final InstantSource clock;
  private final SandboxServer sandbox;
  private final Settings settings;
  private final OnCallStaff staff;
  private final Store store;
  private final Path folder;
  private final Kept kept;
  private final Map<String, Phone> phones = new HashMap<>();
  private int port;
  private Server server;
  private int taps;

  /// @param stores makes the store that everything is kept in
  Town(Function<InstantSource, Store> stores, String... overrides) throws Exception {
    this(
        (_, folder, clock) ->
            new Kept(
                stores.apply(clock),
                null,
                MasterKey.at(folder.resolve("master.key").toString()),
                new ServerId("server-1")),
        overrides);
  }

  /// A town whose line keeps everything in a Redis server of its own.
  static Town onRedis(String... overrides) throws Exception {
    return new Town(
        (vertx, folder, _) -> await(Kept.open(vertx, new StorageSettings("", "", folder))),
        overrides);
  }

  private interface Keeping {
    Kept in(Vertx vertx, Path folder, InstantSource clock) throws Exception;
  }

  private Town(Keeping keeping, String... overrides) throws Exception {
    now = new AtomicReference<>(EVENING);
    clock = now::get;
    port = freePort();
    String publicUrl = "http://127.0.0.1:" + port;
    sandbox =
        await(
            SandboxServer.start(
                vertx,
                SandboxOptions.usual()
                    .withPhonesFile(ROOT.resolve("config/sandbox-phones.yaml"))
                    .withPublicUrl(publicUrl)
                    .withManualClock(clock)));
    var set = new ArrayList<>(List.of(overrides));
    set.add("telephony.twilio.api-url=" + sandbox.url());
    var environment =
        Map.of("PORCHLIGHT_PORT", Integer.toString(port), "PORCHLIGHT_PUBLIC_URL", publicUrl);
    var faults = new ArrayList<Fault>();
    settings =
        SettingsReader.read(ROOT.resolve("config/porchlight.yaml"), environment, set, faults);
    staff = RosterReader.read(ROOT.resolve("config/roster.yaml"), faults).orElseThrow();
    if (!faults.isEmpty()) {
      throw new IllegalStateException("faults: " + faults);
    }
    folder = Files.createTempDirectory("pl");
    kept = keeping.in(vertx, folder, clock);
    store = kept.store();
    await(
        new PlanImport(agency(), store, Mode.DEMO)
            .bring(PlanFolder.read(ROOT.resolve("crisis-plans/samples"))));
    server = new Server();
    await(vertx.deployVerticle(server));
  }

  private AgencyId agency() {
    return settings.line().agency();
  }

  /// The server process: its rooms on one event loop, behind one port.
  private final class Server extends VerticleBase {
    private @Nullable Rooms rooms;
    private @Nullable HttpServer http;

    @Override
    public Future<?> start() {
      var faults = new ArrayList<Fault>();
      var wording =
          WordingReader.read(ROOT.resolve("config/wording"), settings.line(), faults)
              .orElseThrow(() -> new IllegalStateException("faults: " + faults));
      Rooms built =
          new Rooms(
              vertx,
              new StartUp(settings, staff, wording),
              kept,
              new NoSpool(),
              clock,
              VertxMeters.registry());
      var router = Router.router(vertx);
      rooms = built;
      built.mount(router);
      return built
          .start()
          .compose(_ ->
              vertx
                  .createHttpServer()
                  .requestHandler(router)
                  .listen(port, "127.0.0.1")
                  .onSuccess(listening -> http = listening));
    }

    @Override
    public Future<?> stop() {
      requireNonNull(rooms).stop();
      return requireNonNull(http).close();
    }

    <T> T ask(Function<Rooms, Future<T>> question) {
      var answer = io.vertx.core.Promise.<T>promise();
      context.runOnContext(_ -> question.apply(requireNonNull(rooms)).onComplete(answer));
      return await(answer.future());
    }
  }

  /// Stops the server as it stands, as a crash would, and starts it again on what is kept.
  void restart() {
    await(vertx.undeploy(server.deploymentID()));
    server = new Server();
    await(vertx.deployVerticle(server));
  }

  /// The server is down for so long, and everything waits for it; then it starts again.
  void whileDown(Duration by) {
    await(vertx.undeploy(server.deploymentID()));
    now.updateAndGet(at -> at.plus(by));
    server = new Server();
    await(vertx.deployVerticle(server));
    wait(Duration.ofSeconds(2));
  }

  /// Lets time pass for everybody, second by second, and everything due happen in its order.
  void wait(Duration by) {
    for (long left = by.toSeconds(); left > 0; ) {
      long step = Math.min(left, left > 600 ? 60 : left > 60 ? 5 : 1);
      now.updateAndGet(at -> at.plusSeconds(step));
      await(sandbox.advance(Duration.ofSeconds(step)));
      settle();
      left -= step;
    }
  }

  /// Everything that is due has been driven in, and what it asked for carried out.
  void settle() {
    server.ask(Rooms::lookAgain);
    server.ask(rooms -> store.outbox().backlog(clock.instant()));
    eventually("the outbox is empty", () -> backlog() == 0);
    await(sandbox.advance(Duration.ZERO));
  }

  private long backlog() {
    return server.ask(rooms -> store.outbox().backlog(clock.instant())).waiting();
  }

  static void eventually(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + PATIENCE + ": " + what);
      }
      java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
    }
  }

  Phone phone(String number) {
    return phones.computeIfAbsent(number, each -> new Phone(this, each));
  }

  /// The incidents that are not closed, the newest first.
  List<IncidentId> open() {
    return server.ask(_ -> store.incidents().open(agency())).stream()
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
    return server.ask(rooms -> rooms.turns().state(incident));
  }

  List<TimelineRow> timeline(IncidentId incident) {
    return server.ask(
        _ -> store.incidents().read(agency(), incident, 0).map(log -> Timeline.of(log.entries())));
  }

  /// A signed-in tap of a staff member.
  Turned tap(String staffId, IncidentId incident, Command command) {
    var key = new NaturalKey("tap:" + ++taps);
    Turned turned =
        server.ask(rooms ->
            rooms
                .turns()
                .turn(incident, command, new Source(Actor.staff(staffId), Channel.CONSOLE), key));
    settle();
    return turned;
  }

  JsonObject control(String path, JsonObject body) {
    return new JsonObject(
        send(
            HttpRequest.newBuilder(URI.create(sandbox.url() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.encode()))
                .build()));
  }

  JsonObject look(String path) {
    return new JsonObject(
        send(HttpRequest.newBuilder(URI.create(sandbox.url() + path)).GET().build()));
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

  private static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(PATIENCE.toSeconds(), SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    await(vertx.undeploy(server.deploymentID()));
    await(sandbox.close());
    await(kept.close(vertx));
    await(vertx.close());
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static final class NoSpool implements Spool {
    @Override
    public Future<Void> keep(Incoming.Text text) {
      return Future.failedFuture("no spool in this test");
    }

    @Override
    public Future<Void> drain(Function<Incoming.Text, Future<Void>> intake) {
      return Future.succeededFuture();
    }
  }

  /// One telephone in somebody's hand.
  static final class Phone {
    /// In which a text is carried, and a call rings.
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final Town town;
    private final String number;

    private Phone(Town town, String number) {
      this.town = town;
      this.number = number;
    }

    /// Sends a text to the families' line, and the line does what it does.
    Phone texts(String body) {
      return texts(FAMILIES, body);
    }

    Phone replies(String body) {
      return texts(PAGES, body);
    }

    private Phone texts(String to, String body) {
      post("text", new JsonObject().put("to", to).put("body", body));
      return this;
    }

    Phone calls() {
      return calls(FAMILIES);
    }

    Phone calls(String to) {
      post("call", new JsonObject().put("to", to));
      return this;
    }

    Phone callsWithheld() {
      post("call", new JsonObject().put("to", FAMILIES).put("from", "anonymous"));
      return this;
    }

    Phone answers() {
      post("answer", new JsonObject());
      return this;
    }

    Phone hangsUp() {
      post("hangup", new JsonObject());
      return this;
    }

    Phone presses(String digits) {
      post("press", new JsonObject().put("digits", digits));
      return this;
    }

    Phone behaves(String on) {
      post("behave", new JsonObject().put("on", on).put("afterMillis", 2000));
      return this;
    }

    /// Answers, listens for the digit that is said, and presses it.
    Phone answersAndPressesTheSpokenDigit() {
      answers();
      return pressesTheSpokenDigit();
    }

    Phone pressesTheSpokenDigit() {
      return presses(spokenDigit());
    }

    /// Presses what they meant to press, unless the call was ended meanwhile.
    Phone pressesIfStillThere(String digits) {
      return onCall() ? presses(digits) : this;
    }

    /// The digit that was asked for, as a listening person hears it.
    String spokenDigit() {
      var digit = java.util.regex.Pattern.compile("(?:Press|Oprima|Presione|Marque) ([3-9])");
      town.wait(Duration.ofSeconds(4));
      var said = digit.matcher(String.join("\n", heard()));
      if (!said.find()) {
        throw new AssertionError("no digit in: " + heard());
      }
      return said.group(1);
    }

    private void post(String what, JsonObject body) {
      town.control("/_ctl/phones/" + number + "/" + what, body);
      town.wait(A_MOMENT);
    }

    private JsonObject look() {
      return town.look("/_ctl/phones/" + number);
    }

    /// Texts this phone received, the oldest first.
    List<String> texts() {
      return look().getJsonArray("texts", new JsonArray()).stream()
          .map(JsonObject.class::cast)
          .filter(text -> number.equals(text.getString("to")))
          .map(text -> text.getString("body"))
          .toList();
    }

    private Optional<JsonObject> call() {
      return Optional.ofNullable(look().getJsonObject("call"));
    }

    boolean rings() {
      return call().map(call -> call.getString("status").equals("ringing")).orElse(false);
    }

    boolean onCall() {
      return call().map(call -> call.getString("status").equals("in-progress")).orElse(false);
    }

    /// What was said on the present call.
    List<String> heard() {
      return call()
          .map(call ->
              call.getJsonArray("heard").stream()
                  .map(JsonObject.class::cast)
                  .map(words -> words.getString("text"))
                  .toList())
          .orElse(List.of());
    }

    List<String> with() {
      return call()
          .map(call ->
              call.getJsonArray("with", new JsonArray()).stream().map(Object::toString).toList())
          .orElse(List.of());
    }
  }
}
