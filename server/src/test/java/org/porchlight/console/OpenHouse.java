package org.porchlight.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.ConsolePages;
import org.porchlight.Lives;
import org.porchlight.Root;
import org.porchlight.console.signin.SignInSettings;
import org.porchlight.console.signin.SignInSettings.SecondFactor;
import org.porchlight.coordination.Families;
import org.porchlight.coordination.GlassBook;
import org.porchlight.coordination.PlanLives;
import org.porchlight.coordination.Troubles;
import org.porchlight.coordination.care.CareRoom;
import org.porchlight.duty.RosterBook;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Candidate;
import org.porchlight.incident.Channel;
import org.porchlight.incident.Command;
import org.porchlight.incident.ContactCommand.ReceiveContact;
import org.porchlight.incident.ContactId;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Medium;
import org.porchlight.incident.Policy;
import org.porchlight.incident.Services;
import org.porchlight.incident.Source;
import org.porchlight.line.Turns;
import org.porchlight.line.World;
import org.porchlight.measurement.CareReader;
import org.porchlight.measurement.PeriodReader;
import org.porchlight.measurement.PlanStandings;
import org.porchlight.measurement.QuarterBook;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.PinHash;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.Shift;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.StaffPins;
import org.porchlight.oncall.duty.DutyRules;
import org.porchlight.plan.Language;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.PolicyPacks;
import org.porchlight.plan.life.Attention.Cause;
import org.porchlight.plan.life.Author;
import org.porchlight.plan.life.PlanLifeCommand.AdoptVersion;
import org.porchlight.plan.life.PlanLifeCommand.ProposeVersion;
import org.porchlight.plan.life.PlanLifeCommand.SeekAttention;
import org.porchlight.plan.yaml.PlanFolder;
import org.porchlight.plan.yaml.PlanReading;
import org.porchlight.plan.yaml.PlanYaml;
import org.porchlight.review.measures.Goals;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.ServerId;
import org.porchlight.storage.Store;
import org.porchlight.storage.memory.MemoryStore;
import org.porchlight.telephony.Wording;

/// A console on a free port, on a store in memory, with the sample families and four staff.
public final class OpenHouse implements AutoCloseable {
  static final AgencyId AGENCY = new AgencyId("lakeside");

  /// A Friday at 20:41 in the sample families' zone.
  static final Instant EVENING = Instant.parse("2026-10-10T00:41:00Z");

  static final PhoneNumber CARLA = new PhoneNumber("+12025550101");
  static final Map<String, String> PINS =
      Map.of(
          "S1", "246801",
          "S2", "246802",
          "S3", "246803",
          "S4", "246804",
          "C1", "246811",
          "M1", "246821",
          "O1", "246831");

  /// Longer than any session: for tests of something else.
  static final java.time.Duration NEVER = java.time.Duration.ofDays(1);

  private static final Path ROOT = Root.folder();
  private static final AtomicLong IDS = new AtomicLong();

  volatile Upkeep.Look upkeep = OperatorPageTest.well();
  final Vertx vertx = Vertx.vertx();
  final Store store;
  final Turns turns;
  final PlanLives lives;
  final CareRoom care;
  final Gate gate = new Gate();
  final URI address;
  final Console console;

  /// The code that somebody's phone was texted last.
  final Map<String, String> codes = new ConcurrentHashMap<>();

  /// Who was texted that a glass was broken, the last one last.
  final List<String> warned = new java.util.concurrent.CopyOnWriteArrayList<>();

  private final Set<String> told = java.util.concurrent.ConcurrentHashMap.newKeySet();

  private final PolicyPacks policies;
  private final InstantSource clock;
  private final HttpServer server;
  private Instant now = EVENING;

  private final GuestNumbers guests =
      GuestNumbers.of(new Services(new PhoneNumber("+12025550195"), null, null));

  OpenHouse() {
    this(Policy.DEFAULTS);
  }

  OpenHouse(Policy policy) {
    this(policy, new SignInSettings(null, SecondFactor.OFF, NEVER));
  }

  OpenHouse(Policy policy, SignInSettings signIn) {
    this(policy, signIn, "127.0.0.1");
  }

  /// With what law says in the agency's jurisdictions.
  OpenHouse(PolicyPacks policies) {
    this(Policy.DEFAULTS, new SignInSettings(null, SecondFactor.OFF, NEVER), "127.0.0.1", policies);
  }

  /// @param host by which browsers reach this machine
  OpenHouse(Policy policy, SignInSettings signIn, String host) {
    this(policy, signIn, host, PolicyPacks.DEFAULTS);
  }

  /// Where two proofs are asked for, under a name that devices make passkeys for.
  static OpenHouse withPasskeys() {
    return new OpenHouse(
        Policy.DEFAULTS, new SignInSettings(null, SecondFactor.REQUIRED, NEVER), "localhost");
  }

