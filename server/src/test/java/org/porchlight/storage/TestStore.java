package org.porchlight.storage;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// An empty store for one test, and a hand on the clock its leases run by.
public interface TestStore {
  /// How long a test waits for one answer.
  Duration ANSWER_TIME_MAX = Duration.ofSeconds(10);

  Store store();

  /// Lets at least this much time go by on the clock of leases and sessions.
  void letPass(Duration time);

  /// Waits for an answer; a failed future throws its own cause.
  static <T extends @Nullable Object> T await(Future<T> future) {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(ANSWER_TIME_MAX.toSeconds(), SECONDS);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new CompletionException(failed.getCause());
    } catch (TimeoutException late) {
      throw new AssertionError("no answer within " + ANSWER_TIME_MAX, late);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for an answer", interrupted);
    }
  }
}
