package org.porchlight.line;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Errand;
import org.porchlight.incident.ErrandId;
import org.porchlight.incident.ErrandResult;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Report.ErrandEnded;
import org.porchlight.incident.Source;
import org.porchlight.notification.Carried;
import org.porchlight.notification.Messenger;
import org.porchlight.notification.SlotKeeper;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.Outbox;
import org.porchlight.storage.Outbox.Waiting;
import org.porchlight.storage.ServerId;

/// Carries errands out: its own fresh ones at once, and whatever a lease or a put-off left.
///
/// Each result comes back as a turn that settles the errand; until then it stays in the outbox.
public final class OutboxPump implements TurnListener {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /// Longer than the longest look and attempt of one errand.
  private static final Duration LEASE = Duration.ofSeconds(20);

  private static final int CLAIM_MAX = 200;

  private final AgencyId agency;
  private final Outbox outbox;
  private final ServerId server;
  private final Turns turns;
  private final Messenger messenger;
  private final SlotKeeper slots;
  private final InstantSource clock;
  private final Scheduler scheduler;
  private final Set<Held> busy = new HashSet<>();
  private final Map<Held, Instant> begun = new HashMap<>();
  private @Nullable Runnable sleeping;
  private boolean stopped;

  public OutboxPump(
      AgencyId agency,
      Outbox outbox,
      ServerId server,
      Turns turns,
      Messenger messenger,
      SlotKeeper slots,
      InstantSource clock,
      Scheduler scheduler) {
    this.agency = agency;
    this.outbox = outbox;
    this.server = server;
    this.turns = turns;
    this.messenger = messenger;
    this.slots = slots;
    this.clock = clock;
    this.scheduler = scheduler;
  }

  /// An errand of one incident that this server is busy with.
  private record Held(IncidentId incident, ErrandId errand) {}

  /// Retakes what this server held before a restart, then looks every second.
  public Future<Void> start() {
    return outbox
        .retake(server, clock.instant(), LEASE)
        .onSuccess(waiting -> waiting.forEach(this::carry))
        .onComplete(_ -> rest())
        .mapEmpty();
  }

  public void stop() {
    stopped = true;
    if (sleeping != null) {
      sleeping.run();
    }
  }

  /// Looks now for what is free.
  public Future<Void> turnOver() {
    return outbox
        .claim(server, clock.instant(), CLAIM_MAX, LEASE)
        .onSuccess(waiting -> waiting.forEach(this::carry))
        .<Void>mapEmpty()
        .otherwiseEmpty();
  }

  private void rest() {
    if (!stopped) {
      sleeping = scheduler.after(LOOK_EVERY, () -> turnOver().onComplete(_ -> rest()));
    }
  }

  @Override
  public void stored(
      IncidentId incident, IncidentState before, IncidentState after, List<Errand> errands) {
    errands.stream()
        .sorted(Comparator.comparing(Errand::priority))
        .forEach(errand -> carry(new Waiting(agency, incident, errand, 0)));
    slots.settle(agency, incident, before, after);
  }

  private void carry(Waiting waiting) {
    var held = new Held(waiting.incident(), waiting.errand().id());
    if (stopped || !busy.add(held)) {
      return;
    }
    askedAt(waiting, held)
        .compose(since ->
            messenger.carry(
                waiting.agency(), waiting.incident(), waiting.errand(), waiting.tries(), since))
        .onComplete(_ -> busy.remove(held))
        .compose(carried -> ended(waiting, held, carried));
  }

  /// When the errand was asked for: a text that a stopped server left behind is judged by its age.
  private Future<Instant> askedAt(Waiting waiting, Held held) {
    Instant known = begun.get(held);
    Future<Instant> asked =
        known != null
            ? Future.succeededFuture(known)
            : waiting.tries() == 0
                ? Future.succeededFuture(clock.instant())
                : turns.askedAt(held.incident(), held.errand());
    return asked.onSuccess(at -> begun.put(held, at));
  }

  private Future<Void> ended(Waiting waiting, Held held, Carried carried) {
    return switch (carried) {
      case Carried.Ended(var result) -> settle(waiting, result).onSuccess(_ -> begun.remove(held));
      case Carried.PutOff(var notBefore) ->
          outbox
              .putOff(waiting.agency(), waiting.incident(), waiting.errand().id(), notBefore)
              .onSuccess(_ -> lookAt(notBefore));
    };
  }

  private void lookAt(Instant notBefore) {
    Duration wait = Duration.between(clock.instant(), notBefore);
    scheduler.after(
        wait.isPositive() ? wait.plusMillis(1) : Duration.ofMillis(1), () -> turnOver());
  }

  private Future<Void> settle(Waiting waiting, ErrandResult result) {
    return turns
        .turn(
            waiting.incident(),
            new ErrandEnded(waiting.errand(), result),
            Source.carrier(),
            new NaturalKey("errand:" + waiting.errand().id()),
            Set.of(waiting.errand().id()))
        .mapEmpty();
  }
}
