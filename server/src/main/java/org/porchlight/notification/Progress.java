package org.porchlight.notification;

import java.time.Instant;

/// How far this server came with one order.
///
/// @param attempts how often the carrier may have taken it
/// @param lookAt from when on the carrier can tell what became of the last one; [Instant#MAX] when
///   nothing is unknown
/// @param looks how often it could not tell
/// @param busy how often in a row the carrier had no time for it
record Progress(int attempts, Instant lookAt, int looks, int busy) {
  static final Progress NONE = new Progress(0, Instant.MAX, 0, 0);

  /// Somebody may have tried it before, without a word of what became of it.
  static Progress perhapsTried(Instant lookAt) {
    return new Progress(1, lookAt, 0, 0);
  }

  boolean unknown() {
    return !lookAt.equals(Instant.MAX);
  }

  Progress tried(Instant lookAt) {
    return new Progress(attempts + 1, lookAt, 0, 0);
  }

  Progress lookedInVain(Instant lookAt) {
    return new Progress(attempts, lookAt, looks + 1, busy);
  }

  Progress foundBusy() {
    return new Progress(attempts, Instant.MAX, looks, busy + 1);
  }
}
