package org.porchlight.simulation;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.porchlight.storage.StorageException;
import org.porchlight.storage.memory.Completion;

/// Answers some time after it was asked, now and then with a failure that says nothing about
/// whether the work was done, and never to a server that crashed meanwhile.
final class SlowStore implements Completion {
  private static final double FAILS_PERCENT = 0.15;

  private final EventQueue queue;
  private final Chance chance;
  private Life server = Life.FOREVER;
  private Instant lastWork = Instant.MIN;
  private Instant slowUntil = Instant.MIN;
  private Instant awayUntil = Instant.MIN;
  private Instant failedAt = Instant.MIN;
  private boolean atOnce = true;

  SlowStore(EventQueue queue, Chance chance) {
    this.queue = queue;
    this.chance = chance;
  }

  /// Whoever asks from here on lives that long.
  void serve(Life life) {
    server = life;
  }

  /// What `question` asks is answered before this returns: for whoever only looks.
  <T> T look(Supplier<Future<T>> question) {
    boolean before = atOnce;
    atOnce = true;
    try {
      return question.get().result();
    } finally {
      atOnce = before;
    }
  }

  void slow() {
    atOnce = false;
  }

  /// Now and then it answers late for some seconds, or not at all, until it is calm.
  void troubles(Duration every) {
    queue.after(
        every.plus(chance.upTo(every)),
        Life.FOREVER,
        () -> {
          if (chance.fault(Behaviour.STORE_SLOW, 50)) {
            slowUntil = queue.instant().plus(chance.seconds(1, 10));
          } else if (chance.fault(Behaviour.STORE_AWAY, 50)) {
            awayUntil = queue.instant().plus(chance.seconds(1, 8));
          }
          if (!chance.calmed()) {
            troubles(every);
          }
        });
  }

  private Duration latency() {
    return queue.instant().isBefore(slowUntil) ? chance.millis(20, 450) : chance.millis(0, 2);
  }

  @Override
  public <T> Future<T> complete(String call, Supplier<T> work) {
    if (atOnce) {
      return Completion.immediate().complete(call, work);
    }
    Life asking = server;
    Promise<T> answer = Promise.promise();
    Instant at = queue.instant().plus(latency());
    // One connection keeps the order in which it was asked.
    lastWork = at.isBefore(lastWork) ? lastWork : at;
    queue.after(
        Duration.between(queue.instant(), lastWork),
        Life.FOREVER,
        () -> arrive(call, work, asking, answer));
    return answer.future();
  }

  private <T> void arrive(String call, Supplier<T> work, Life asking, Promise<T> answer) {
    if (asking.over() && chance.happens(50)) {
      return;
    }
    boolean away = queue.instant().isBefore(awayUntil);
    if (away || chance.fault(FAILS_PERCENT)) {
      fail(call, asking, answer);
      return;
    }
    Future<T> done = Completion.immediate().complete(call, work);
    if (chance.fault(FAILS_PERCENT)) {
      fail(call, asking, answer);
      return;
    }
    queue.after(chance.millis(0, 2), asking, () -> done.onComplete(answer));
  }

  /// Whether some question since then had no answer.
  boolean failedSince(Instant then) {
    return !failedAt.isBefore(then);
  }

  private <T> void fail(String call, Life asking, Promise<T> answer) {
    failedAt = queue.instant();
    var failure = new StorageException(call + ": no answer in time");
    queue.after(chance.millis(1, 400), asking, () -> answer.fail(failure));
  }
}
