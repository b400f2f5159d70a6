package org.porchlight.line;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Report.DeadlineDue;
import org.porchlight.incident.Source;
import org.porchlight.storage.DeadlineQueue;
import org.porchlight.storage.DeadlineQueue.Due;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.ServerId;

/// Drives stored deadlines in as commands, as they fall due: sleeps to the next, at most 100 ms.
///
/// A deadline whose turn fails stays with the store and comes back when its lease runs out.
public final class DeadlinePump {
  private static final Duration SLEEP_MAX = Duration.ofMillis(100);
  private static final Duration LEASE = Duration.ofSeconds(5);
  private static final int CLAIM_MAX = 100;

  private final DeadlineQueue queue;
  private final ServerId server;
  private final Turns turns;
  private final InstantSource clock;
  private final Scheduler scheduler;
  private @Nullable Runnable sleeping;
  private boolean working;
  private boolean stopped;
  private boolean again;
  private @Nullable Instant turnedAt;

  public DeadlinePump(
      DeadlineQueue queue, ServerId server, Turns turns, InstantSource clock, Scheduler scheduler) {
    this.queue = queue;
    this.server = server;
    this.turns = turns;
    this.clock = clock;
    this.scheduler = scheduler;
  }

  /// Retakes what this server held before a restart, then goes on for good.
  public Future<Void> start() {
    return queue.retake(server, LEASE).compose(this::fire).onComplete(_ -> turnOver());
  }

  public void stop() {
    stopped = true;
    wakeUp();
  }

  /// Whether it looked through what is due within the last `time`.
  public boolean turnedWithin(Duration time) {
    return turnedAt != null && !turnedAt.plus(time).isBefore(clock.instant());
  }

  /// Drives in everything that is due, and what that makes due, before it completes.
  public Future<Void> catchUp() {
    return queue
        .claim(server, clock.instant(), CLAIM_MAX, LEASE)
        .compose(claimed ->
            claimed.due().isEmpty()
                ? Future.<Void>succeededFuture()
                : fire(claimed.due()).compose(_ -> catchUp()))
        .otherwiseEmpty();
  }

  /// Looks now: the clock was turned, or a nearer deadline was set.
  public void turnOver() {
    if (working) {
      again = true;
      return;
    }
    wakeUp();
    if (stopped) {
      return;
    }
    working = true;
    again = false;
    queue
        .claim(server, clock.instant(), CLAIM_MAX, LEASE)
        .compose(claimed ->
            fire(claimed.due())
                .map(_ -> claimed.due().isEmpty() ? sleep(claimed.next()) : Duration.ZERO))
        .onComplete(done -> {
          working = false;
          turnedAt = done.succeeded() ? clock.instant() : turnedAt;
          Duration sleep = done.succeeded() ? done.result() : SLEEP_MAX;
          if (again || sleep.isZero()) {
            turnOver();
          } else if (!stopped) {
            sleeping = scheduler.after(sleep, this::turnOver);
          }
        });
  }

  private Duration sleep(@Nullable Instant next) {
    if (next == null) {
      return SLEEP_MAX;
    }
    Duration until = Duration.between(clock.instant(), next);
    Duration least = until.compareTo(SLEEP_MAX) < 0 ? until : SLEEP_MAX;
    return least.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : least;
  }

  /// One failing turn must not hold up the others.
  private Future<Void> fire(List<Due> due) {
    return Future.join(due.stream().map(this::fire).toList()).<Void>mapEmpty().otherwiseEmpty();
  }

  private Future<Turned> fire(Due due) {
    return turns.turn(
        due.incident(),
        new DeadlineDue(due.deadline()),
        Source.timer(),
        new NaturalKey(
            "deadline:" + due.deadline().key() + ":" + due.deadline().due().toEpochMilli()));
  }

  private void wakeUp() {
    if (sleeping != null) {
      sleeping.run();
      sleeping = null;
    }
  }
}
