package org.porchlight.storage;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Asks for a great many things, some at once and never all: the store answers others in between,
/// and what came is not all held twice.
public final class InParts {
  private static final int AT_ONCE = 32;

  private InParts() {}

  /// Every answer, in the order of the askings; fails with the first that does.
  public static <A, B> Future<List<B>> answers(Collection<A> asked, Function<A, Future<B>> ask) {
    var all = List.copyOf(asked);
    var parts =
        IntStream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
            .mapToObj(from -> all.subList(from, Math.min(all.size(), from + AT_ONCE)))
            .toList();
    return InTurn.answers(parts, part -> AtOnce.answers(part.stream().map(ask).toList()))
        .map(answers -> answers.stream().flatMap(List::stream).toList());
  }
}
