package org.porchlight.review.measures;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.review.measures.Measured.Line;

/// What may leave the house: no count of 1 to 10, and none from which one could be reckoned.
///
/// A share is withheld when its part, its whole or what is left of it is so small, times when there
/// are so few of them; and then as many others as it takes, the smallest first, until the sums that
/// a reader has ([Sums]) give back none of it.
///
/// It is decided for everybody first, then for groups and plots: a figure of everybody is told or
/// withheld whatever else is asked for, so that two exports of a period do not give away together
/// what neither does. Minutes of cover are nobody's.
///
/// One for each export: what everybody's figures withhold takes the longest, and is found once.
public final class SmallCells {
  /// Counts below this are withheld; none at all is no cell.
  public static final long CELL_MIN = 11;

  private final List<Measured> measured;
  private final List<Cell> everybody;
  private final Set<Cell> hiddenOfEverybody = new LinkedHashSet<>();

  /// @param measured of one period, with small counts
  public SmallCells(List<Measured> measured) {
    this.measured = List.copyOf(measured);
    this.everybody = cells(measured, Line::ofEverybody);
    new Withholding(everybody, hiddenOfEverybody, everybody).run();
  }

  /// The measures as they may leave the house.
  public List<Measured> withheld() {
    var hidden = new LinkedHashSet<>(hiddenOfEverybody);
    var groups = cells(measured, line -> !line.ofEverybody());
    if (!groups.isEmpty()) {
      Set<String> names = hidden.stream().map(Cell::name).collect(Collectors.toSet());
      groups.stream().filter(cell -> names.contains(cell.name())).forEach(hidden::add);
      new Withholding(both(everybody, groups), hidden, groups).run();
    }
    return measured.stream()
        .map(one ->
            new Measured(
                one.measure(),
                one.lines().stream()
                    .map(line ->
                        hidden.contains(cell(one.measure(), line))
                            ? line.with(new Figure.Withheld())
                            : line)
                    .toList()))
        .toList();
  }

  /// The cells of a plot's table as they may leave the house, each row with its label first.
  ///
  /// @param plot of the same period; what is told of its measures counts too
  public List<List<String>> cells(Plot plot) {
    var hidden = new LinkedHashSet<>(hiddenOfEverybody);
    var drawn = drawn(plot);
    if (plot.kind() != Plot.Kind.COVER) {
      new Withholding(both(everybody, drawn), hidden, drawn).run();
    }
    var rows = new ArrayList<List<String>>();
    for (Plot.Row row : plot.rows()) {
      var cells = new ArrayList<String>(List.of(row.label()));
      for (int column = 0; column < plot.columns().size(); column++) {
        cells.add(
            hidden.contains(cell(plot, row, column))
                ? Plot.WITHHELD
                : Long.toString(row.values().get(column)));
      }
      rows.add(cells);
    }
    return rows;
  }

  static boolean isSmall(long count) {
    return count > 0 && count < CELL_MIN;
  }

  private static List<Cell> both(List<Cell> some, List<Cell> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  static List<Cell> cells(List<Measured> measured, Predicate<Line> which) {
    return measured.stream()
        .filter(one -> one.measure() != Measure.M1)
        .flatMap(one -> one.lines().stream().filter(which).map(line -> cell(one.measure(), line)))
        .toList();
  }

  private static Cell cell(Measure measure, Line line) {
    return new Cell(measure.code() + "." + line.part(), line.group(), line.figure());
  }

  static List<Cell> drawn(Plot plot) {
    var cells = new ArrayList<Cell>();
    for (Plot.Row row : plot.rows()) {
      for (int column = 0; column < plot.columns().size(); column++) {
        cells.add(cell(plot, row, column));
      }
    }
    return cells;
  }

  private static Cell cell(Plot plot, Plot.Row row, int column) {
    return new Cell(
        plot.kind().code() + "." + plot.columns().get(column) + ":" + row.label(),
        Line.EVERYBODY,
        new Figure.Count(row.values().get(column)));
  }
}
