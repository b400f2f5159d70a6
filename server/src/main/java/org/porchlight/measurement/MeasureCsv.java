package org.porchlight.measurement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.measurement.QuarterEvent.PlotTold;
import org.porchlight.review.measures.Figure;
import org.porchlight.review.measures.Measured;
import org.porchlight.review.measures.Measured.Line;
import org.porchlight.review.measures.Split;

/// Measures as a table for other programs: RFC 4180, one line for each figure, small counts
/// withheld.
public final class MeasureCsv {
  private static final List<String> COLUMNS =
      List.of(
          "measure",
          "name",
          "part",
          "split",
          "group",
          "from",
          "to",
          "zone",
          "state",
          "numerator",
          "denominator",
          "value",
          "unit",
          "mean_seconds",
          "p50_seconds",
          "p90_seconds",
          "max_seconds");

  private MeasureCsv() {}

  /// Every measure of a quarter by one split, in one language.
  public static String of(QuarterTold told, Split split, MeasureWords words) {
    var period = told.period();
    var rows = new ArrayList<List<String>>();
    rows.add(COLUMNS);
    for (Measured one : told.measured(split)) {
      for (Line line : one.lines()) {
        var row = new ArrayList<String>();
        row.add(one.measure().name());
        row.add(words.name(one.measure()));
        row.add(line.part());
        row.add(split.code());
        row.add(line.group());
        row.add(period.from().toString());
        row.add(period.to().toString());
        row.add(period.zone().getId());
        row.addAll(cells(line.figure()));
        rows.add(row);
      }
    }
    return text(rows);
  }

  /// The table of a plot.
  public static String of(PlotTold plot) {
    var rows = new ArrayList<List<String>>();
    rows.add(Stream.concat(Stream.of(plot.kind().code()), plot.columns().stream()).toList());
    rows.addAll(plot.rows());
    return text(rows);
  }

  private static List<String> cells(Figure figure) {
    return switch (figure) {
      case Figure.Share(_, var whole) when whole == 0 -> empty("none");
      case Figure.Share share ->
          row("told", share.part(), share.whole(), share.value() * 100, "percent");
      case Figure.Count(var count) ->
          List.of("told", Long.toString(count), "", Long.toString(count), "count", "", "", "", "");
      case Figure.Rate(_, var base, _) when base == 0 -> empty("none");
      case Figure.Rate rate ->
          row("told", rate.events(), rate.base(), rate.value(), "per_" + rate.per());
      case Figure.Mean(_, var count) when count == 0 -> empty("none");
      case Figure.Mean mean -> row("told", mean.sum(), mean.count(), mean.value(), "points");
      case Figure.Times(var count, _, _, _, _) when count == 0 -> empty("none");
      case Figure.Times times ->
          List.of(
              "told",
              Long.toString(times.count()),
              "",
              "",
              "seconds",
              seconds(times.mean()),
              seconds(times.half()),
              seconds(times.ninety()),
              seconds(times.longest()));
      case Figure.NotRecorded _ -> empty("not_recorded");
      case Figure.Withheld _ -> empty("withheld");
    };
  }

  private static List<String> row(String state, long part, long whole, double value, String unit) {
    return List.of(
        state,
        Long.toString(part),
        Long.toString(whole),
        String.format(Locale.ROOT, "%.2f", value),
        unit,
        "",
        "",
        "",
        "");
  }

  private static List<String> empty(String state) {
    return List.of(state, "", "", "", "", "", "", "", "");
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
  }

  private static String text(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(MeasureCsv::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  /// Quoted where it must be; what a spreadsheet would take for a formula is text.
  private static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
