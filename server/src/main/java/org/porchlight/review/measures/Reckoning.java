package org.porchlight.review.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.review.measures.Ledger.Sum;

/// What a patient reader knows in the end, who has what is told and the sums that hold.
///
/// First sum by sum: no count is less than nought, so that each sum says what its counts can be at
/// least and at most. Then all open sums together, as equations.
final class Reckoning {
  /// Equations are solved modulo this prime: what is sure there is sure of whole numbers, unless
  /// this very prime came up in them, which sums of ones do not do.
  private static final long PRIME = 2_147_483_647;

  private final Ledger ledger;
  private final long[] least;
  private final long[] most;
  private final Map<Integer, List<Sum>> sumsOf = new HashMap<>();

  /// More than anything that is counted.
  private static final long MOST = Integer.MAX_VALUE;

  /// What follows from what follows is followed so often.
  private static final int ROUNDS_MAX = 60;

  /// Where a reader got something nobody may know.
  ///
  /// @param count the count; a negative one where it is what a sum leaves for several
  /// @param from the sums it came from
  record Leak(int count, List<Sum> from) {
    Leak {
      from = List.copyOf(from);
    }
  }

  /// @param told the counts that are told
  Reckoning(Ledger ledger, Collection<Integer> told) {
    this.ledger = ledger;
    this.least = new long[ledger.size()];
    this.most = new long[ledger.size()];
    Arrays.fill(most, MOST);
    told.forEach(this::learn);
    for (Sum sum : ledger.sums()) {
      sum.terms()
          .distinct()
          .forEach(term -> sumsOf.computeIfAbsent(term, _ -> new ArrayList<>()).add(sum));
    }
  }

  private void learn(int count) {
    least[count] = ledger.value(count);
    most[count] = ledger.value(count);
  }

  private boolean knows(int count) {
    return least[count] == most[count];
  }

  List<Sum> sumsOf(int count) {
    return sumsOf.getOrDefault(count, List.of());
  }

  /// Every leak that is found without solving equations; those only where there is none.
  List<Leak> leaks() {
    var leaks = sumBySum();
    while (leaks.isEmpty()) {
      var solved = solved();
      if (solved.isEmpty()) {
        return leaks;
      }
      for (int count : solved) {
        learn(count);
        if (ledger.isGuarded(count)) {
          leaks.add(new Leak(count, sumsOf(count)));
        }
      }
      leaks.addAll(sumBySum());
    }
    return leaks;
  }

  private List<Leak> sumBySum() {
    var leaks = new ArrayList<Leak>();
    boolean more = true;
    for (int round = 0; more && round < ROUNDS_MAX; round++) {
      more = false;
      for (Sum sum : ledger.sums()) {
        var open = sum.terms().filter(term -> !knows(term)).distinct().toList();
        more |= !open.isEmpty() && narrows(sum);
        open.stream()
            .filter(count -> knows(count) && ledger.isGuarded(count))
            .forEach(count -> leaks.add(new Leak(count, List.of(sum))));
      }
    }
    if (leaks.isEmpty()) {
      ledger.sums().stream()
          .filter(sum -> knows(sum.total()) && SmallCells.isSmall(left(sum)))
          .forEach(sum -> leaks.add(new Leak(-1, List.of(sum))));
    }
    return leaks;
  }

  private boolean narrows(Sum sum) {
    long atLeast = 0;
    long atMost = 0;
    for (int part : sum.parts()) {
      atLeast += least[part];
      atMost += most[part];
    }
    boolean more = narrows(sum.total(), atLeast, atMost);
    for (int part : sum.parts()) {
      more |=
          narrows(
              part,
              least[sum.total()] - (atMost - most[part]),
              most[sum.total()] - (atLeast - least[part]));
    }
    return more;
  }

  private boolean narrows(int count, long atLeast, long atMost) {
    boolean more = atLeast > least[count] || atMost < most[count];
    least[count] = Math.max(least[count], atLeast);
    most[count] = Math.min(most[count], atMost);
    return more;
  }

  /// What is left of the total for the parts that are open; -1 where nobody can say.
  private long left(Sum sum) {
    var open = sum.parts().stream().filter(part -> !knows(part)).toList();
    boolean guarded = open.stream().anyMatch(ledger::isGuarded);
    boolean valued = open.stream().allMatch(part -> ledger.value(part) != Numbered.UNKNOWN);
    long left = open.stream().mapToLong(ledger::value).sum();
    return valued && (guarded || left == 0) ? left : Numbered.UNKNOWN;
  }

  /// The open counts that all open sums together have one answer for.
  private List<Integer> solved() {
    Map<Integer, Map<Integer, Long>> byPivot = new HashMap<>();
    Map<Integer, Set<Integer>> pivotsWith = new HashMap<>();
    for (Sum sum : ledger.sums()) {
      var row = openTerms(sum);
      for (int pivot : List.copyOf(row.keySet())) {
        Optional.ofNullable(byPivot.get(pivot)).ifPresent(other -> subtract(row, pivot, other));
      }
      if (!row.isEmpty()) {
        int pivot = row.keySet().iterator().next();
        scale(row, inverse(row.getOrDefault(pivot, 1L)));
        for (int holder : List.copyOf(pivotsWith.getOrDefault(pivot, Set.of()))) {
          var other = byPivot.getOrDefault(holder, Map.of());
          if (other.containsKey(pivot)) {
            subtract(other, pivot, row);
            other
                .keySet()
                .forEach(
                    term -> pivotsWith.computeIfAbsent(term, _ -> new HashSet<>()).add(holder));
          }
        }
        byPivot.put(pivot, row);
        row.keySet()
            .forEach(term -> pivotsWith.computeIfAbsent(term, _ -> new HashSet<>()).add(pivot));
      }
    }
    return byPivot.entrySet().stream()
        .filter(entry -> entry.getValue().size() == 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  private Map<Integer, Long> openTerms(Sum sum) {
    var row = new HashMap<Integer, Long>();
    add(row, sum.total(), 1);
    sum.parts().forEach(part -> add(row, part, PRIME - 1));
    return row;
  }

  private void add(Map<Integer, Long> row, int count, long times) {
    if (!knows(count)) {
      row.merge(count, times, (one, other) -> (one + other) % PRIME);
      row.remove(count, 0L);
    }
  }

  /// Takes away so many times `other` that nothing of `pivot` is left.
  private static void subtract(Map<Integer, Long> row, int pivot, Map<Integer, Long> other) {
    Long had = row.get(pivot);
    if (had == null) {
      return;
    }
    long times = PRIME - had;
    other.forEach((term, value) -> {
      row.merge(term, value * times % PRIME, (one, more) -> (one + more) % PRIME);
      row.remove(term, 0L);
    });
  }

  private static void scale(Map<Integer, Long> row, long times) {
    row.replaceAll((_, value) -> value * times % PRIME);
  }

  private static long inverse(long value) {
    long result = 1;
    long base = value;
    for (long power = PRIME - 2; power > 0; power >>= 1) {
      result = (power & 1) == 1 ? result * base % PRIME : result;
      base = base * base % PRIME;
    }
    return result;
  }
}
