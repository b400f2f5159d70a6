package org.porchlight.simulation;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.porchlight.storage.Spool;
import org.porchlight.telephony.Incoming;

/// A disk that keeps every text it took through every crash.
final class KeptSpool implements Spool {
  private final List<Incoming.Text> kept = new ArrayList<>();

  @Override
  public Future<Void> keep(Incoming.Text text) {
    kept.add(text);
    return Future.succeededFuture();
  }

  @Override
  public Future<Void> drain(Function<Incoming.Text, Future<Void>> intake) {
    Future<Void> done = Future.succeededFuture();
    for (Incoming.Text text : List.copyOf(kept)) {
      done = done.compose(_ -> intake.apply(text)).onSuccess(_ -> kept.remove(text));
    }
    return done;
  }

  boolean holds(String messageId) {
    return kept.stream().anyMatch(text -> text.messageId().equals(messageId));
  }
}
