package org.porchlight.storage.memory;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/// What every part of a memory store shares: one clock, one order of completion, one lock.
record Desk(InstantSource clock, Completion completion) {
  <T> Future<T> answer(String call, Supplier<T> work) {
    return completion.complete(
        call,
        () -> {
          // One call at a time: the whole store is as atomic as one Redis function.
          synchronized (clock) {
            return work.get();
          }
        });
  }

  Future<Void> run(String call, Runnable work) {
    return answer(
            call,
            () -> {
              work.run();
              return call;
            })
        .mapEmpty();
  }

  Instant now() {
    return clock.instant();
  }
}