  /// Behind a proxy that speaks TLS with browsers, and plain HTTP with the console.
  static OpenHouse behindTls(URI publicUrl) {
    return new OpenHouse(
        Policy.DEFAULTS,
        new SignInSettings(null, SecondFactor.OFF, NEVER),
        "127.0.0.1",
        PolicyPacks.DEFAULTS,
        publicUrl);
  }

  private OpenHouse(Policy policy, SignInSettings signIn, String host, PolicyPacks policies) {
    this(policy, signIn, host, policies, null);
  }

  private OpenHouse(
      Policy policy,
      SignInSettings signIn,
      String host,
      PolicyPacks policies,
      @Nullable URI publicUrl) {
    this.policies = policies;
    clock = () -> now;
    store = new MemoryStore(clock);
    var roster = roster();
    var entropy = new AtomicLong(7);
    var world = new World(AGENCY, store, roster::onCall, policy, clock, entropy::incrementAndGet);
    turns = new Turns(AGENCY, new ServerId("console-test"), store, world);
    lives = Lives.of(AGENCY, store, clock);
    care = careRoom(world, roster);
    turns.listen(care.crises());
    loadPlans();
    var book = new RosterBook(AGENCY, store.journals(), () -> roster, DutyRules.USUAL, clock);
    var router = Router.router(vertx);
    router.route().handler(gate);
    server = get(vertx.createHttpServer(served()).requestHandler(router).listen(0, "127.0.0.1"));
    address = URI.create("http://" + host + ":" + server.actualPort());
    console =
        new Console(
            AGENCY,
            ZoneId.of("America/New_York"),
            publicUrl == null ? address : publicUrl,
            new ConsoleSettings(
                java.time.Duration.ofMinutes(30),
                java.time.Duration.ofHours(12),
                guests,
                ConsoleSettings.Links.NONE,
                signIn,
                java.time.Duration.ofMinutes(60)),
            wording(),
            store,
            turns,
            world,
            roster::member,
            pins(),
            new ShownCodes(codes),
            this::warned,
            lives,
            care,
            glass(),
            Lives.desk(AGENCY, store, lives, wording(), clock),
            new PretendLinks(),
            new PretendPapers(),
            book,
            periods(book),
            new QuarterBook(AGENCY, store.journals(), periods(book), ZoneId.of("America/New_York")),
            () -> Future.succeededFuture(upkeep));
    ConsolePages.mount(console, vertx, router);
  }

  private CareRoom careRoom(World world, Roster roster) {
    var families = new Families(Lives.records(AGENCY, store, clock), lives, new Troubles(lives));
    var around =
        new CareRoom.Around(
            lives, families, policies, turns::state, world.phones()::of, roster.staff());
    return new CareRoom(
        AGENCY,
        store,
        ZoneId.of("America/New_York"),
        clock,
        around,
        (_, _) -> Future.succeededFuture());
  }

  private PeriodReader periods(RosterBook book) {
    return new PeriodReader(
        AGENCY,
        store,
        new PlanStandings(lives, Lives.AT_ONCE),
        new CareReader(care.book(), Lives.records(AGENCY, store, clock), policies),
        book,
        clock,
        Lives.AT_ONCE,
        Goals.USUAL);
  }

  private Future<Void> warned(StaffId to, StaffId breaker, String glass) {
    if (told.add(to + " " + glass)) {
      warned.add(to.value());
    }
    return Future.succeededFuture();
  }

  private GlassBook glass() {
    return new GlassBook(AGENCY, store.journals(), java.time.Duration.ofMinutes(60), clock);
  }

  private static HttpServerOptions served() {
    return new HttpServerOptions()
        .setCompressionSupported(true)
        .setMaxFormAttributeSize(256 * 1024);
  }

  /// Turns the clock on.
  void pass(java.time.Duration time) {
    now = now.plus(time);
  }

  Instant now() {
    return now;
  }

  /// Carla texts: an incident is open, and staff are asked.
  IncidentId text(String words) {
    return contact(Medium.TEXT, CARLA, words, Language.EN);
  }

  IncidentId contact(Medium medium, @Nullable PhoneNumber from, String words, Language language) {
    var id = new IncidentId("01JD%022d".formatted(IDS.incrementAndGet()));
    receive(id, medium, from, words, language);
    return id;
  }

  /// Carla writes once more while hers is open.
  void textAgain(IncidentId id, String words) {
    receive(id, Medium.TEXT, CARLA, words, Language.EN);
  }

  private void receive(
      IncidentId id, Medium medium, @Nullable PhoneNumber from, String words, Language language) {
    List<Candidate> candidates =
        from == null ? List.of() : get(store.directory().candidates(AGENCY, from));
    turn(
        id,
        new ReceiveContact(medium, from, "SM" + id, language, candidates, false, null, words, 0),
        new Source(new Actor.Caller(new ContactId(1)), Channel.TEXT));
  }

