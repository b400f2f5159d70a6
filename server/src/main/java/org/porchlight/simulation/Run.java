package org.porchlight.simulation;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.memory.MemoryStore;

/// One seeded run: crises with faults and crashes, then calm, until everything has come to rest.
final class Run {
  private static final Instant EVENING = Instant.parse("2026-10-10T00:41:00Z");
  private static final Duration PER_CRISIS = Duration.ofSeconds(90);
  private static final Duration AFTER_THE_LAST = Duration.ofMinutes(6);
  private static final Duration CALM = Duration.ofMinutes(15);
  private static final double CRASH_PERCENT_PER_STEP = 0.02;

  private final Grounds grounds;
  private final int crises;
  private final EventQueue queue = new EventQueue(EVENING);
  private final Chance chance;
  private final SlowStore answers;
  private final MemoryStore store;
  private final KeptSpool spool = new KeptSpool();
  private final Ledger ledger = new Ledger();
  private final Teller teller;
  private final People people;
  private final SimulatedCarrier carrier;
  private final Audit audit;
  private final Taps taps;
  private final long seed;
  private long steps;
  private int crashes;

  Run(Grounds grounds, long seed, int crises) {
    this.grounds = grounds;
    this.seed = seed;
    this.crises = crises;
    chance = new Chance(seed);
    answers = new SlowStore(queue, chance);
    store = new MemoryStore(queue, answers);
    teller = new Teller(queue, chance);
    people = new People(grounds, queue, chance, teller, ledger);
    carrier = new SimulatedCarrier(queue, chance, teller, people);
    people.connect(carrier);
    audit =
        new Audit(
            agency(),
            store,
            answers,
            ledger,
            spool,
            () -> grounds.roster().onCall(queue.instant()));
    taps = new Taps(grounds, queue, chance, teller, audit);
  }

  private AgencyId agency() {
    return grounds.line().agency();
  }

  /// What a run was.
  record Outcome(int incidents, long turns, int contacts, int crashes, long steps) {}

  /// @throws BrokenPromiseException with the seed and a timeline
  Outcome go() {
    try {
      bringPlans();
      answers.slow();
      serve();
      for (int i = 0; i < crises; i++) {
        Duration at = PER_CRISIS.multipliedBy(i);
        queue.after(at.plus(chance.seconds(0, 90)), Life.FOREVER, people::crisis);
      }
      taps.begin();
      stepUntil(EVENING.plus(PER_CRISIS.multipliedBy(crises)).plus(AFTER_THE_LAST), true);
      chance.calm();
      stepUntil(queue.instant().plus(CALM), false);
      rest();
      return new Outcome(audit.states().size(), audit.turns(), ledger.size(), crashes, steps);
    } catch (RuntimeException broken) {
      throw new BrokenPromiseException(
          "seed " + seed + ", crises " + crises + ", step " + steps + ": " + broken, broken);
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
    while (queue.instant().isBefore(end)) {
      queue.step();
      steps++;
      audit.check();
      if (mayCrash && chance.fault(CRASH_PERCENT_PER_STEP)) {
        crash();
      }
    }
  }

  private void crash() {
    SimulatedServer server = teller.server();
    if (server != null) {
      crashes++;
      server.crash();
      teller.serve(null);
      queue.after(chance.seconds(0, 12), Life.FOREVER, this::serve);
    }
  }

  private void serve() {
    var server = new SimulatedServer(grounds, store, spool, queue, chance, carrier, audit);
    answers.serve(server.life());
    teller.serve(server);
    server.start();
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
    audit.checkAtRest(queue.instant());
  }
}
