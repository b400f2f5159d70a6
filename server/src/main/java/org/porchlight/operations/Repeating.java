package org.porchlight.operations;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.porchlight.line.Scheduler;

/// Work that is done again and again, until all of it is stopped.
public final class Repeating {
  private final Scheduler scheduler;
  private final List<Runnable> resting = new ArrayList<>();
  private boolean stopped;

  public Repeating(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /// Rests between the end of one and the beginning of the next, whatever became of it.
  public void every(Duration rest, Supplier<Future<Void>> work) {
    if (stopped) {
      return;
    }
    var waiting = new Runnable[1];
    waiting[0] =
        scheduler.after(
            rest,
            () -> {
              resting.remove(waiting[0]);
              work.get().onComplete(_ -> every(rest, work));
            });
    resting.add(waiting[0]);
  }

  public void stop() {
    stopped = true;
    resting.forEach(Runnable::run);
  }
}
