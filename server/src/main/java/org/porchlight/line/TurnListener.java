package org.porchlight.line;

import java.time.Duration;
import java.util.List;
import org.porchlight.incident.Entry;
import org.porchlight.incident.Errand;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;

/// Hears of every turn that this server stored, right after it did.
public interface TurnListener {
  /// @param errands the fresh ones; this server holds their lease
  void stored(IncidentId incident, IncidentState before, IncidentState after, List<Errand> errands);

  /// Hears what was appended, in order.
  default void told(IncidentState after, List<Entry> entries) {}

  /// Hears how a turn ended, stored or not, and how long it took, its wait for other turns
  /// included.
  default void ended(End end, Duration took) {}

  /// What became of a turn.
  enum End {
    DONE,
    REFUSED,
    /// The store did not answer in time; nobody knows whether it was stored.
    UNANSWERED
  }
}
