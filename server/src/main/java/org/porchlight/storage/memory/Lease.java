package org.porchlight.storage.memory;

import java.time.Instant;
import org.porchlight.storage.ServerId;

/// A server's right to one deadline or errand, until it runs out.
record Lease(ServerId owner, Instant until) {
  boolean holds(Instant now) {
    return until.isAfter(now);
  }
}
