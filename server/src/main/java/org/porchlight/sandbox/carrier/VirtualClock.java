package org.porchlight.sandbox.carrier;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// The network's time: it runs by itself or stands until turned, and can be turned in both modes.
///
/// Every delay of the network is a timer here. Used on the sandbox's own event loop only.
public final class VirtualClock {
  /// Longest real time one turn of the clock waits for webhook answers, {@value} ms.
  static final long QUIET_LIMIT_MILLIS = 20_000;

  /// Whether time passes by itself.
  public enum Mode {
    REAL,
    MANUAL
  }

  /// One thing to be done at one instant, unless cancelled before.
  public static final class Timer {
    private final Instant due;
    private final long order;
    private final Runnable action;
    private boolean cancelled;

    private Timer(Instant due, long order, Runnable action) {
      this.due = due;
      this.order = order;
      this.action = action;
    }

    public void cancel() {
      cancelled = true;
    }
  }

  private final Vertx vertx;
  private final Mode mode;
  private final InstantSource wall;
  private final InFlight inFlight;
  private final PriorityQueue<Timer> timers =
      new PriorityQueue<>(
          Comparator.comparing((Timer timer) -> timer.due).thenComparingLong(timer -> timer.order));
  private Instant standing;
  private Duration offset = Duration.ZERO;
  private Future<Void> turning = Future.succeededFuture();
  private int turnsPending;
  private long nextOrder;
  private long armed = -1;

  public VirtualClock(Vertx vertx, Mode mode, InstantSource wall, InFlight inFlight) {
    this.vertx = vertx;
    this.mode = mode;
    this.wall = wall;
    this.inFlight = inFlight;
    this.standing = wall.instant();
  }

  /// Returns the network's present instant.
  public Instant now() {
    return switch (mode) {
      case REAL -> wall.instant().plus(offset);
      case MANUAL -> standing;
    };
  }

  /// Runs `action` once `delay` has passed on this clock; never before this call returns.
  public Timer schedule(Duration delay, Runnable action) {
    Timer timer = new Timer(now().plus(delay), nextOrder++, action);
    timers.add(timer);
    arm();
    return timer;
  }

  /// Runs `action` at `due`, or soon if that is past.
  public Timer scheduleAt(Instant due, Runnable action) {
    Duration delay = Duration.between(now(), due);
    return schedule(delay.isNegative() ? Duration.ZERO : delay, action);
  }

  /// Turns the clock forward: timers fire in due order, each after the webhooks of the one before.
  ///
  /// Completes when all webhooks sent are answered, at most 20 s of real time after the start.
  public Future<Void> advance(Duration by) {
    turnsPending++;
    turning =
        turning
            .transform(_ -> turn(by))
            .onComplete(_ -> {
              turnsPending--;
              arm();
            });
    return turning;
  }

  private Future<Void> turn(Duration by) {
    Promise<Void> patience = Promise.promise();
    long guard = vertx.setTimer(QUIET_LIMIT_MILLIS, _ -> patience.tryComplete());
    Instant target = now().plus(by);
    return calm(patience)
        .compose(_ -> fireUntil(target, patience))
        .onComplete(_ -> vertx.cancelTimer(guard));
  }

  private Future<Void> calm(Promise<Void> patience) {
    Promise<Void> either = Promise.promise();
    inFlight.quiet().onComplete(_ -> either.tryComplete());
    patience.future().onComplete(_ -> either.tryComplete());
    return either.future();
  }

  private Future<Void> fireUntil(Instant target, Promise<Void> patience) {
    Timer next = nextLive();
    if (next == null || next.due.isAfter(target)) {
      moveTo(target);
      return Future.succeededFuture();
    }
    timers.poll();
    moveTo(next.due);
    next.action.run();
    return calm(patience).compose(_ -> fireUntil(target, patience));
  }

  private void moveTo(Instant instant) {
    Duration ahead = Duration.between(now(), instant);
    if (ahead.isPositive()) {
      offset = offset.plus(ahead);
      standing = instant;
    }
  }

  private @Nullable Timer nextLive() {
    while (true) {
      Timer head = timers.peek();
      if (head == null || !head.cancelled) {
        return head;
      }
      timers.poll();
    }
  }

  /// Sets one real timer for the earliest due one; a standing clock only fires what is due now.
  private void arm() {
    if (armed >= 0) {
      vertx.cancelTimer(armed);
      armed = -1;
    }
    Timer next = nextLive();
    if (next == null || turnsPending > 0) {
      return;
    }
    long waitMillis = Duration.between(now(), next.due).plusNanos(999_999).toMillis();
    if (mode == Mode.MANUAL && waitMillis > 0) {
      return;
    }
    armed = vertx.setTimer(Math.max(1, waitMillis), _ -> fireDue());
  }

  private void fireDue() {
    armed = -1;
    Timer next = nextLive();
    if (turnsPending == 0 && next != null && !next.due.isAfter(now())) {
      timers.poll();
      next.action.run();
    }
    arm();
  }

  /// Forgets every timer; nothing fires after this.
  public void stop() {
    timers.clear();
    arm();
  }
}
