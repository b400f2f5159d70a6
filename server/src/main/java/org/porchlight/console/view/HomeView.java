package org.porchlight.console.view;

import java.util.List;

/// The open incidents, those that need somebody most first.
///
/// @param mayTake whether the reader's duty lets them take one
/// @param needs what a coordinator's own families are owed, the oldest first; of others, nothing
public record HomeView(
    List<Row> active, List<Row> after, boolean mayTake, boolean mayMeasure, List<Need> needs) {
  public HomeView {
    active = List.copyOf(active);
    after = List.copyOf(after);
    needs = List.copyOf(needs);
  }

  /// @param late whether something of it went by
  public record Need(String path, String family, String words, boolean late) {}

  /// @param pagesOpen how many people are asked and have not answered
  /// @param taken whether somebody has it
  /// @param mine whether the reader carries it
  public record Row(
      String incident, Standing standing, int pagesOpen, boolean taken, boolean mine) {}
}
