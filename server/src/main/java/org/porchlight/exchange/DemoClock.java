package org.porchlight.exchange;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;

/// Turns the demo's clock forward; no real line has one.
@FunctionalInterface
public interface DemoClock {
  /// Goes forward by `time`, zero or more.
  ///
  /// Succeeds, with what the clock shows then, once every deadline that fell due on the way has
  /// been driven in.
  Future<Instant> advance(Duration time);
}
