package org.porchlight.coordination;

import io.vertx.core.Future;
import java.util.function.Supplier;

/// Does longer pieces of work off the thread that the line runs on.
///
/// Checking a plan over every hour of a week takes some milliseconds, which no caller waits for.
@FunctionalInterface
public interface Apart {
  /// Runs `work` on another thread; the answer comes back on this one.
  <T> Future<T> run(Supplier<T> work);
}
