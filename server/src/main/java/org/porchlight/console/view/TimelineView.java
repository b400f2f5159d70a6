package org.porchlight.console.view;

import java.util.List;

/// An incident's timeline as people read it.
///
/// @param withheld what of them the reader may not read, a sentence each
/// @param hidden how many lines the reader has no right to
public record TimelineView(
    String incident, Standing standing, List<String> withheld, List<Line> lines, int hidden) {
  public TimelineView {
    withheld = List.copyOf(withheld);
    lines = List.copyOf(lines);
  }

  /// @param day named on the first line of each day; empty on the others
  /// @param text the sentence for people
  /// @param words what a person said or wrote; may be empty
  /// @param by who did it, and by which way
  /// @param kind `step`, `page`, `message`, `danger` or `other`: how it is marked
  public record Line(
      long version,
      String day,
      String at,
      String iso,
      String text,
      String words,
      String by,
      String kind) {}
}
