package org.porchlight.console.view;

import java.util.List;

/// Families as a coordinator looks over them.
///
/// @param mine whether the reader is a coordinator, whose own they are
/// @param counts how many families each coordinator has
/// @param rows families that somebody has, whatever needs somebody most first
/// @param nobodys families that nobody has
/// @param others how many families the reader has nothing to do with
public record FamiliesView(
    boolean mine, List<Count> counts, List<Row> rows, List<Row> nobodys, int others) {
  public FamiliesView {
    counts = List.copyOf(counts);
    rows = List.copyOf(rows);
    nobodys = List.copyOf(nobodys);
  }

  /// @param weight a word where it is many; else empty
  public record Count(String who, int families, String weight) {}

  /// @param mood `danger`, `waiting` or `calm`
  /// @param coordinator empty where the list is of one
  /// @param needs what is due or late, or owed after a crisis; may be empty
  public record Row(
      String path,
      String name,
      String word,
      String mood,
      String coordinator,
      String plan,
      String contact,
      String meeting,
      List<Link> incidents,
      List<String> needs) {
    public Row {
      incidents = List.copyOf(incidents);
      needs = List.copyOf(needs);
    }
  }

  /// Somewhere to go.
  public record Link(String path, String title) {}
}
