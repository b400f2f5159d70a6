package org.porchlight.line;

import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Refusal;

/// What a turn came to; the state is the one to answer from.
public sealed interface Turned {
  IncidentState state();

  /// Stored, or so already. `before` equals `state` when nothing was added.
  record Done(IncidentState before, IncidentState state) implements Turned {}

  /// Nothing was added, and this is why.
  record Refused(Refusal refusal, IncidentState state) implements Turned {}
}
