package org.porchlight.review.measures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Counts under numbers, each with its value; two that turn out to be the same get one number.
final class Numbered {
  /// Stands for a count that no line tells and no sum gives.
  static final long UNKNOWN = -1;

  /// @param of such as `of:m31.night`
  record Name(String of, String group) {
    /// Whether no line tells it.
    boolean isOther() {
      return isOther(of);
    }

    static boolean isOther(String of) {
      return of.startsWith("?") || of.startsWith("~");
    }
  }

  private final Map<Name, Integer> numbers = new HashMap<>();
  private final List<Long> values = new ArrayList<>();
  private final List<Boolean> own = new ArrayList<>();
  private final List<Integer> same = new ArrayList<>();

  /// The number of a count; a new one where it had none, with this value.
  int count(Name name, long value) {
    return numbers.computeIfAbsent(
        name,
        _ -> {
          values.add(value);
          own.add(!name.of().startsWith("~"));
          same.add(same.size());
          return same.size() - 1;
        });
  }

  Optional<Integer> find(String of, String group) {
    return Optional.ofNullable(numbers.get(new Name(of, group)));
  }

  int known(String of, String group) {
    return Objects.requireNonNull(numbers.get(new Name(of, group)), of);
  }

  Stream<Name> names() {
    return List.copyOf(numbers.keySet()).stream();
  }

  void unite(int number, int with) {
    int one = root(number);
    int other = root(with);
    same.set(other, one);
    values.set(one, Math.max(values.get(one), values.get(other)));
    own.set(one, own.get(one) || own.get(other));
  }

  /// The number that stands for it and all that are the same.
  int root(int number) {
    int at = number;
    while (same.get(at) != at) {
      at = same.get(at);
    }
    return at;
  }

  int size() {
    return same.size();
  }

  long value(int number) {
    return values.get(number);
  }

  void value(int number, long value) {
    values.set(number, value);
  }

  boolean isValued(int number) {
    return values.get(number) != UNKNOWN;
  }

  /// Whether nobody may know it: a small count that is one of its own.
  boolean isGuarded(int number) {
    return own.get(number) && SmallCells.isSmall(values.get(number));
  }

  /// The names of a count, to be read.
  String said(int number) {
    return numbers.entrySet().stream()
        .filter(entry -> root(entry.getValue()) == number)
        .map(entry -> entry.getKey().of() + " of " + entry.getKey().group())
        .sorted()
        .collect(Collectors.joining(" or "));
  }
}
