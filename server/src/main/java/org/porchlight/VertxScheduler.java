package org.porchlight;

import io.vertx.core.Vertx;
import java.time.Duration;
import org.porchlight.line.Scheduler;

/// Calls back on the event loop that it is asked on.
record VertxScheduler(Vertx vertx) implements Scheduler {
  @Override
  public Runnable after(Duration wait, Runnable task) {
    long timer = vertx.setTimer(Math.max(1, wait.toMillis()), _ -> task.run());
    return () -> vertx.cancelTimer(timer);
  }
}
