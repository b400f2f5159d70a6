package org.porchlight;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Upkeep;
import org.porchlight.operations.Balances;
import org.porchlight.operations.Heartbeat;
import org.porchlight.operations.ProbeDesk;
import org.porchlight.operations.ProbeSeal;
import org.porchlight.operations.ReadinessCheck;
import org.porchlight.operations.Repeating;
import org.porchlight.settings.Settings;
import org.porchlight.settings.StartUp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What this server does over and over beside the line itself, so that somebody always notices:
/// keeps the fallback up to date and takes in what it kept, probes the way through the carrier,
/// looks after the accounts, and tells a watcher outside that it is well.
///
/// Lives on the server's event loop.
final class Watch {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final Duration FALLBACK_EVERY = Duration.ofMinutes(1);
  private static final Duration GLASS_EVERY = Duration.ofMinutes(1);
  private static final Duration CONTACTS_EVERY = Duration.ofSeconds(2);

  /// Deadlines are looked through ten times a second.
  private static final Duration DEADLINES_TURN = Duration.ofSeconds(5);

  private final Vertx vertx;
  private final Settings settings;
  private final Rooms rooms;
  private final InstantSource clock;
  private final FallbackFiles fallback;
  private final FallbackContacts contacts;
  private final Balances balances;
  private final ProbeDesk probes;
  private final @Nullable Heartbeat heartbeat;
  private final Repeating repeating;
  private @Nullable Instant startedAt;

  /// @param key seals probes; 32 bytes, the same for every server of the line
  Watch(
      Vertx vertx,
      StartUp startUp,
      Rooms rooms,
      byte[] key,
      MeterRegistry registry,
      InstantSource clock) {
    this.vertx = vertx;
    this.settings = startUp.settings();
    this.rooms = rooms;
    this.clock = clock;
    this.repeating = new Repeating(rooms.scheduler());
    this.fallback =
        new FallbackFiles(
            settings.server().data(), settings.line(), settings.second(), startUp.wording());
    this.contacts = new FallbackContacts(vertx, fallback.folder(), rooms.line);
    this.balances =
        new Balances(
            registry,
            rooms.accounts.accounts(),
            settings.watch().balanceMin(),
            rooms.accounts.operator());
    this.probes = new ProbeParts(startUp, rooms, registry, clock).desk(new ProbeSeal(key));
    rooms.line.catchProbes(probes);
    this.heartbeat = heartbeat();
  }

  private @Nullable Heartbeat heartbeat() {
    URI url = settings.watch().heartbeat().url();
    if (url == null) {
      return null;
    }
    var checks = new ArrayList<>(rooms.checks());
    checks.add(ReadinessCheck.that("deadlines", () -> rooms.pumps.turnedWithin(DEADLINES_TURN)));
    checks.add(new ReadinessCheck("outbox", this::outboxMoves));
    return new Heartbeat(vertx, url, checks);
  }

  /// Succeeds while no errand waits longer than the auditor would let it.
  private Future<Void> outboxMoves() {
    var now = clock.instant();
    return rooms
        .store
        .outbox()
        .backlog(now)
        .compose(backlog ->
            backlog.oldest() == null
                    || backlog.oldest().plus(settings.watch().audit().errandAfter()).isAfter(now)
                ? Future.succeededFuture()
                : Future.failedFuture("errands wait"));
  }

  /// That the way through the carrier is open, as far as probes tell.
  List<ReadinessCheck> checks() {
    var checks = new ArrayList<ReadinessCheck>();
    if (probes.texts() != null) {
      checks.add(ReadinessCheck.that("probe", probes.texts()::well));
    }
    if (probes.calls() != null) {
      checks.add(ReadinessCheck.that("probe-call", probes.calls()::well));
    }
    return checks;
  }

  /// How the last tests of the way went, and when the next ones go out.
  List<Upkeep.Probe> probes() {
    Instant since = startedAt;
    return since == null ? List.of() : probes.told(since);
  }

  void start() {
    startedAt = clock.instant();
    writeFallback().onComplete(_ -> repeating.every(CONTACTS_EVERY, contacts::drain));
    repeating.every(FALLBACK_EVERY, this::writeFallback);
    rooms.warn().onComplete(_ -> repeating.every(GLASS_EVERY, rooms::warn));
    balances
        .look()
        .onComplete(_ -> repeating.every(settings.watch().balanceEvery(), balances::look));
    if (probes.texts() != null) {
      repeating.every(settings.watch().probe().every(), probes.texts()::probe);
    }
    if (probes.calls() != null) {
      repeating.every(settings.watch().probe().callEvery(), probes.calls()::probe);
    }
    if (heartbeat != null) {
      repeating.every(settings.watch().heartbeat().every(), heartbeat::beat);
    }
  }

  void stop() {
    repeating.stop();
  }

  /// With every swap and time off that counts by now: the fallback must not ring who is away.
  private Future<Void> writeFallback() {
    var roster = rooms.onCall().book().get();
    return vertx
        .executeBlocking(() -> fallback.write(roster, clock.instant()), false)
        .onFailure(why -> LOG.error("fallback not written: {}", why.getClass().getName()))
        .mapEmpty();
  }
}
