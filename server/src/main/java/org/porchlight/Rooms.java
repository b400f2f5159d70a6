package org.porchlight;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.CorsHandler;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.calendars.FreshRoster;
import org.porchlight.console.Console;
import org.porchlight.console.GlassWarning;
import org.porchlight.console.Upkeep;
import org.porchlight.coordination.GlassBook;
import org.porchlight.duty.DutyRoom;
import org.porchlight.exchange.Api;
import org.porchlight.exchange.DrillRoutes;
import org.porchlight.exchange.Readers;
import org.porchlight.exchange.RosterChangeRoutes;
import org.porchlight.line.IncidentIds;
import org.porchlight.line.Line;
import org.porchlight.line.MissedContacts;
import org.porchlight.line.Scheduler;
import org.porchlight.line.Turns;
import org.porchlight.line.World;
import org.porchlight.notification.AllowedTexts;
import org.porchlight.operations.CodeSigns;
import org.porchlight.operations.MeteredCarrier;
import org.porchlight.operations.Meters;
import org.porchlight.operations.NoticeSigns;
import org.porchlight.operations.Operations;
import org.porchlight.operations.ReadinessCheck;
import org.porchlight.operations.StoreGauges;
import org.porchlight.operations.UndeliveredWatch;
import org.porchlight.settings.Mode;
import org.porchlight.settings.OnCallStaff;
import org.porchlight.settings.Settings;
import org.porchlight.settings.StartUp;
import org.porchlight.storage.Spool;
import org.porchlight.storage.Store;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.Wording;

/// The rooms of one running server, each built by one method and told of those above it.
///
/// Lives on one event loop: build, start and stop it there.
final class Rooms {
  private static final Duration SPOOL_EVERY = Duration.ofSeconds(2);

  private final Vertx vertx;
  private final StartUp startUp;
  private final Settings settings;
  private final OnCallStaff staff;
  private final FreshRoster roster;
  private final Wording wording;
  private final Kept kept;
  final Store store;
  private final InstantSource clock;
  private final PrometheusMeterRegistry registry;
  private final Meters meters;
  private final EdgeWatch watch;
  final Accounts accounts;
  private final SecureRandom random = new SecureRandom();

  private final StoreGauges gauges;
  private final DutyRoom duty;
  private final StaffNews news;
  private final World world;

  /// What every text that belongs to no incident leaves by.
  private final Carrier texts;

  final Turns turns;
  final Readers readers;
  private final TelephoneDesk telephones;
  final Pumps pumps;
  final Line line;
  private final SignOffs signOffs;
  final Coordination coordination;
  private final Exports exports;
  private @Nullable MissedContacts missed;
  private List<ReadinessCheck> moreChecks = List.of();
  private Supplier<List<Upkeep.Probe>> probes = List::of;
  private @Nullable GlassWarning warning;
  private long spoolTimer;

  Rooms(
      Vertx vertx,
      StartUp startUp,
      Kept kept,
      Spool spool,
      InstantSource clock,
      PrometheusMeterRegistry registry) {
    this.vertx = vertx;
    this.startUp = startUp;
    this.settings = startUp.settings();
    this.staff = startUp.staff();
    this.wording = startUp.wording();
    this.kept = kept;
    this.store = kept.store();
    this.clock = clock;
    this.roster = new FreshRoster(vertx, startUp, clock, scheduler());
    this.registry = registry;
    this.meters = new Meters(registry, clock);
    this.gauges = new StoreGauges(registry, store, settings.line().agency(), clock);
    this.watch = new EdgeWatch(meters, this::tellOperator);
    this.accounts =
        new Accounts(
            vertx, startUp, kept.key().derive("tokens in callback addresses"), watch, clock);
    this.world = world();
    this.texts = new AllowedTexts(accounts.carrier(), world.blocked());
    this.duty =
        new OnCallParts(settings, store, roster, wording, clock)
            .room(new MeteredCarrier(texts, meters), scheduler());
    NoticeSigns.tell(duty.book(), this::tellOperator);
    this.turns = new Turns(settings.line().agency(), kept.server(), store, world);
    this.readers =
        Readers.of(
            settings.line().agency(),
            store,
            settings.console().sessionIdle(),
            clock,
            staff.roster()::member);
    var codes = codeSigns();
    this.telephones =
        TelephoneDesk.of(
            vertx, settings, wording, store, world, texts, codes, readers, clock, random::nextLong);
    var carrier = new MeteredCarrier(accounts.carrier(), meters);
    this.pumps = Pumps.of(vertx, settings, kept, wording, clock, turns, world, carrier);
    this.news = new StaffNews(duty);
    this.coordination =
        new Coordination(vertx, startUp, store, turns, world, clock, scheduler(), news);
    this.exports =
        new Exports(vertx, startUp, kept, duty.book(), coordination, turns, readers, clock);
    this.signOffs =
        new SignOffs(
            startUp, exports.readers(), coordination.lives(), codes.counting(texts), clock, random);
    this.line = line(spool);
    turns.listen(pumps.outbox());
    turns.listen(meters);
    turns.listen(new UndeliveredWatch(this::tellOperator));
    turns.listen(coordination.listener());
    turns.listen(coordination.care().crises());
  }

  private CodeSigns codeSigns() {
    return new CodeSigns(
        settings.line().agency(),
        store.journals(),
        meters,
        clock,
        this::tellOperator,
        () -> UUID.randomUUID().toString());
  }

