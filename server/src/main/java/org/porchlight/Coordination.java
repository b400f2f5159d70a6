package org.porchlight;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Supplier;
import org.porchlight.coordination.Apart;
import org.porchlight.coordination.PlanLives;
import org.porchlight.plan.PolicyPacks;
import org.porchlight.storage.Store;

/// What care coordinators do between crises, on one running server.
final class Coordination {
  private final PlanLives lives;

  Coordination(Vertx vertx, Settings settings, Store store, InstantSource clock) {
    lives =
        new PlanLives(settings.line().agency(), store, PolicyPacks.DEFAULTS, clock, apart(vertx));
  }

  private static Apart apart(Vertx vertx) {
    return new Apart() {
      @Override
      public <T> Future<T> run(Supplier<T> work) {
        return vertx.executeBlocking(work::get, false).map(Objects::requireNonNull);
      }
    };
  }

  PlanLives lives() {
    return lives;
  }
}
