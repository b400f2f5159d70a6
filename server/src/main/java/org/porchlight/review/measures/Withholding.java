package org.porchlight.review.measures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.review.measures.Ledger.Sum;
import org.porchlight.review.measures.Reckoning.Leak;

/// Withholds cell after cell until nobody can reckon a small count from those that are told.
final class Withholding {
  private final Ledger ledger;
  private final Set<Cell> hidden;
  private final Set<Cell> open;

  /// What hiding one count takes: every cell that tells it.
  private record Choice(Sum sum, int count, long value, List<Cell> cells) {}

  /// @param cells everything that a reader may have
  /// @param hidden what is withheld already; what else must be is added
  /// @param open the cells that may be withheld still
  Withholding(List<Cell> cells, Set<Cell> hidden, List<Cell> open) {
    this.ledger = new Ledger(cells);
    this.hidden = hidden;
    this.open = new HashSet<>(open);
  }

  void run() {
    open.stream()
        .filter(cell -> ledger.told(cell).stream().anyMatch(ledger::isGuarded))
        .forEach(hidden::add);
    boolean more = true;
    while (more) {
      more = hideMore();
    }
  }

  /// One round over all leaks that there are; of those with a sum in common, the first alone.
  private boolean hideMore() {
    Map<Integer, List<Cell>> tellers = tellers();
    var reckoning = new Reckoning(ledger, tellers.keySet());
    Set<Sum> mended = new HashSet<>();
    boolean more = false;
    for (Leak leak : reckoning.leaks()) {
      if (leak.from().stream().noneMatch(mended::contains)) {
        var found = choice(leak, reckoning, tellers);
        found.ifPresent(choice -> {
          hidden.addAll(choice.cells());
          mended.addAll(leak.from());
          mended.add(choice.sum());
        });
        more |= found.isPresent();
      }
    }
    return more;
  }

  private Map<Integer, List<Cell>> tellers() {
    var tellers = new HashMap<Integer, List<Cell>>();
    for (Cell cell : ledger.cells()) {
      if (!hidden.contains(cell)) {
        ledger
            .told(cell)
            .forEach(count -> tellers.computeIfAbsent(count, _ -> new ArrayList<>()).add(cell));
      }
    }
    return tellers;
  }

  /// The cheapest count to hide in the sums that gave the leak away, or else in those behind them.
  private Optional<Choice> choice(
      Leak leak, Reckoning reckoning, Map<Integer, List<Cell>> tellers) {
    var sums = new ArrayDeque<>(leak.from());
    var seen = new HashSet<>(leak.from());
    while (!sums.isEmpty()) {
      Sum sum = sums.remove();
      var best = choice(sum, tellers);
      if (best.isPresent()) {
        return best;
      }
      sum.terms()
          .filter(term -> !tellers.containsKey(term))
          .flatMap(term -> reckoning.sumsOf(term).stream())
          .filter(seen::add)
          .forEach(sums::add);
    }
    return Optional.empty();
  }

  /// Few cells before many, a part before the total, the smallest first; nought hides nothing.
  private Optional<Choice> choice(Sum sum, Map<Integer, List<Cell>> tellers) {
    return sum.terms()
        .distinct()
        .filter(count -> ledger.value(count) > 0)
        .map(count ->
            new Choice(sum, count, ledger.value(count), tellers.getOrDefault(count, List.of())))
        .filter(choice -> !choice.cells().isEmpty() && open.containsAll(choice.cells()))
        .min(
            Comparator.comparingInt((Choice choice) -> choice.cells().size())
                .thenComparing(choice -> choice.count() == sum.total())
                .thenComparingLong(Choice::value));
  }
}
