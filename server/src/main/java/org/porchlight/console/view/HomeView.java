package org.porchlight.console.view;

import java.util.List;

/// The open incidents, those that need somebody most first.
///
/// @param mayTake whether the reader's duty lets them take one
public record HomeView(List<Row> active, List<Row> after, boolean mayTake, boolean mayMeasure) {
  public HomeView {
    active = List.copyOf(active);
    after = List.copyOf(after);
  }

  /// @param pagesOpen how many people are asked and have not answered
  /// @param taken whether somebody has it
  /// @param mine whether the reader carries it
  public record Row(
      String incident, Standing standing, int pagesOpen, boolean taken, boolean mine) {}
}
