package org.porchlight.simulation;

import java.util.List;
import org.porchlight.incident.Entry;
import org.porchlight.incident.EventTypes;
import org.porchlight.incident.IncidentId;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.memory.MemoryStore;

/// The logs of incidents, read back from the store.
record Logs(AgencyId agency, MemoryStore store, SlowStore answers) {
  List<Entry> read(IncidentId incident, long after) {
    return answers.look(() -> store.incidents().read(agency, incident, after)).entries();
  }

  /// A promise that does not hold, with the timeline of its incident.
  BrokenPromiseException broken(String promise, IncidentId incident) {
    var text = new StringBuilder(promise).append("\nincident ").append(incident).append('\n');
    for (Entry entry : read(incident, 0)) {
      text.append(
          "%4d %s %s by %s, %s%n"
              .formatted(
                  entry.version(),
                  entry.at(),
                  EventTypes.nameOf(entry.event()),
                  entry.by().getClass().getSimpleName(),
                  entry.channel()));
    }
    return new BrokenPromiseException(text.toString());
  }
}
