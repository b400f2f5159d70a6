package org.porchlight.review.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the sums that hold in everything that was seen, and what they give of what is withheld.
///
/// Whole numbers are reckoned modulo a prime: as good as fractions here, and quick.
final class Equations {
  private static final long PRIME = 1_000_000_007;

  private final List<Map<String, Long>> rows;

  private Equations(List<Map<String, Long>> rows) {
    this.rows = rows;
  }

  /// Sums that come to nought: how many times each count is in one.
  List<Map<String, Long>> rows() {
    return rows;
  }

  /// Every linear sum of counts that came to nought each time.
  static Equations holdingIn(List<Map<String, Long>> seen) {
    var all = new LinkedHashSet<String>();
    seen.forEach(one -> all.addAll(one.keySet()));
    var names = List.copyOf(all);
    long[][] matrix = new long[seen.size()][names.size()];
    for (int row = 0; row < seen.size(); row++) {
      for (int at = 0; at < names.size(); at++) {
        matrix[row][at] = seen.get(row).getOrDefault(names.get(at), 0L) % PRIME;
      }
    }
    int[] pivots = reduce(matrix);
    var free = new ArrayList<Integer>();
    for (int at = 0; at < names.size(); at++) {
      int column = at;
      if (Arrays.stream(pivots).noneMatch(pivot -> pivot == column)) {
        free.add(at);
      }
    }
    var rows = new ArrayList<Map<String, Long>>();
    for (int one : free) {
      var row = new LinkedHashMap<String, Long>();
      row.put(names.get(one), 1L);
      for (int at = 0; at < pivots.length; at++) {
        if (matrix[at][one] != 0) {
          row.put(names.get(pivots[at]), (PRIME - matrix[at][one]) % PRIME);
        }
      }
      rows.add(row);
    }
    return new Equations(rows);
  }

  /// The counts that are not told and have one answer, by these sums and those that are told.
  static Set<String> solved(List<Map<String, Long>> sums, Set<String> counts, Set<String> told) {
    var open = counts.stream().filter(one -> !told.contains(one)).toList();
    var columns = new HashMap<String, Integer>();
    open.forEach(one -> columns.put(one, columns.size()));
    long[][] matrix = new long[sums.size()][open.size()];
    for (int row = 0; row < sums.size(); row++) {
      for (var term : sums.get(row).entrySet()) {
        Integer column = columns.get(term.getKey());
        if (column != null) {
          matrix[row][column] = Math.floorMod(term.getValue(), PRIME);
        }
      }
    }
    int[] pivots = reduce(matrix);
    var solved = new LinkedHashSet<String>();
    for (int row = 0; row < pivots.length; row++) {
      if (Arrays.stream(matrix[row]).filter(one -> one != 0).count() == 1) {
        solved.add(open.get(pivots[row]));
      }
    }
    return solved;
  }

  /// To its reduced echelon form; the column of each row's pivot.
  private static int[] reduce(long[][] matrix) {
    var pivots = new ArrayList<Integer>();
    int columns = matrix.length == 0 ? 0 : matrix[0].length;
    for (int column = 0; column < columns && pivots.size() < matrix.length; column++) {
      int top = pivots.size();
      int found = top;
      while (found < matrix.length && matrix[found][column] == 0) {
        found++;
      }
      if (found == matrix.length) {
        continue;
      }
      long[] row = matrix[found];
      matrix[found] = matrix[top];
      matrix[top] = row;
      long inverse = power(row[column], PRIME - 2);
      for (int at = column; at < columns; at++) {
        row[at] = row[at] * inverse % PRIME;
      }
      for (int at = 0; at < matrix.length; at++) {
        if (at != top) {
          subtract(matrix[at], row, column);
        }
      }
      pivots.add(column);
    }
    return pivots.stream().mapToInt(Integer::intValue).toArray();
  }

  /// Leaves nothing of this column in a row.
  private static void subtract(long[] from, long[] row, int column) {
    long times = from[column];
    if (times != 0) {
      for (int at = column; at < row.length; at++) {
        from[at] = (from[at] + (PRIME - times) * row[at]) % PRIME;
      }
    }
  }

  private static long power(long base, long exponent) {
    long result = 1;
    long square = base % PRIME;
    for (long left = exponent; left > 0; left >>= 1) {
      result = (left & 1) == 1 ? result * square % PRIME : result;
      square = square * square % PRIME;
    }
    return result;
  }
}
