package org.porchlight.review.measures;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.porchlight.review.measures.Ledger.Sum;

/// What withheld counts can at least and at most be, as no count is less than nought.
final class Bounds {
  private static final long MOST = 1_000_000;

  private final long[] least;
  private final long[] most;

  private Bounds(int size) {
    this.least = new long[size];
    this.most = new long[size];
    Arrays.fill(most, MOST);
  }

  /// The small counts that can only be what they are, each with its sums.
  static List<String> single(Ledger ledger, Set<Cell> told) {
    var bounds = new Bounds(ledger.size());
    told.forEach(cell ->
        ledger
            .told(cell)
            .forEach(count -> {
              bounds.least[count] = ledger.value(count);
              bounds.most[count] = ledger.value(count);
            }));
    boolean more = true;
    while (more) {
      more = false;
      for (Sum sum : ledger.sums()) {
        more |= bounds.narrow(sum);
      }
    }
    return IntStream.range(0, ledger.size())
        .filter(count -> ledger.isGuarded(count) && bounds.least[count] == bounds.most[count])
        .mapToObj(count -> ledger.said(count) + " = " + ledger.value(count))
        .toList();
  }

  private boolean narrow(Sum sum) {
    long atLeast = sum.parts().stream().mapToLong(part -> least[part]).sum();
    long atMost = sum.parts().stream().mapToLong(part -> most[part]).sum();
    boolean more = narrow(sum.total(), atLeast, atMost);
    for (int part : sum.parts()) {
      more |=
          narrow(
              part,
              least[sum.total()] - (atMost - most[part]),
              most[sum.total()] - (atLeast - least[part]));
    }
    return more;
  }

  private boolean narrow(int count, long atLeast, long atMost) {
    boolean more = atLeast > least[count] || atMost < most[count];
    least[count] = Math.max(least[count], atLeast);
    most[count] = Math.min(most[count], atMost);
    return more;
  }
}
