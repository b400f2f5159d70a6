package org.porchlight.console.view;

import java.util.List;

/// The open incidents, those that need somebody most first.
///
/// @param covered those of families the reader has nothing to do with
/// @param glass who saw a family they have nothing to do with, told to whoever looks after it
/// @param unwritten reports of harm past their written date, for a supervisor; no word of whom
/// @param desks other pages that are open to the reader, by the words that name them
/// @param coordinates whether the reader has families of their own
/// @param needs what a coordinator's own families are owed, the oldest first; of others, nothing
public record HomeView(
    List<Row> active,
    List<Row> after,
    List<Covered> covered,
    List<String> glass,
    List<Covered> unwritten,
    List<String> desks,
    boolean coordinates,
    List<Need> needs) {
  public HomeView {
    active = List.copyOf(active);
    after = List.copyOf(after);
    covered = List.copyOf(covered);
    glass = List.copyOf(glass);
    unwritten = List.copyOf(unwritten);
    desks = List.copyOf(desks);
    needs = List.copyOf(needs);
  }

  /// @param nobodys whether nobody has this family
  /// @param dates what is due first, each in a line
  /// @param more how many more there are on the family's page
  /// @param late whether something of it went by
  public record Need(
      String path, String family, boolean nobodys, List<String> dates, int more, boolean late) {
    public Need {
      dates = List.copyOf(dates);
    }
  }

  /// @param pagesOpen how many people are asked and have not answered
  /// @param taken whether somebody has it
  /// @param mine whether the reader carries it
  /// @param mayTake whether the reader may take it
  public record Row(
      String incident,
      Standing standing,
      int pagesOpen,
      boolean taken,
      boolean mine,
      boolean mayTake) {}

  /// An incident of which only this is told.
  public record Covered(String incident, String opened) {}
}