  private void tellOperator(String what) {
    var _ = accounts.operator().tell(what);
  }

  /// Every route of the server. The carrier's come first: nothing before them may read a body.
  void mount(Router router) {
    router.route("/twilio/*").subRouter(accounts.webhooks(line, random::nextLong));
    new Operations(vertx, registry, gauges, allChecks()).mount(router);
    new RosterChangeRoutes(
            settings.exchange(), duty.book(), staff.roster()::member, duty.pump()::wake)
        .mount(router);
    exports.mount(router);
    telephones.mount(router);
    if (settings.mode() == Mode.DEMO) {
      // The page of phones tells what happens here from another port of the same machine.
      router
          .route("/api/*")
          .handler(CorsHandler.create().allowedHeaders(Set.of("authorization", "content-type")));
    }
    coordination.mount(vertx, router, signOffs.asking(), readers, duty.book());
    new DrillRoutes(
            settings.exchange(),
            settings.line().agency(),
            store.incidents(),
            line.drills(),
            readers,
            coordination.relationships(duty.book()))
        .mount(router);
    router.route("/api/*").subRouter(api().router(vertx));
    var console = console();
    warning = new GlassWarning(console);
    ConsolePages.mount(console, vertx, router);
  }

  private List<ReadinessCheck> allChecks() {
    return Stream.concat(checks().stream(), moreChecks.stream()).toList();
  }

  /// More that must hold, and how tests of the way go; to be told before [#mount].
  void alsoReadyWhen(List<ReadinessCheck> more, Supplier<List<Upkeep.Probe>> tests) {
    moreChecks = List.copyOf(more);
    probes = tests;
  }

  /// What must hold before this server takes contacts.
  List<ReadinessCheck> checks() {
    return List.of(
        ReadinessCheck.store(store, settings.line().agency()),
        ReadinessCheck.that("redis", kept::redisAlive));
  }

  private Api api() {
    return new Api(
        settings.line().agency(),
        settings.exchange(),
        store,
        turns,
        coordination.care().policies(),
        readers,
        coordination.relationships(duty.book()),
        clock instanceof TurnedClock turned ? by -> turned.turn(by, this::lookAgain) : null);
  }

  private Console console() {
    return new Console(
        settings.line().agency(),
        settings.line().zone(),
        settings.server().publicUrl(),
        settings.console(),
        wording,
        store,
        turns,
        world,
        staff.roster()::member,
        staff.pins(),
        new SignInCodes(telephones.carrier()),
        news,
        coordination.lives(),
        coordination.care(),
        new GlassBook(
            settings.line().agency(), store.journals(), settings.console().breakGlass(), clock),
        coordination.desk(signOffs.asking()),
        new ConsoleLinks(exports.links()),
        exports.papers(),
        duty.book(),
        exports.periods(),
        exports.quarters(),
        new UpkeepParts(vertx, startUp, store, duty.book(), telephones.signs(), clock)
            .live(registry, gauges, this::allChecks, probes));
  }

  /// Who keeps somebody on call.
  DutyRoom onCall() {
    return duty;
  }

  /// Retakes what was left, and begins to turn deadlines, outbox and spool.
  Future<Void> start() {
    spoolTimer = vertx.setPeriodic(SPOOL_EVERY.toMillis(), _ -> line.drainSpool());
    coordination.start();
    return pumps
        .look()
        // First who is on call by now: a page must not go by a roster without its swaps.
        .compose(_ -> duty.pump().start())
        .compose(_ -> pumps.start())
        .compose(_ -> warn().otherwiseEmpty())
        .onSuccess(_ -> roster.start(duty, accounts.operator()))
        .mapEmpty();
  }

  /// Tells of every broken glass of which somebody may not have heard, because we fell.
  Future<Void> warn() {
    return warning == null ? Future.succeededFuture() : warning.warn();
  }

  /// Looks, from here on, for contacts that the carrier took and that never reached the line.
  void findMissed(MissedContacts.Since since) {
    var looking =
        new MissedContacts(
            settings.line(), line, accounts.arrivals(), since, scheduler(), watch::foundLate);
    missed = looking;
    looking.start();
  }

  /// Looks at deadlines and outbox now, because the clock was turned.
  Future<Void> lookAgain() {
    return pumps
        .lookAgain()
        .compose(_ -> coordination.lookAgain())
        .compose(_ -> duty.pump().catchUp().<Void>mapEmpty().otherwiseEmpty());
  }

  void stop() {
    vertx.cancelTimer(spoolTimer);
    roster.stop();
    if (missed != null) {
      missed.stop();
    }
    coordination.stop();
    duty.pump().stop();
    pumps.stop();
    accounts.close();
  }

  private World world() {
    return new World(
        settings.line().agency(),
        store,
        at -> duty.book().get().onCall(at),
        settings.policy(),
        clock,
        random::nextLong);
  }

  private Line line(Spool spool) {
    return new Line(
        settings.line(),
        store,
        turns,
        world,
        wording,
        new StaffIdentities(vertx, staff.pins(), clock),
        spool,
        new IncidentIds(clock, random),
        telephones.sides(duty.desk(), signOffs.desk()));
  }

  Scheduler scheduler() {
    return new VertxScheduler(vertx);
  }
}
