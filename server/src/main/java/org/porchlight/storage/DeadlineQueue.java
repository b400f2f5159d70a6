package org.porchlight.storage;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Deadline;
import org.porchlight.incident.IncidentId;

/// Hands out deadlines that fell due. Only [IncidentLog#append] sets and clears them.
public interface DeadlineQueue {
  /// Leases at most `limit` deadlines with `due <= now` to `owner`.
  ///
  /// A lease that runs out returns the deadline to the queue; appending its command ends it.
  ///
  /// @param now the server's own clock, so that a turned clock turns deadlines too
  Future<Claimed> claim(ServerId owner, Instant now, int limit, Duration lease);

  /// Leases again every deadline that `owner` itself held before it was restarted.
  Future<List<Due>> retake(ServerId owner, Duration lease);

  /// @param next when the next one falls due; null when none waits
  record Claimed(List<Due> due, @Nullable Instant next) {
    public Claimed {
      due = List.copyOf(due);
    }
  }

  record Due(AgencyId agency, IncidentId incident, Deadline deadline) {}
}
