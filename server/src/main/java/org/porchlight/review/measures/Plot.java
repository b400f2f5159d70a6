package org.porchlight.review.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// A table worth looking at: what a picture is drawn of, and what stands beside it.
///
/// @param columns words of its own wording, such as `level_2`
public record Plot(Kind kind, List<String> columns, List<Row> rows) {
  /// Stands for a count that is too small to leave the house.
  public static final String WITHHELD = "withheld";

  public Plot {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// What it tells.
  public enum Kind {
    /// How far incidents had to go, by the day, week or month in which they began.
    LEVELS,
    /// How long until somebody answered.
    TIME_TO_PERSON,
    /// The level of the step that settled it.
    SETTLED_BY,
    /// For how many minutes somebody was on call, by the day, week or month.
    COVER;

    /// The word in wording and addresses.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The kind with this word, empty for any other.
    public static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }

  /// @param label a day such as `2026-10-09`, or a word of its own wording
  /// @param values one for each column
  public record Row(String label, List<Long> values) {
    public Row {
      values = List.copyOf(values);
    }

    public long sum() {
      return values.stream().mapToLong(Long::longValue).sum();
    }
  }

  /// The largest sum of a row.
  public long highest() {
    return rows.stream().mapToLong(Row::sum).max().orElse(0);
  }

  /// Whether it counts anything at all.
  public boolean isEmpty() {
    return highest() == 0;
  }

  /// Its cells as they may leave the house; minutes of cover are nobody's.
  public List<List<String>> cells() {
    Set<List<Integer>> hidden = kind == Kind.COVER ? Set.of() : hidden();
    var cells = new ArrayList<List<String>>();
    for (int row = 0; row < rows.size(); row++) {
      var line = new ArrayList<String>();
      line.add(rows.get(row).label());
      for (int column = 0; column < columns.size(); column++) {
        line.add(
            hidden.contains(List.of(row, column))
                ? WITHHELD
                : Long.toString(rows.get(row).values().get(column)));
      }
      cells.add(line);
    }
    return cells;
  }

  /// The places of small counts; where one stands alone in its column, the smallest other goes too.
  private Set<List<Integer>> hidden() {
    Set<List<Integer>> hidden = new HashSet<>();
    for (int at = 0; at < columns.size(); at++) {
      int column = at;
      List<Integer> small =
          rowsWhere(row -> SmallCells.isSmall(rows.get(row).values().get(column)));
      small.forEach(row -> hidden.add(List.of(row, column)));
      if (small.size() == 1) {
        rowsWhere(row -> rows.get(row).values().get(column) >= SmallCells.CELL_MIN).stream()
            .min(Comparator.comparingLong(row -> rows.get(row).values().get(column)))
            .ifPresent(row -> hidden.add(List.of(row, column)));
      }
    }
    return hidden;
  }

  private List<Integer> rowsWhere(IntPredicate which) {
    return IntStream.range(0, rows.size()).filter(which).boxed().toList();
  }
}
