package org.porchlight.review.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.review.measures.Measured.Line;

/// Whoever has exports, and nothing else, cannot reckon what they withhold.
///
/// The reader here knows nothing of the line's own table of sums. They have seen many periods whole
/// and know every sum that held in all of them, and that groups make everybody.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReckonedBackTest {
  private static final int PERIODS_SEEN = 300;

  private static final Equations SUMS =
      Equations.holdingIn(
          IntStream.range(0, PERIODS_SEEN)
              .mapToObj(seed -> AnyPeriod.ground(seed, 70))
              .map(ground -> counts(whole(ground, Split.NONE)))
              .toList());

  /// Every cell of an export and of the tables of its plots, before anything is withheld.
  private static List<Cell> whole(Ground ground, Split split) {
    return Stream.concat(
            SmallCells.cells(Measures.of(ground, split), _ -> true).stream(),
            Plots.of(ground).stream()
                .filter(plot -> plot.kind() != Plot.Kind.COVER)
                .flatMap(plot -> SmallCells.drawn(plot).stream()))
        .toList();
  }

  private static Map<String, Long> counts(List<Cell> cells) {
    return counts(cells, Split.NONE);
  }

  private static Map<String, Long> counts(List<Cell> cells, Split split) {
    var counts = new LinkedHashMap<String, Long>();
    cells.forEach(cell -> counts.putAll(counts(cell, split)));
    return counts;
  }

  private static Map<String, Long> counts(Cell cell, Split split) {
    String group = cell.group().equals(Line.EVERYBODY) ? "" : split + " " + cell.group() + "|";
    String name = group + cell.name();
    return switch (cell.figure()) {
      case Figure.Share(var part, var whole) ->
          Map.of(
              name,
              part,
              group + "of:" + cell.name(),
              whole,
              group + "not:" + cell.name(),
              whole - part);
      case Figure.Count(var count) -> Map.of(name, count);
      case Figure.Rate(var events, var base, _) ->
          Map.of(name, events, group + "of:" + cell.name(), base);
      case Figure.Mean(_, var count) -> Map.of(group + "of:" + cell.name(), count);
      case Figure.Times(var count, _, _, _, _) -> Map.of(name, count);
      case Figure.NotRecorded _, Figure.Withheld _ -> Map.of();
    };
  }

  /// What an export and the tables of its plots tell.
  private static Set<Cell> told(Ground ground, Split split) {
    var measured = Measures.of(ground, split);
    var small = new SmallCells(measured);
    var told = new HashSet<>(SmallCells.cells(small.withheld(), _ -> true));
    for (Plot plot : Plots.of(ground)) {
      var texts = small.cells(plot);
      for (int row = 0; row < texts.size(); row++) {
        for (int column = 0; column < plot.columns().size(); column++) {
          if (!texts.get(row).get(column + 1).equals(Plot.WITHHELD)) {
            told.add(SmallCells.drawn(plot).get(row * plot.columns().size() + column));
          }
        }
      }
    }
    told.removeIf(cell -> cell.figure() instanceof Figure.Withheld);
    return told;
  }

  /// The small counts that somebody gets back who has these exports of one period.
  private static Set<String> reckonedBack(Ground ground, Split... splits) {
    var counts = new HashMap<String, Long>();
    var known = new HashSet<String>();
    var equations = new ArrayList<Map<String, Long>>(SUMS.rows());
    for (Split split : splits) {
      var cells = whole(ground, split);
      var told = told(ground, split);
      assertThat(told).as("told of %s", split).hasSizeGreaterThan(20);
      counts.putAll(counts(cells, split));
      known.addAll(counts(cells.stream().filter(told::contains).toList(), split).keySet());
      equations.addAll(ofGroups(cells, split));
    }
    return Equations.solved(equations, counts.keySet(), known).stream()
        .filter(one -> SmallCells.isSmall(counts.getOrDefault(one, 0L)))
        .map(one -> one + " = " + counts.get(one))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// What holds of everybody holds of each group, and groups make everybody.
  private static List<Map<String, Long>> ofGroups(List<Cell> cells, Split split) {
    var groups =
        cells.stream().map(Cell::group).filter(one -> !one.equals(Line.EVERYBODY)).distinct();
    var equations = new ArrayList<Map<String, Long>>();
    var adding = new LinkedHashMap<String, Map<String, Long>>();
    groups.forEach(group -> {
      var theirs =
          counts(cells.stream().filter(cell -> cell.group().equals(group)).toList(), split);
      for (Map<String, Long> row : SUMS.rows()) {
        var own = new HashMap<String, Long>();
        row.forEach((name, times) -> own.put(split + " " + group + "|" + name, times));
        if (theirs.keySet().containsAll(own.keySet())) {
          equations.add(own);
        }
      }
      theirs
          .keySet()
          .forEach(name -> {
            String everybody = name.substring(name.indexOf('|') + 1);
            adding
                .computeIfAbsent(everybody, _ -> new HashMap<>(Map.of(everybody, -1L)))
                .put(name, 1L);
          });
    });
    // Where a group says that something is not recorded, nobody knows what is missing in the sum.
    var lacking =
        cells.stream()
            .filter(cell -> cell.figure() instanceof Figure.NotRecorded)
            .flatMap(cell -> Stream.of(cell.name(), "of:" + cell.name()))
            .toList();
    adding.forEach((name, row) -> {
      if (!lacking.contains(name)) {
        equations.add(row);
      }
    });
    return equations;
  }

  @Test
  void no_small_count_of_everybody_is_given_back_by_any_sum_that_always_holds() {
    assertThat(SUMS.rows()).as("sums that were found").hasSizeGreaterThan(100);
    for (int seed = 10_000; seed < 10_007; seed++) {
      var ground = AnyPeriod.ground(seed, 20 + seed % 7 * 45);
      assertThat(reckonedBack(ground, Split.NONE)).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void no_small_count_of_a_group_is_given_back_by_the_other_groups_and_everybody() {
    int seed = 20_000;
    for (Split split : Split.values()) {
      var ground = AnyPeriod.ground(++seed, seed % 2 == 0 ? 60 : 300);
      assertThat(reckonedBack(ground, split)).as("seed %d by %s", seed, split).isEmpty();
    }
  }

  @Test
  void two_splits_of_one_period_give_back_no_more_than_one() {
    var ground = AnyPeriod.ground(30_000, 150);
    assertThat(reckonedBack(ground, Split.LANGUAGE, Split.RURAL_URBAN)).isEmpty();
    Predicate<Line> everybody = Line::ofEverybody;
    var alone = new SmallCells(Measures.of(ground, Split.NONE)).withheld();
    for (Split split : Split.values()) {
      assertThat(SmallCells.cells(new SmallCells(Measures.of(ground, split)).withheld(), everybody))
          .as("everybody, by %s", split)
          .isEqualTo(SmallCells.cells(alone, everybody));
    }
  }

  @Test
  void what_the_table_of_sums_says_adds_up() {
    for (int seed = 40_000; seed < 40_012; seed++) {
      var ledger = new Ledger(whole(AnyPeriod.ground(seed, 80), Split.GENDER));
      assertThat(ledger.sums()).hasSizeGreaterThan(400);
      for (Ledger.Sum sum : ledger.sums()) {
        long parts = sum.parts().stream().mapToLong(ledger::value).sum();
        boolean valued = sum.terms().noneMatch(term -> ledger.value(term) == Numbered.UNKNOWN);
        assertThat(!valued || parts == ledger.value(sum.total()))
            .as("seed %d: %s", seed, ledger.said(sum))
            .isTrue();
      }
    }
  }

  @Test
  void the_table_of_sums_names_no_line_that_there_is_not() {
    var names = new HashSet<>(counts(whole(AnyPeriod.ground(1, 200), Split.NONE)).keySet());
    var told = Stream.of("?", "~").toList();
    assertThat(
            Sums.ALL.stream()
                .flatMap(sum -> Stream.concat(Stream.of(sum.total()), sum.parts().stream())))
        .filteredOn(term -> told.stream().noneMatch(term::startsWith))
        .allSatisfy(term ->
            assertThat(names)
                .as(term)
                .anyMatch(name ->
                    term.endsWith("*")
                        ? name.startsWith(term.substring(0, term.length() - 1))
                        : name.equals(term)));
  }

  @Test
  void no_small_count_is_left_a_single_value_by_what_it_can_at_least_and_at_most_be() {
    for (int seed = 50_000; seed < 50_007; seed++) {
      var ground = AnyPeriod.ground(seed, 20 + seed % 7 * 45);
      var ledger = new Ledger(whole(ground, Split.LANGUAGE));
      var told = told(ground, Split.LANGUAGE);
      assertThat(Bounds.single(ledger, told)).as("seed %d", seed).isEmpty();
    }
  }
}
