package org.porchlight.review.lessons;

import java.time.Instant;
import java.util.List;
import org.porchlight.incident.Entry;
import org.porchlight.incident.IncidentId;

/// One crisis of a family, as its log tells it.
///
/// @param entries the whole log
public record Crisis(IncidentId incident, List<Entry> entries) {
  public Crisis {
    entries = List.copyOf(entries);
  }

  /// When it began; the epoch for an empty log.
  Instant begun() {
    return entries.isEmpty() ? Instant.EPOCH : entries.getFirst().at();
  }
}
