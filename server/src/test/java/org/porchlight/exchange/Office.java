package org.porchlight.exchange;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.porchlight.Root;
import org.porchlight.coordination.ReadingBook;
import org.porchlight.coordination.Relationships;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Candidate;
import org.porchlight.incident.Channel;
import org.porchlight.incident.ContactCommand.ReceiveContact;
import org.porchlight.incident.ContactId;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Medium;
import org.porchlight.incident.Policy;
import org.porchlight.incident.Report.DeadlineDue;
import org.porchlight.incident.Source;
import org.porchlight.line.Turns;
import org.porchlight.line.World;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.OnCall;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.PolicyPacks;
import org.porchlight.plan.yaml.PlanFolder;
import org.porchlight.rights.Coordinators;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.ServerId;
import org.porchlight.storage.Store;
import org.porchlight.storage.memory.MemoryStore;

/// An agency with the sample families, a turned clock, and a server that answers real HTTP.
public final class Office implements AutoCloseable {
  public static final AgencyId AGENCY = new AgencyId("lakeside");
  public static final PhoneNumber CARLA = new PhoneNumber("+12025550101");

  /// A Saturday, ten in the evening where the families live.
  public static final Instant EVENING = Instant.parse("2026-11-22T03:00:00Z");

  private static final String TOKEN = "a-token-of-this-test";
  private static final Path SAMPLES = Root.path("crisis-plans/samples");

  private final AtomicReference<Instant> now = new AtomicReference<>(EVENING);
  private final AtomicInteger numbers = new AtomicInteger();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<StaffMember> roster = new ArrayList<>();
  private final AtomicReference<OnCall> onCall = new AtomicReference<>(new OnCall(List.of()));
  private final World world;
  private final int port;
  private final Context loop;
  public final InstantSource clock = now::get;
  public final Store store = new MemoryStore(clock);
  public final Vertx vertx;
  public final Turns turns;

  public Office() {
    this(Vertx.vertx());
  }

  public Office(Vertx vertx) {
    this.vertx = vertx;
    loop = vertx.getOrCreateContext();
    var staff =
        List.of(
            staff("S1", Duty.PRIMARY, 1),
            staff("S2", Duty.BACKUP, 2),
            staff("S3", Duty.SUPERVISOR, 3),
            staff("C1", Duty.COORDINATOR, 4));
    onCall.set(new OnCall(staff));
    roster.addAll(staff);
    roster.addAll(
        List.of(
            staff("S4", Duty.PRIMARY, 5),
            caseManager("M1", "Harbor Elementary"),
            caseManager("M2", "Harbor clinic"),
            staff("O1", Duty.OPERATOR, 8)));
    world = new World(AGENCY, store, _ -> onCall.get(), Policy.DEFAULTS, clock, () -> 42);
    turns = new Turns(AGENCY, new ServerId("here"), store, world);
    load();
    port = serve(router -> router.route("/api/*").subRouter(api(true).router(vertx)));
  }

  private static StaffMember staff(String id, Duty duty, int number) {
    return new StaffMember(
        new StaffId(id),
        "Staff " + number,
        duty,
        new PhoneNumber("+1202555018" + number),
        List.of(Language.EN, Language.ES));
  }

  private static StaffMember caseManager(String id, String agency) {
    return new StaffMember(
        new StaffId(id),
        "Manager " + id,
        Duty.CASE_MANAGER,
        new PhoneNumber("+12025550187"),
        List.of(Language.EN),
        null,
        null,
        agency);
  }

  /// Every shift is over.
  void nobodyIsOnCall() {
    onCall.set(new OnCall(List.of()));
  }

  Optional<StaffMember> member(StaffId id) {
    return roster.stream().filter(member -> member.id().equals(id)).findFirst();
  }

  private void load() {
    var folder = PlanFolder.read(SAMPLES);
    folder.families().forEach(family -> await(store.directory().put(AGENCY, family)));
    for (var plan : folder.plans()) {
      await(store.plans().put(AGENCY, plan));
      if (plan.status().runs()) {
        await(store.plans().activate(AGENCY, plan.ref()));
      }
    }
  }

  /// The API as a server builds it; a new one has forgotten what the last one answered.
  Api api(boolean demo) {
    return api(demo, new ExchangeSettings(TOKEN));
  }

  Api api(boolean demo, ExchangeSettings accounts) {
    return new Api(
        AGENCY,
        accounts,
        store,
        turns,
        PolicyPacks.DEFAULTS,
        readers(),
        relationships(),
        demo ? this::advance : null);
  }

