package org.porchlight.storage;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Does the same with several things, one after another, so that they do not come upon a store all
/// at once.
///
/// Ends with the first failure; what would come after it is not begun.
public final class InTurn {
  private InTurn() {}

  /// Does `work` with each.
  public static <T> Future<Void> each(Iterable<T> things, Function<T, Future<Void>> work) {
    Future<Void> done = Future.succeededFuture();
    for (T thing : things) {
      done = done.compose(_ -> work.apply(thing));
    }
    return done;
  }

  /// What `work` answers for each, in their order.
  public static <T, R> Future<List<R>> answers(Iterable<T> things, Function<T, Future<R>> work) {
    var answers = new ArrayList<R>();
    return each(things, thing -> work.apply(thing).onSuccess(answers::add).mapEmpty())
        .map(_ -> List.copyOf(answers));
  }
}
