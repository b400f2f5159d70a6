package org.porchlight.measurement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.porchlight.measurement.QuarterEvent.PlotTold;
import org.porchlight.measurement.QuarterEvent.QuarterReckoned;
import org.porchlight.measurement.QuarterEvent.SplitTold;
import org.porchlight.review.measures.Ground;
import org.porchlight.review.measures.Measured;
import org.porchlight.review.measures.Measures;
import org.porchlight.review.measures.Period;
import org.porchlight.review.measures.Plot;
import org.porchlight.review.measures.Plots;
import org.porchlight.review.measures.SmallCells;
import org.porchlight.review.measures.Split;
import org.porchlight.storage.Journal.Told;

/// A quarter as it leaves the house, the same whenever it is asked for.
///
/// @param at when it was reckoned
/// @param splits one for each split
/// @param plots one for each kind of plot
public record QuarterTold(
    Instant at, QuarterReckoned reckoned, List<SplitTold> splits, List<PlotTold> plots) {
  public QuarterTold {
    splits = List.copyOf(splits);
    plots = List.copyOf(plots);
  }

  /// Everything that is ever told of a quarter: all of it from one ground, so that what is told of
  /// everybody is the same beside every split.
  static List<QuarterEvent> reckoned(Ground ground, int broken) {
    var period = ground.period();
    var all = new ArrayList<QuarterEvent>();
    all.add(new QuarterReckoned(period.from(), period.to(), period.zone(), ground.goals(), broken));
    Arrays.stream(Split.values())
        .map(split -> new SplitTold(split, new SmallCells(Measures.of(ground, split)).withheld()))
        .forEach(all::add);
    var small = new SmallCells(Measures.of(ground, Split.NONE));
    Plots.of(ground).stream()
        .map(plot -> new PlotTold(plot.kind(), plot.columns(), small.cells(plot)))
        .forEach(all::add);
    return all;
  }

  /// What is told of a ground, by this reckoning alone.
  public static QuarterTold of(Ground ground, Instant at) {
    return of(at, reckoned(ground, 0));
  }

  /// @param told the whole journal of a quarter
  static QuarterTold of(List<Told<QuarterEvent>> told) {
    return of(told.getFirst().at(), told.stream().map(Told::event).toList());
  }

  private static QuarterTold of(Instant at, List<QuarterEvent> events) {
    var reckoned = new ArrayList<QuarterReckoned>();
    var splits = new ArrayList<SplitTold>();
    var plots = new ArrayList<PlotTold>();
    for (QuarterEvent one : events) {
      switch (one) {
        case QuarterReckoned event -> reckoned.add(event);
        case SplitTold event -> splits.add(event);
        case PlotTold event -> plots.add(event);
      }
    }
    return new QuarterTold(at, reckoned.getFirst(), splits, plots);
  }

  public Period period() {
    return new Period(reckoned.from(), reckoned.to(), reckoned.zone());
  }

  /// Every measure, small counts withheld.
  ///
  /// @throws NoSuchElementException for a split that was not known when it was reckoned
  public List<Measured> measured(Split split) {
    return splits.stream().filter(one -> one.split() == split).findFirst().orElseThrow().measured();
  }

  /// One table, small counts withheld.
  ///
  /// @throws NoSuchElementException for a kind that was not known when it was reckoned
  public PlotTold plot(Plot.Kind kind) {
    return plots.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
  }
}