  /// Whose families are, by their records.
  Relationships relationships() {
    return new Relationships(
        AGENCY,
        store,
        world,
        family -> Future.succeededFuture(Coordinators.of(family, roster, null)));
  }

  /// Notes who reads, with everybody of the roster as the staff.
  Readers readers() {
    return new Readers(
        new ReadingBook(AGENCY, store.readings(), Duration.ofMinutes(30), clock), this::member);
  }

  /// Listens with these routes, on the event loop that the turns run on, and says where.
  public int serve(Consumer<Router> routes) {
    var router = Router.router(vertx);
    routes.accept(router);
    return onLoop(() ->
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .map(server -> server.actualPort()));
  }

  /// Turns the clock and drives in what fell due.
  public Future<Instant> advance(Duration time) {
    now.updateAndGet(before -> before.plus(time));
    return drive().map(_ -> clock.instant());
  }

  private Future<Void> drive() {
    return store
        .deadlines()
        .claim(new ServerId("here"), clock.instant(), 100, Duration.ofSeconds(5))
        .compose(claimed ->
            claimed.due().isEmpty()
                ? Future.succeededFuture()
                : Future.join(
                        claimed.due().stream()
                            .map(due ->
                                turns.turn(
                                    due.incident(),
                                    new DeadlineDue(due.deadline()),
                                    Source.timer(),
                                    new NaturalKey(
                                        "deadline:" + due.deadline().key() + due.deadline().due())))
                            .toList())
                    .compose(_ -> drive()));
  }

  /// Carla texts the line.
  public String text(String words) {
    int number = numbers.incrementAndGet();
    var incident = new IncidentId(String.format(Locale.ROOT, "01JD%022d", number));
    var contact =
        new ReceiveContact(
            Medium.TEXT,
            CARLA,
            "SM" + number,
            Language.EN,
            List.of(new Candidate(new FamilyId("FAM-0007"), new PersonId("P2"))),
            false,
            null,
            words,
            0);
    onLoop(() ->
        turns.turn(
            incident,
            contact,
            new Source(new Actor.Caller(new ContactId(1)), Channel.TEXT),
            new NaturalKey("text:SM" + number)));
    return incident.value();
  }

  Reply get(String path) {
    return get(path, TOKEN);
  }

  Reply post(String path, String body) {
    return post(port, path, body);
  }

  Reply post(int where, String path, String body) {
    return send(
        where,
        path,
        HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(body)),
        TOKEN);
  }

  /// Any request, by any token, of any server here.
  Reply ask(int where, String method, String path, String token) {
    return ask(where, method, path, token, "");
  }

  Reply ask(int where, String method, String path, String token, String body) {
    var publisher = HttpRequest.BodyPublishers.ofString(body);
    return send(where, path, HttpRequest.newBuilder().method(method, publisher), token);
  }

  Reply get(String path, @Nullable String token) {
    return send(port, path, HttpRequest.newBuilder().GET(), token);
  }

  /// Reads a path of any server here, without a token.
  public HttpResponse<String> read(int where, String path) {
    return exchange(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + where + path)).GET().build());
  }

  private Reply send(int where, String path, HttpRequest.Builder builder, @Nullable String token) {
    builder.uri(URI.create("http://127.0.0.1:" + where + path));
    if (token != null) {
      builder.header("Authorization", "Bearer " + token);
    }
    var response = exchange(builder.build());
    return new Reply(response.statusCode(), response.body());
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException broken) {
      throw new AssertionError("no answer to " + request.uri().getPath(), broken);
    }
  }

  /// What the API answered.
  record Reply(int status, String body) {
    JsonObject json() {
      return new JsonObject(body);
    }

    JsonArray array() {
      return new JsonArray(body);
    }
  }

  /// Runs `work` where the turns run, and waits for what it comes to.
  public <T> T onLoop(Supplier<Future<T>> work) {
    var done = new CompletableFuture<T>();
    loop.runOnContext(
        _ -> work.get().onSuccess(done::complete).onFailure(done::completeExceptionally));
    return await(done);
  }

  private static <T> T await(Future<T> future) {
    return await(future.toCompletionStage().toCompletableFuture());
  }

  private static <T> T await(CompletableFuture<T> future) {
    try {
      return future.get(20, TimeUnit.SECONDS);
    } catch (Exception failed) {
      throw new AssertionError("not done: " + failed, failed);
    }
  }

  @Override
  public void close() {
    client.close();
    await(vertx.close());
  }
}
