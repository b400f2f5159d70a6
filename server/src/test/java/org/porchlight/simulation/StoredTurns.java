package org.porchlight.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.Entry;
import org.porchlight.incident.IncidentEvent;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Restriction;
import org.porchlight.oncall.OnCall;

/// Turns as the audit sees them, made of events alone; a timer said them all, at one instant.
final class StoredTurns {
  static final Instant AT = Instant.parse("2026-10-10T00:41:00Z");

  private StoredTurns() {}

  /// A turn that adds `added` to an incident whose log holds `log`; nobody is on call.
  static StoredTurn turn(
      IncidentId incident, List<? extends IncidentEvent> log, IncidentEvent... added) {
    IncidentState before = IncidentState.NOT_OPENED;
    for (var event : log) {
      before = before.evolve(entry(before, event));
    }
    var entries = new ArrayList<Entry>();
    IncidentState after = before;
    for (var event : added) {
      entries.add(entry(after, event));
      after = after.evolve(entries.getLast());
    }
    return new StoredTurn(incident, before, entries, after, () -> new OnCall(List.of()));
  }

  private static Entry entry(IncidentState before, IncidentEvent event) {
    return new Entry(
        before.version() + 1, AT, new Actor.Timer(), Channel.TEXT, Restriction.NONE, event);
  }
}
