package org.porchlight.storage;

import io.vertx.core.Future;
import java.util.List;

/// What several askings come to that are under way at once; {@link InTurn} asks one after another.
public final class AtOnce {
  private AtOnce() {}

  /// Every answer, in the order of the askings; fails as soon as one of them does.
  public static <T> Future<List<T>> answers(List<Future<T>> asked) {
    return Future.all(asked).map(_ -> asked.stream().map(Future::result).toList());
  }
}
