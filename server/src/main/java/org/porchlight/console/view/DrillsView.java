package org.porchlight.console.view;

import java.util.List;

/// The drills there were, the newest first, and the way to begin one.
///
/// @param busy whether one runs, so that none can be begun
public record DrillsView(List<Row> rows, boolean busy) {
  public DrillsView {
    rows = List.copyOf(rows);
  }

  /// @param ended how it ended; empty while it runs
  /// @param paged how long until a page had left; `–` when none did, as for the others
  public record Row(
      String incident,
      String began,
      String ended,
      String paged,
      String acknowledged,
      String worked,
      long steps) {
    public boolean running() {
      return ended.isEmpty();
    }
  }
}
