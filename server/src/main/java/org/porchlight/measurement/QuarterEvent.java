package org.porchlight.measurement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.porchlight.review.measures.Goals;
import org.porchlight.review.measures.Measured;
import org.porchlight.review.measures.Plot;
import org.porchlight.review.measures.Split;
import org.porchlight.storage.JournalKind;

/// What was told of a quarter, once and for ever: small counts are withheld in all of it.
public sealed interface QuarterEvent {
  /// A journal of the agency's for each quarter, by [Quarter#toString()]: begun whole, and never
  /// added to.
  JournalKind<QuarterEvent> KIND =
      new JournalKind<>(
          "quarter",
          QuarterEvent.class,
          Map.of(
              "quarter.reckoned", QuarterReckoned.class,
              "split.told", SplitTold.class,
              "plot.told", PlotTold.class));

  /// The days it was reckoned over, and what times were held against.
  ///
  /// @param broken incidents whose log could not be read; they are in no measure
  record QuarterReckoned(LocalDate from, LocalDate to, ZoneId zone, Goals goals, int broken)
      implements QuarterEvent {}

  /// Every measure, for everybody and for each group of a split.
  record SplitTold(Split split, List<Measured> measured) implements QuarterEvent {
    public SplitTold {
      measured = List.copyOf(measured);
    }
  }

  /// One table.
  ///
  /// @param rows each with its label first
  record PlotTold(Plot.Kind kind, List<String> columns, List<List<String>> rows)
      implements QuarterEvent {
    public PlotTold {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}
