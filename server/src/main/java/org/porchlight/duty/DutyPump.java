package org.porchlight.duty;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.porchlight.line.Scheduler;

/// Wakes when something about the roster falls due, tells it, and sees that messages leave.
///
/// Also looks once a second, for what another server told and for a roster that changed.
public final class DutyPump {
  private static final Duration SLEEP_MAX = Duration.ofSeconds(1);
  private static final Duration SLEEP_MIN = Duration.ofMillis(5);
  private static final int ROUNDS_MAX = 50;

  private final RosterBook book;
  private final Courier courier;
  private final InstantSource clock;
  private final Scheduler scheduler;
  private @Nullable Future<Instant> working;
  private @Nullable Runnable sleeping;
  private boolean again;
  private boolean stopped;

  DutyPump(RosterBook book, Courier courier, InstantSource clock, Scheduler scheduler) {
    this.book = book;
    this.courier = courier;
    this.clock = clock;
    this.scheduler = scheduler;
  }

  /// Reads what was told before, then goes on for good. Never fails: it looks again soon.
  public Future<Void> start() {
    return book.read().<Void>mapEmpty().otherwiseEmpty().onComplete(_ -> wake());
  }

  public void stop() {
    stopped = true;
    rest();
  }

  /// Everything that is due is told, and everything told has left, before it completes.
  ///
  /// @return when something falls due next
  public Future<Instant> catchUp() {
    var now = working;
    if (now != null) {
      again = true;
      return now;
    }
    Future<Instant> work = rounds(ROUNDS_MAX);
    if (!work.isComplete()) {
      working = work;
      work.onComplete(_ -> working = null);
    }
    return work;
  }

  private Future<Instant> rounds(int left) {
    again = false;
    return book.pass()
        .compose(next ->
            courier
                .turnOver()
                .compose(carried ->
                    (carried > 0 || again) && left > 0 && !stopped
                        ? rounds(left - 1)
                        : Future.succeededFuture(earlier(next, courier.next()))));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /// Looks now: something was told.
  public void wake() {
    if (stopped) {
      return;
    }
    rest();
    catchUp()
        .onComplete(done -> {
          if (!stopped && sleeping == null) {
            sleeping =
                scheduler.after(
                    done.succeeded() ? until(done.result()) : SLEEP_MAX,
                    () -> {
                      sleeping = null;
                      wake();
                    });
          }
        });
  }

  private Duration until(Instant next) {
    var now = clock.instant();
    if (!next.isBefore(now.plus(SLEEP_MAX))) {
      return SLEEP_MAX;
    }
    var wait = Duration.between(now, next);
    return wait.compareTo(SLEEP_MIN) < 0 ? SLEEP_MIN : wait;
  }

  private void rest() {
    if (sleeping != null) {
      sleeping.run();
      sleeping = null;
    }
  }
}
