package org.porchlight.line;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;

/// Calls back after a while, on the thread that the line runs on. The line makes no timer itself.
public interface Scheduler {
  /// Runs `task` once after `wait`; what is returned calls it off.
  Runnable after(Duration wait, Runnable task);

  /// Completes after `wait`.
  default Future<Void> rest(Duration wait) {
    Promise<Void> over = Promise.promise();
    after(wait, over::complete);
    return over.future();
  }
}
