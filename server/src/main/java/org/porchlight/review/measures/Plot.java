package org.porchlight.review.measures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
}
