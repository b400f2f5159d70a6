package org.porchlight.incident;

import java.util.List;
import org.porchlight.incident.DrillEvent.Agreed;
import org.porchlight.incident.DrillEvent.Why;
import org.porchlight.plan.Language;

/// Begins and ends a drill (R23).
public sealed interface DrillCommand extends Command {
  /// Opens the incident of a drill; the dates of `agreed` were checked.
  record BeginDrill(Language language, List<Agreed> agreed) implements DrillCommand {
    public BeginDrill {
      agreed = List.copyOf(agreed);
    }
  }

  record EndDrill(Why why) implements DrillCommand {}
}
