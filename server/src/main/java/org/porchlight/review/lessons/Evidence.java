package org.porchlight.review.lessons;

import java.time.Instant;
import org.porchlight.incident.IncidentId;

/// One thing that happened and speaks for a change.
public record Evidence(IncidentId incident, Instant at, Sign sign) {
  public enum Sign {
    DID_NOT_WORK,
    /// The crisis was over after this step.
    RESOLVED,
    NOT_REACHED,
    NOT_DOABLE,
    /// Something that is not in the plan was done.
    DONE_BESIDE,
    DECLINED
  }
}
