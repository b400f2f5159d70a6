package org.porchlight.console.measures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.porchlight.console.view.PlotView;
import org.porchlight.console.view.PlotView.Bar;
import org.porchlight.console.view.PlotView.Mark;
import org.porchlight.console.view.PlotView.Piece;
import org.porchlight.console.view.Speech;
import org.porchlight.measurement.MeasureWords;
import org.porchlight.review.measures.Figure;
import org.porchlight.review.measures.Period;
import org.porchlight.review.measures.Plot;
import org.porchlight.review.measures.Plot.Row;
import org.porchlight.review.measures.Plots;

/// Draws a table as bars: lengths and places, which a page may hold where no style may stand.
final class PlotViews {
  private static final int BAR_EVERY = 40;
  private static final double BAR_LONGEST = PlotView.WIDTH;

  private final MeasureWords words;
  private final Speech say;
  private final Plots.Every every;

  PlotViews(MeasureWords words, Speech say, Period period) {
    this.words = words;
    this.say = say;
    this.every = Plots.every(period);
  }

  PlotView view(Plot plot) {
    var bars = new ArrayList<Bar>();
    for (Row row : plot.rows()) {
      bars.add(bar(plot, row, bars.size() * BAR_EVERY + 14));
    }
    return new PlotView(
        plot.kind().code(),
        words.text("measure.plot." + plot.kind().code()),
        words.text("measure.plot." + plot.kind().code() + ".means"),
        switch (plot.kind()) {
          case LEVELS, COVER -> say.of("measures.every." + every.code());
          case TIME_TO_PERSON, SETTLED_BY -> say.of("measures.what");
        },
        plot.isEmpty(),
        Math.max(1, bars.size()) * BAR_EVERY,
        bars,
        legend(plot),
        plot.columns().stream().map(words::plot).toList(),
        plot.rows().stream()
            .map(row ->
                new PlotView.Row(label(row), row.values().stream().map(this::count).toList()))
            .toList());
  }

  private Bar bar(Plot plot, Row row, int y) {
    return switch (plot.kind()) {
      case LEVELS -> stacked(plot, row, y, "level");
      case TIME_TO_PERSON -> stacked(plot, row, y, "channel");
      case SETTLED_BY -> {
        String colour = "level" + plot.rows().indexOf(row);
        double width = length(row.sum(), plot.highest());
        yield new Bar(label(row), count(row.sum()), y, List.of(new Piece(colour, 0, width)));
      }
      case COVER -> cover(row, y);
    };
  }

  private Bar stacked(Plot plot, Row row, int y, String colour) {
    var pieces = new ArrayList<Piece>();
    double x = 0;
    for (int column = 0; column < row.values().size(); column++) {
      double width = length(row.values().get(column), plot.highest());
      if (width > 0) {
        pieces.add(new Piece(colour + column, x, width));
        x += width;
      }
    }
    return new Bar(label(row), count(row.sum()), y, pieces);
  }

  /// What is covered of all the minutes, and under it what was also reachable.
  private Bar cover(Row row, int y) {
    long minutes = row.values().getFirst();
    long planned = row.values().get(1);
    long told = row.values().getLast();
    var pieces = new ArrayList<Piece>();
    if (planned < minutes) {
      pieces.add(new Piece("lacking", 0, BAR_LONGEST));
    }
    pieces.add(new Piece("planned", 0, length(planned, minutes)));
    if (row.values().size() > 2) {
      pieces.add(new Piece("ready", 0, length(told, minutes)));
    }
    String share =
        minutes == 0 ? "–" : FigureWords.percent(new Figure.Share(told, minutes), say.language());
    return new Bar(label(row), share, y, pieces);
  }

  private static double length(long part, long whole) {
    return whole == 0 ? 0 : Math.round(BAR_LONGEST * 10 * part / whole) / 10.0;
  }

  private List<Mark> legend(Plot plot) {
    return switch (plot.kind()) {
      case LEVELS -> marks(plot, "level");
      case TIME_TO_PERSON -> marks(plot, "channel");
      case SETTLED_BY -> List.of();
      case COVER ->
          plot.columns().stream()
              .skip(1)
              .map(column -> new Mark(column, words.plot(column)))
              .toList();
    };
  }

  private List<Mark> marks(Plot plot, String colour) {
    var marks = new ArrayList<Mark>();
    for (String column : plot.columns()) {
      marks.add(new Mark(colour + marks.size(), words.plot(column)));
    }
    return marks;
  }

  private String count(long count) {
    return FigureWords.count(count, say.language());
  }

  /// A day such as `Oct 9`, a month such as `Oct 2026`, or the words of a row.
  private String label(Row row) {
    try {
      return DateTimeFormatter.ofPattern(pattern(), Locale.of(say.language().code()))
          .format(LocalDate.parse(row.label()));
    } catch (DateTimeException _) {
      return words.plot(row.label());
    }
  }

  private String pattern() {
    return switch (every) {
      case MONTH -> "MMM yyyy";
      case DAY, WEEK ->
          switch (say.language()) {
            case EN -> "MMM d";
            case ES -> "d MMM";
          };
    };
  }
}
