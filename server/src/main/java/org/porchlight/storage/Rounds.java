package org.porchlight.storage;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Supplier;

/// Read, decide, append; and read and decide again when somebody appended in between.
///
/// Every round takes what is stored then, so that nothing is decided upon what is no longer so. Who
/// is overtaken each time is told that the store is too busy, rather than going round for ever.
public final class Rounds {
  /// How often one append is decided upon.
  public static final int MAX = 5;

  private Rounds() {}

  /// Goes round until something is stored or found to be so already.
  ///
  /// @param what is decided, for the message of a failure, such as `telephones`
  /// @param round reads, decides and appends once; empty when somebody was faster
  /// @return what the last round came to; fails with [StorageException], which may be tried again
  public static <T> Future<T> until(String what, Supplier<Future<Optional<T>>> round) {
    return until(what, round, 1);
  }

  private static <T> Future<T> until(
      String what, Supplier<Future<Optional<T>>> round, int decisions) {
    return round
        .get()
        .compose(done -> {
          if (done.isPresent()) {
            return Future.succeededFuture(done.get());
          }
          return decisions < MAX
              ? until(what, round, decisions + 1)
              : Future.failedFuture(
                  new StorageException(what + ": " + decisions + " decisions, all overtaken"));
        });
  }
}
