package org.porchlight.simulation;

import java.util.List;
import java.util.stream.Stream;
import org.porchlight.incident.Entry;
import org.porchlight.incident.IncidentEvent;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.oncall.OnCall;

/// What one append added to an incident.
///
/// @param entries read back from the store; may be empty
record StoredTurn(
    IncidentId incident,
    IncidentState before,
    List<Entry> entries,
    IncidentState after,
    OnCall onCall) {
  <E extends IncidentEvent> Stream<E> events(Class<E> type) {
    return entries.stream().map(Entry::event).filter(type::isInstance).map(type::cast);
  }

  boolean has(Class<? extends IncidentEvent> type) {
    return events(type).findAny().isPresent();
  }
}
