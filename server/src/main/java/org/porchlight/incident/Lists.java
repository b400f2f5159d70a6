package org.porchlight.incident;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Immutable lists with one element added or changed.
final class Lists {
  private Lists() {}

  static <T> List<T> with(List<T> list, T added) {
    return Stream.concat(list.stream(), Stream.of(added)).toList();
  }

  static <T> List<T> change(List<T> list, Predicate<T> which, UnaryOperator<T> change) {
    return list.stream()
        .map(element -> which.test(element) ? change.apply(element) : element)
        .toList();
  }
}
