package org.porchlight.sandbox.carrier;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;

/// Counts the webhooks that are out, so that a turned clock can wait until the network is quiet.
///
/// Used on the sandbox's own event loop only.
public final class InFlight {
  private final Vertx vertx;
  private final List<Promise<Void>> waiting = new ArrayList<>();
  private int out;

  public InFlight(Vertx vertx) {
    this.vertx = vertx;
  }

  void begin() {
    out++;
  }

  void end() {
    out--;
    settleSoon();
  }

  /// Completes when nothing is out and nothing was started by the last answer either.
  public Future<Void> quiet() {
    Promise<Void> promise = Promise.promise();
    waiting.add(promise);
    settleSoon();
    return promise.future();
  }

  /// Looks again two turns of the loop later: an answer often starts the next webhook at once.
  private void settleSoon() {
    vertx.runOnContext(_ -> vertx.runOnContext(_ -> settle()));
  }

  private void settle() {
    if (out > 0) {
      return;
    }
    List<Promise<Void>> ready = List.copyOf(waiting);
    waiting.clear();
    ready.forEach(Promise::tryComplete);
  }
}
