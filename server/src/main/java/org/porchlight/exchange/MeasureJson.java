package org.porchlight.exchange;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.measurement.MeasureWords;
import org.porchlight.measurement.QuarterAsked;
import org.porchlight.measurement.QuarterEvent.PlotTold;
import org.porchlight.measurement.QuarterTold;
import org.porchlight.review.measures.Figure;
import org.porchlight.review.measures.Measured;
import org.porchlight.review.measures.Measured.Line;
import org.porchlight.review.measures.SmallCells;

/// Measures as an object, with what each means and small counts withheld.
final class MeasureJson {
  private MeasureJson() {}

  static JsonObject of(QuarterAsked.Understood asked, QuarterTold told, MeasureWords words) {
    var days = told.reckoned();
    return new JsonObject()
        .put("quarter", asked.quarter().toString())
        .put("from", days.from().toString())
        .put("to", days.to().toString())
        .put("zone", days.zone().getId())
        .put("reckonedAt", told.at().toString())
        .put("split", asked.split().code())
        .put("withheldBelow", SmallCells.CELL_MIN)
        .put("rule", words.text("measure.rule"))
        .put("logsNotRead", days.broken())
        .put(
            "measures",
            IncidentJson.array(told.measured(asked.split()), one -> measure(one, words)))
        .put("plots", IncidentJson.array(told.plots(), MeasureJson::plot));
  }

  private static JsonObject measure(Measured one, MeasureWords words) {
    return new JsonObject()
        .put("id", one.measure().name())
        .put("name", words.name(one.measure()))
        .put("means", words.means(one.measure()))
        .put("area", Json.word(one.measure().area()))
        .put("lines", IncidentJson.array(one.lines(), line -> line(one, line, words)));
  }

  private static JsonObject line(Measured measured, Line line, MeasureWords words) {
    var json =
        new JsonObject()
            .put("part", line.part())
            .put("name", words.part(measured.measure(), line))
            .put("group", line.group());
    return switch (line.figure()) {
      case Figure.Share(var part, var whole) ->
          of(json, part, whole, whole == 0 ? null : round(100.0 * part / whole), "percent");
      case Figure.Rate(var events, var base, var per) ->
          of(
              json,
              events,
              base,
              base == 0 ? null : round((double) events * per / base),
              "per_" + per);
      case Figure.Count(var count) ->
          json.put("state", "told").put("value", count).put("unit", "count");
      case Figure.Mean(var sum, var count) ->
          of(json, sum, count, count == 0 ? null : round((double) sum / count), "points");
      case Figure.Times times -> times(json, times);
      case Figure.NotRecorded missing ->
          json.put("state", "not_recorded").put("needs", words.need(missing));
      case Figure.Withheld _ -> json.put("state", "withheld");
    };
  }

  /// Of nothing there is no share: the state says none, and there is no value.
  private static JsonObject of(
      JsonObject json, long part, long whole, @Nullable Double value, String unit) {
    return json.put("state", value == null ? "none" : "told")
        .put("numerator", part)
        .put("denominator", whole)
        .put("value", value)
        .put("unit", unit);
  }

  private static JsonObject times(JsonObject json, Figure.Times times) {
    json.put("state", times.count() == 0 ? "none" : "told").put("count", times.count());
    if (times.count() > 0) {
      json.put("meanSeconds", seconds(times.mean()))
          .put("p50Seconds", seconds(times.half()))
          .put("p90Seconds", seconds(times.ninety()))
          .put("maxSeconds", seconds(times.longest()));
    }
    return json.put("unit", "seconds");
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }

  private static double round(double value) {
    return Math.round(value * 100) / 100.0;
  }

  private static JsonObject plot(PlotTold plot) {
    var rows = new JsonArray();
    plot.rows().forEach(row -> rows.add(new JsonArray(List.copyOf(row))));
    return new JsonObject()
        .put("id", plot.kind().code())
        .put("columns", new JsonArray(List.copyOf(plot.columns())))
        .put("rows", rows);
  }
}
