package org.porchlight.notification;

import java.time.Instant;
import org.porchlight.incident.ErrandResult;

/// What became of one attempt to carry an errand out.
public sealed interface Carried {
  /// Settled, to be reported to the incident.
  record Ended(ErrandResult result) implements Carried {}

  /// Not settled yet: carry it again, and not before this.
  record PutOff(Instant notBefore) implements Carried {}
}
