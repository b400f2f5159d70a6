package org.porchlight.console.view;

import java.util.List;

/// What a director reads of a period: how it went, in words first, then in pictures and tables.
///
/// @param from the first day, as a date field has it
/// @param about the days in words
/// @param outside what may leave the house
/// @param first the figures that come first, each in one line
/// @param broken how many logs could not be read, in a sentence; empty when all could
public record MeasuresView(
    String from,
    String to,
    String split,
    List<Choice> splits,
    String about,
    Outside outside,
    List<Headline> first,
    List<PlotView> plots,
    List<Area> areas,
    List<Listed> unanswered,
    List<Listed> emergencies,
    List<String> gaps,
    List<Step> steps,
    String broken) {
  public MeasuresView {
    splits = List.copyOf(splits);
    first = List.copyOf(first);
    plots = List.copyOf(plots);
    areas = List.copyOf(areas);
    unanswered = List.copyOf(unanswered);
    emergencies = List.copyOf(emergencies);
    gaps = List.copyOf(gaps);
    steps = List.copyOf(steps);
  }

  /// What may leave the house.
  ///
  /// @param when from when on which quarter may be had, in a sentence
  /// @param quarters the newest that may be had, the newest first
  public record Outside(String when, List<Choice> quarters, List<Choice> tables) {
    public Outside {
      quarters = List.copyOf(quarters);
      tables = List.copyOf(tables);
    }
  }

  /// One measure in one figure.
  public record Headline(String name, String part, String value, String detail) {}

  /// @param open whether its measures are shown at once
  public record Area(String name, boolean open, List<One> measures) {
    public Area {
      measures = List.copyOf(measures);
    }
  }

  /// One measure.
  ///
  /// @param id such as `M10`
  /// @param groups the heads of its columns: everybody, then each group
  /// @param none the figures of nothing at all, in a sentence; empty where there is no such
  public record One(
      String id, String name, String means, List<String> groups, List<Row> rows, String none) {
    public One {
      groups = List.copyOf(groups);
      rows = List.copyOf(rows);
    }
  }

  public record Row(String part, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// @param detail how many of how many; may be empty
  public record Cell(String value, String detail) {}

  /// One incident that is never left out.
  public record Listed(String incident, String when, String detail) {}

  public record Step(String plan, String step, String tries, String worked) {}
}
