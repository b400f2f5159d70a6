package org.porchlight.review.measures;

import java.util.Map;

/// One line of an export, or one cell of the table of a plot.
///
/// @param name such as `m31.night` or `levels.level_5:2026-10-05`
/// @param group as of a line
record Cell(String name, String group, Figure figure) {
  /// Its counts by the names that [Sums] has for them; none where nothing is told.
  Map<String, Long> counts() {
    return switch (figure) {
      case Figure.Share(var part, var whole) ->
          Map.of(name, part, "of:" + name, whole, "not:" + name, whole - part);
      case Figure.Count(var count) -> Map.of(name, count);
      case Figure.Rate(var events, var base, _) -> Map.of(name, events, "of:" + name, base);
      case Figure.Mean(_, var count) -> Map.of("of:" + name, count);
      case Figure.Times(var count, _, _, _, _) -> Map.of(name, count);
      case Figure.NotRecorded _, Figure.Withheld _ -> Map.of();
    };
  }
}
