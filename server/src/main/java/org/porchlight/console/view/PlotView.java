package org.porchlight.console.view;

import java.util.List;

/// A picture, drawn here in shapes, and the table that says the same in numbers.
///
/// Drawn as bars that lie: they read the same on a phone and on paper, and their labels never turn.
///
/// @param code such as `levels`
/// @param first the head of the table's first column
/// @param height of the picture, in its own units; it is 320 wide
/// @param legend what each colour means; empty where there is one only
public record PlotView(
    String code,
    String title,
    String means,
    String first,
    boolean empty,
    int height,
    List<Bar> bars,
    List<Mark> legend,
    List<String> columns,
    List<Row> rows) {
  public static final int WIDTH = 320;

  public PlotView {
    bars = List.copyOf(bars);
    legend = List.copyOf(legend);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// One bar with its words above it.
  ///
  /// @param value at its right end
  /// @param y of the words' line
  public record Bar(String label, String value, int y, List<Piece> pieces) {
    public Bar {
      pieces = List.copyOf(pieces);
    }
  }

  /// @param colour a class of the style sheet
  public record Piece(String colour, double x, double width) {}

  public record Mark(String colour, String name) {}

  public record Row(String label, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
