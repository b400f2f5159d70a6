package org.porchlight.simulation;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.porchlight.incident.Entry;
import org.porchlight.incident.IncidentEvent;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.oncall.OnCall;

/// What one append added to an incident.
///
/// @param entries read back from the store; may be empty
/// @param roster who is on call at that moment, reckoned only when asked
record StoredTurn(
    IncidentId incident,
    IncidentState before,
    List<Entry> entries,
    IncidentState after,
    Supplier<OnCall> roster) {
  OnCall onCall() {
    return roster.get();
  }

  <E extends IncidentEvent> Stream<E> events(Class<E> type) {
    return entries.stream().map(Entry::event).filter(type::isInstance).map(type::cast);
  }

  boolean has(Class<? extends IncidentEvent> type) {
    return events(type).findAny().isPresent();
  }
}
