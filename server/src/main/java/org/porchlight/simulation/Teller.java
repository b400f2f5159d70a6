package org.porchlight.simulation;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.porchlight.telephony.Webhooks;

/// Tells the line what happened on the network: late, twice, in any order, and again where no
/// answer came.
final class Teller {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int TRIES_MAX = 6;

  private final EventQueue queue;
  private final Chance chance;
  private @Nullable SimulatedServer server;

  Teller(EventQueue queue, Chance chance) {
    this.queue = queue;
    this.chance = chance;
  }

  /// @param serving null while no server runs
  void serve(@Nullable SimulatedServer serving) {
    server = serving;
  }

  @Nullable SimulatedServer server() {
    return server;
  }

  /// What `what` answers is heard at least once, unless every try fails.
  <T> void tell(Function<Webhooks, Future<T>> what, Consumer<T> heard) {
    if (chance.fault(Behaviour.TOLD_TWICE, 8)) {
      queue.after(chance.seconds(0, 20), Life.FOREVER, () -> attempt(what, heard, 1));
    }
    queue.after(delay(), Life.FOREVER, () -> attempt(what, heard, 1));
  }

  /// As `tell`, but it may be lost for good: a report of something that happened.
  void report(Function<Webhooks, Future<Void>> what) {
    if (chance.fault(Behaviour.TOLD_MINUTES_LATE, 1.5)) {
      queue.after(chance.seconds(60, 300), Life.FOREVER, () -> attempt(what, _ -> {}, 1));
    } else if (!chance.fault(Behaviour.NEVER_TOLD, 6)) {
      tell(what, _ -> {});
    }
  }

  private Duration delay() {
    return chance.fault(Behaviour.TOLD_IN_ANOTHER_ORDER, 10)
        ? chance.seconds(1, 25)
        : chance.millis(10, 300);
  }

  private <T> void attempt(Function<Webhooks, Future<T>> what, Consumer<T> heard, int tries) {
    Future<T> answer =
        server == null ? Future.failedFuture("nobody listens") : what.apply(server.line());
    answer.onSuccess(heard::accept);
    queue.after(
        PATIENCE,
        Life.FOREVER,
        () -> {
          if (!answer.succeeded() && tries < TRIES_MAX) {
            attempt(what, heard, tries + 1);
          }
        });
  }
}
