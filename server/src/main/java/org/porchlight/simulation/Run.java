package org.porchlight.simulation;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.porchlight.oncall.Roster;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.memory.MemoryStore;

/// One seeded run: crises, drills and a roster that changes, with faults and crashes; then calm,
/// until everything has come to rest.
final class Run {
  private static final Duration CALM = Duration.ofMinutes(15);
  private static final Duration SETTLED = Duration.ofMinutes(3);
  private static final Duration TROUBLES_EVERY = Duration.ofMinutes(2);
  private static final double CRASH_PERCENT_PER_STEP = 0.03;
  private static final double CRASH_PERCENT_PER_STEP_OF_DAYS = 0.002;

  private final Grounds grounds;
  private final long seed;
  private final Scene scene;
  private final Pace pace;
  private final EventQueue queue;
  private final Chance chance;
  private final SlowStore answers;
  private final MemoryStore store;
  private final KeptSpool spool = new KeptSpool();
  private final Ledger ledger = new Ledger();
  private final Roster roster;
  private final Audit audit;
  private final Street street;
  private final Families families;
  private final SimulatedCarrier carrier;
  private long steps;
  private int crashes;

  Run(Grounds samples, long seed, Scene scene) {
    this.seed = seed;
    this.scene = scene;
    chance = new Chance(seed, scene.sought());
    pace = Pace.draw(chance, scene.crises(), scene.days());
    grounds = samples.in(pace, chance);
    roster = RosterDraw.draw(chance, pace);
    queue = new EventQueue(pace.start());
    answers = new SlowStore(queue, chance);
    store = new MemoryStore(queue, answers);
    audit = new Audit(grounds, roster, queue, store, answers, ledger, spool);
    var storm = new Storm(queue, chance, pace);
    street =
        new Street(
            queue,
            chance,
            new Teller(queue, chance),
            audit,
            storm,
            new Rush(queue, chance),
            new Conferences());
    var phones = new Phones(grounds, street, ledger);
    families = new Families(grounds, street, phones);
    carrier = new SimulatedCarrier(street, new TextReplies(grounds, street, phones, families));
    phones.connect(carrier);
  }

  private AgencyId agency() {
    return grounds.line().agency();
  }

  /// What a run was.
  ///
  /// @param roster how many facts its journal tells
  /// @param seen how often each behaviour was thrown at the line
  record Outcome(
      int incidents,
      long turns,
      int contacts,
      long roster,
      int crashes,
      long steps,
      Map<Behaviour, Integer> seen) {}

  /// @throws BrokenPromiseException with the seed and a timeline
  Outcome go() {
    try {
      bringPlans();
      answers.slow();
      serve();
      for (int i = 0; i < scene.crises(); i++) {
        Duration at = pace.perCrisis().multipliedBy(i);
        queue.after(at.plus(chance.upTo(pace.perCrisis())), Life.FOREVER, families::crisis);
      }
      answers.troubles(pace.isLong() ? TROUBLES_EVERY.multipliedBy(200) : TROUBLES_EVERY);
      new Taps(grounds, street).begin();
      new RosterTaps(street, pace).begin();
      new Exercises(grounds, street, pace).begin();
      new CodeTaps(grounds, street, pace, audit.phones()).begin();
      new PlanTaps(grounds, street, pace, store).begin();
      stepUntil(pace.end(), true);
      chance.calm();
      stepUntil(queue.instant().plus(CALM), false);
      rest();
      return new Outcome(
          audit.states().size(),
          audit.turns(),
          ledger.size(),
          audit.roster().told(),
          crashes,
          steps,
          Sightings.together(chance.sightings(), audit.rules().seen(), audit.roster().seen()));
    } catch (RuntimeException broken) {
      throw new BrokenPromiseException(
          "--seed %d %s, step %d, at %s in %s: %s"
              .formatted(seed, scene, steps, queue.instant(), pace.zone(), broken),
          broken);
    }
  }

  private void bringPlans() {
    grounds.plans().families().forEach(family -> store.directory().put(agency(), family));
    for (CrisisPlan plan : grounds.plans().plans()) {
      Future<Void> running =
          store
              .plans()
              .put(agency(), plan)
              .compose(_ ->
                  plan.status().runs()
                      ? store.plans().activate(agency(), plan.ref())
                      : Future.succeededFuture());
      if (running.failed()) {
        throw new IllegalStateException("sample plan not taken", running.cause());
      }
    }
  }

  private void stepUntil(Instant end, boolean mayCrash) {
    double crash = pace.isLong() ? CRASH_PERCENT_PER_STEP_OF_DAYS : CRASH_PERCENT_PER_STEP;
    while (queue.instant().isBefore(end)) {
      boolean happened = queue.step();
      steps++;
      SimulatedServer server = street.teller().server();
      audit.check(server != null && server.isUpFor(SETTLED));
      if (happened && mayCrash && chance.fault(crash)) {
        crash();
      }
    }
  }

  private void crash() {
    SimulatedServer server = street.teller().server();
    if (server != null) {
      crashes++;
      chance.sightings().saw(Behaviour.SERVER_KILLED);
      server.crash();
      street.teller().serve(null);
      queue.after(chance.seconds(0, 12), Life.FOREVER, this::serve);
    }
  }

  private void serve() {
    var quiet = new Quiet(street, store, answers);
    var server = new SimulatedServer(grounds, roster, store, spool, street, carrier, quiet);
    answers.serve(server.life());
    server.start(() -> street.teller().serve(server));
  }

  /// Everything that was asked for has left, and what is next stands in the store.
  private void rest() {
    long waiting =
        answers.look(() -> store.outbox().backlog(queue.instant().minusSeconds(60))).waiting();
    for (int i = 0; waiting > 0 && i < 600; i++) {
      stepUntil(queue.instant().plusSeconds(1), false);
      waiting = answers.look(() -> store.outbox().backlog(queue.instant())).waiting();
    }
    if (waiting > 0) {
      throw new BrokenPromiseException("outbox: " + waiting + " errands left (expected: none)");
    }
    audit.checkAtRest();
  }
}
