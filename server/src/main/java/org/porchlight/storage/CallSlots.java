package org.porchlight.storage;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import org.porchlight.incident.Priority;

/// Orders outgoing calls of one sending account: a slot a second unless the carrier allows more.
public interface CallSlots {
  /// A ticket that was not asked for so long is given up by itself.
  Duration FORGOTTEN_AFTER = Duration.ofSeconds(10);

  /// When to ask again while a slot is free and another ticket comes first.
  Duration ASK_AGAIN = Duration.ofMillis(50);

  /// Asks for a slot for `ticket`; by priority, then by how long the ticket has been asking.
  ///
  /// @return zero when granted, else how long to wait before asking again
  Future<Duration> grant(
      String account, String ticket, Priority priority, Instant now, Duration perCall);

  /// Gives a waiting ticket up.
  Future<Void> drop(String account, String ticket);
}
