package org.porchlight.line;

import java.util.List;
import org.porchlight.incident.Errand;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;

/// Hears of every turn that this server stored, right after it did.
public interface TurnListener {
  /// @param errands the fresh ones; this server holds their lease
  void stored(IncidentId incident, IncidentState before, IncidentState after, List<Errand> errands);
}
