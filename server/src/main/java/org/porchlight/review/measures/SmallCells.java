package org.porchlight.review.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.porchlight.review.measures.Measured.Line;

/// What may leave the house: no count of 1 to 10, and none from which one could be reckoned.
///
/// A share is withheld when its part, its whole or what is left of it is so small, times when there
/// are so few of them. Where one group alone would be withheld, the smallest other one goes with
/// it: the sum less the others would tell it.
public final class SmallCells {
  /// Counts below this are withheld; none at all is no cell.
  public static final long CELL_MIN = 11;

  private static final Set<String> LEVELS =
      Set.of("no_step", "level_1", "level_2", "level_3", "level_4", "level_5");
  private static final List<Set<String>> SUMS =
      List.of(LEVELS, Set.of("night", "morning", "afternoon", "evening"));

  private SmallCells() {}

  public static List<Measured> withheld(List<Measured> measured) {
    return measured.stream()
        .map(one -> new Measured(one.measure(), withheldOf(one.lines())))
        .toList();
  }

  /// A plain count of incidents, as tables of plots have them.
  public static boolean isSmall(long count) {
    return count > 0 && count < CELL_MIN;
  }

  private static List<Line> withheldOf(List<Line> lines) {
    Set<Line> hidden = new HashSet<>();
    lines.stream().filter(line -> small(line.figure())).forEach(hidden::add);
    lines.stream()
        .map(Line::part)
        .distinct()
        .forEach(part ->
            hideAnother(
                lines.stream().filter(line -> line.part().equals(part) && !line.ofEverybody()),
                hidden));
    lines.stream()
        .map(Line::group)
        .distinct()
        .forEach(group ->
            hideOfSum(lines.stream().filter(line -> line.group().equals(group)).toList(), hidden));
    var told = new ArrayList<Line>();
    for (Line line : lines) {
      told.add(hidden.contains(line) ? line.with(new Figure.Withheld()) : line);
    }
    return told;
  }

  /// Where one alone is withheld of what adds up to a sum that is told, so is the next smallest.
  private static void hideAnother(Stream<Line> adding, Set<Line> hidden) {
    var lines = adding.toList();
    if (lines.stream().filter(hidden::contains).count() == 1) {
      lines.stream()
          .filter(line -> !hidden.contains(line) && size(line.figure()) > 0)
          .min(Comparator.comparingLong(line -> size(line.figure())))
          .ifPresent(hidden::add);
    }
  }

  /// Levels and hours add up to all incidents; what is told up to a level would tell one level.
  private static void hideOfSum(List<Line> lines, Set<Line> hidden) {
    for (Set<String> sum : SUMS) {
      hideAnother(lines.stream().filter(line -> sum.contains(line.part())), hidden);
    }
    if (lines.stream().anyMatch(line -> LEVELS.contains(line.part()) && hidden.contains(line))) {
      lines.stream().filter(line -> line.part().startsWith("up_to_")).forEach(hidden::add);
    }
  }

  private static boolean small(Figure figure) {
    return switch (figure) {
      case Figure.Share(var part, var whole) ->
          isSmall(part) || isSmall(whole) || isSmall(whole - part);
      case Figure.Count(var count) -> isSmall(count);
      case Figure.Rate(var events, var base, _) -> isSmall(events) || isSmall(base);
      case Figure.Mean(_, var count) -> isSmall(count);
      case Figure.Times(var count, _, _, _, _) -> isSmall(count);
      case Figure.NotRecorded _, Figure.Withheld _ -> false;
    };
  }

  private static long size(Figure figure) {
    return switch (figure) {
      case Figure.Share(var part, _) -> part;
      case Figure.Count(var count) -> count;
      case Figure.Rate(_, var base, _) -> base;
      case Figure.Mean(_, var count) -> count;
      case Figure.Times(var count, _, _, _, _) -> count;
      case Figure.NotRecorded _, Figure.Withheld _ -> 0;
    };
  }
}
