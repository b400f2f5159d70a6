package org.porchlight.storage;

import io.vertx.core.Future;
import java.util.function.Function;
import org.porchlight.telephony.Incoming;

/// Keeps texts that the store could not take, through a crash, until they are driven in again.
public interface Spool {
  /// Succeeds once the text is on disk for good.
  Future<Void> keep(Incoming.Text text);

  /// Hands every kept text to `intake` in order, and forgets each one that succeeds.
  Future<Void> drain(Function<Incoming.Text, Future<Void>> intake);
}
