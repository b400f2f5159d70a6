package org.porchlight.exchange;

import io.vertx.core.Future;
import java.util.Map;
import java.util.function.Supplier;
import org.porchlight.incident.IncidentId;
import org.porchlight.storage.Bounded;
import org.porchlight.storage.NaturalKey;

/// The answers to the newest keys, so that a repeated key gets the answer it got before.
///
/// Kept in memory, the newest 10,000: after a restart, or beyond them, the log still knows the keys
/// of accepted commands. Two requests with one key at the same time share one answer. What failed
/// is forgotten, so that it can be tried again. For one event loop.
final class Answers {
  private static final int ANSWERS_MAX = 10_000;

  private record Key(IncidentId incident, NaturalKey key) {}

  private final Map<Key, Future<Answer>> kept = Bounded.ofLatest(ANSWERS_MAX);

  /// The answer to this key: the one it had, else what `answer` comes to.
  Future<Answer> of(IncidentId incident, NaturalKey key, Supplier<Future<Answer>> answer) {
    var name = new Key(incident, key);
    Future<Answer> known = kept.get(name);
    if (known != null) {
      return known;
    }
    Future<Answer> fresh = answer.get();
    kept.put(name, fresh);
    // Only a decision is final: a command that could not be read may be sent again, put right.
    fresh.onComplete(done -> {
      if (done.failed() || !decided(done.result())) {
        kept.remove(name, fresh);
      }
    });
    return fresh;
  }

  private static boolean decided(Answer answer) {
    return answer.status() == 200 || answer.status() == 409;
  }
}
