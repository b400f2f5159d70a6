package org.porchlight.storage.memory;

import io.vertx.core.Future;
import java.util.function.Supplier;

/// Decides when a call's work is done and when its answer arrives, if it ever does.
///
/// The simulator's twin answers in a seeded order, or forgets the answers of a server that crashed;
/// work that was run stays done.
@FunctionalInterface
public interface Completion {
  /// Runs `work` now, later or never, once at most.
  ///
  /// @param call names the port and the method, such as `incidents.append`
  /// @param work throws what the future is to fail with
  <T> Future<T> complete(String call, Supplier<T> work);

  /// Does the work and answers before it returns.
  static Completion immediate() {
    return new Immediate();
  }

  /// The work of each call at once, in the order of the calls.
  record Immediate() implements Completion {
    @Override
    public <T> Future<T> complete(String call, Supplier<T> work) {
      try {
        return Future.succeededFuture(work.get());
      } catch (RuntimeException failure) {
        return Future.failedFuture(failure);
      }
    }
  }
}
