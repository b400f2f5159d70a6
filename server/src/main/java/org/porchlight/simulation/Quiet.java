package org.porchlight.simulation;

import java.time.Duration;
import java.time.Instant;
import org.porchlight.oncall.duty.Message;
import org.porchlight.storage.memory.MemoryStore;

/// Knows when nothing can happen for a while, so that a server need not look as often.
final class Quiet {
  private static final Duration LEAST = Duration.ofMillis(50);
  private static final Duration MOST = Duration.ofMinutes(5);

  private final Street street;
  private final MemoryStore store;
  private final SlowStore answers;

  Quiet(Street street, MemoryStore store, SlowStore answers) {
    this.street = street;
    this.store = store;
    this.answers = answers;
  }

  /// How long a server that would look again after `wait` may wait.
  Duration stretched(Duration wait) {
    Duration shortest = wait.compareTo(LEAST) < 0 ? LEAST : wait;
    Instant now = street.queue().instant();
    Instant next = earlier(street.queue().nextHappening(), street.audit().nextDeadline());
    if (!next.isAfter(now.plus(shortest)) || somethingWaits(now)) {
      return shortest;
    }
    Duration until = Duration.between(now, earlier(next, now.plus(MOST)));
    return until.compareTo(shortest) < 0 ? shortest : until;
  }

  private boolean somethingWaits(Instant now) {
    boolean messages =
        street.audit().roster().state().messages().values().stream()
            .anyMatch(message -> message.outcome() == Message.Outcome.WAITING);
    return messages || answers.look(() -> store.outbox().backlog(now.plus(MOST))).waiting() > 0;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