  void turn(IncidentId id, Command command, Source source) {
    get(turns.turn(id, command, source, new NaturalKey("test:" + IDS.incrementAndGet())));
  }

  IncidentState state(IncidentId id) {
    return get(turns.state(id));
  }

  static <T> T get(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException fault) {
      throw new AssertionError("future: did not succeed within 20 s", fault);
    }
  }

  private void loadPlans() {
    var folder = PlanFolder.read(ROOT.resolve("crisis-plans/samples"));
    folder.families().forEach(family -> get(store.directory().put(AGENCY, family)));
    folder
        .plans()
        .forEach(plan -> {
          var by = new Author("C1", Author.Role.COORDINATOR);
          var adopted = new AdoptVersion(plan, by, lives.today(plan.timezone()));
          get(lives.turn(plan.ref().plan(), adopted, new NaturalKey("file")));
        });
  }

  /// A support of the first sample family has left its team.
  void troubled() {
    var day = LocalDate.of(2026, 10, 9);
    var left = new SeekAttention(Cause.MEMBER_LEFT, new PersonId("N1"), Author.LINE, day);
    get(lives.turn(new PlanId("PLN-0007"), left, new NaturalKey("left")));
  }

  /// The next version of the sample plan is being written: one step is given two minutes more.
  void rewritten() {
    try {
      var file = Files.readString(ROOT.resolve("crisis-plans/samples/mateo.yaml"));
      var next =
          file.replaceFirst("version: 4", "version: 5")
              .replaceFirst("status: active", "status: draft")
              .replaceFirst("supersedes: 3", "supersedes: 4")
              .replaceFirst("minutes: 10", "minutes: 12");
      var read = (PlanReading.Read) PlanYaml.read("next.yaml", next.getBytes(UTF_8));
      var day = LocalDate.of(2026, 10, 9);
      var proposed = new ProposeVersion(read.plan(), Author.LINE, day);
      get(lives.turn(new PlanId("PLN-0007"), proposed, new NaturalKey("next")));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Roster roster() {
    var staff =
        List.of(
            member("S1", "Sam Rivers", Duty.PRIMARY, "81", List.of(Language.EN)),
            member("S2", "Luz Ortega", Duty.BACKUP, "82", List.of(Language.ES, Language.EN)),
            member("S3", "Pat Quinn", Duty.SUPERVISOR, "83", List.of(Language.EN)),
            member("C1", "Dana Field", Duty.COORDINATOR, "84", List.of(Language.EN)));
    // Of the staff, and never on a shift here.
    var others =
        List.of(
            member("S4", "Lee Marsh", Duty.BACKUP, "85", List.of(Language.EN)),
            manager("M1", "Ana Silva", "86", "Harbor Elementary"),
            member("O1", "Kim Okoye", Duty.OPERATOR, "87", List.of(Language.EN)));
    return new Roster(
        ZoneId.of("America/New_York"),
        Stream.concat(staff.stream(), others.stream()).toList(),
        staff.stream().map(one -> new Shift(one.id(), one.duty(), OpeningHours.ALWAYS)).toList());
  }

  private static StaffMember member(
      String id, String name, Duty duty, String digits, List<Language> languages) {
    return new StaffMember(
        new StaffId(id), name, duty, new PhoneNumber("+120255501" + digits), languages);
  }

  /// Somebody who works for another agency.
  private static StaffMember manager(String id, String name, String digits, String agency) {
    return new StaffMember(
        new StaffId(id),
        name,
        Duty.CASE_MANAGER,
        new PhoneNumber("+120255501" + digits),
        List.of(Language.EN),
        null,
        null,
        agency);
  }

  private static StaffPins pins() {
    var hashes = new HashMap<StaffId, PinHash>();
    PINS.forEach((id, pin) -> hashes.put(new StaffId(id), PinHash.of(pin, new byte[8], 1)));
    return new StaffPins(hashes);
  }

  public static Wording wording() {
    var books = new ArrayList<Wording.Book>();
    for (Language language : Language.values()) {
      books.add(new Wording.Book(language, 1, "demo", texts(language)));
    }
    return new Wording(
        books,
        Map.of(
            "agency", "Lakeside Line",
            "line_number", "202-555-0170",
            "pages_number", "202-555-0171"));
  }

  private static Map<String, String> texts(Language language) {
    var texts = new HashMap<String, String>();
    var line = Pattern.compile("^([a-z0-9_.+]+): (?:\"(.*)\"|(.*))$", Pattern.MULTILINE);
    try {
      var file = Files.readString(ROOT.resolve("config/wording/" + language.code() + ".yaml"));
      line.matcher(file)
          .results()
          .forEach(match ->
              texts.put(match.group(1), match.group(2) == null ? match.group(3) : match.group(2)));
    } catch (IOException unreadable) {
      throw new AssertionError("wording of " + language, unreadable);
    }
    return texts;
  }

  @Override
  public void close() {
    get(server.close());
    get(vertx.close());
  }
}
