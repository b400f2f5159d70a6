package org.porchlight.line;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.porchlight.incident.IncidentId;
import org.porchlight.storage.StorageException;

/// Runs the turns of one incident one after the other, and those of different ones side by side.
///
/// Bounded: an incident with too many turns waiting refuses more, and the carrier tells them again.
final class Chains {
  private static final int WAITING_MAX = 64;

  private final Map<IncidentId, Chain> chains = new HashMap<>();

  <T> Future<T> run(IncidentId incident, Supplier<Future<T>> turn) {
    Chain chain = chains.computeIfAbsent(incident, _ -> new Chain());
    if (chain.waiting >= WAITING_MAX) {
      return Future.failedFuture(
          new StorageException("turns waiting for one incident: more than " + WAITING_MAX));
    }
    chain.waiting++;
    Future<T> result = chain.tail.transform(_ -> turn.get()).onComplete(_ -> done(incident, chain));
    chain.tail = result.mapEmpty();
    return result;
  }

  private void done(IncidentId incident, Chain chain) {
    if (--chain.waiting == 0) {
      chains.remove(incident, chain);
    }
  }

  private static final class Chain {
    private Future<Void> tail = Future.succeededFuture();
    private int waiting;
  }
}
