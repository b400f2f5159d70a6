package org.porchlight.console.view;

import java.util.List;

/// What is different between two versions of a plan, as one reads it to a family.
///
/// @param path of the page
/// @param back where the board of the later version is
/// @param plan such as `PLN-0007 v5`
/// @param who the young person, as the plan calls them
/// @param from the number of the version it is compared with
/// @param others the numbers it can be compared with instead
/// @param why what its author wrote of the change; may be empty
/// @param changes empty for the same words
public record DifferenceView(
    String path,
    String back,
    String plan,
    String who,
    int from,
    List<Integer> others,
    String why,
    List<Change> changes) {
  public DifferenceView {
    others = List.copyOf(others);
    changes = List.copyOf(changes);
  }

  /// One thing that is different.
  ///
  /// @param before the words there were; may be empty
  /// @param after the words there are now; may be empty
  public record Change(String sentence, String before, String after) {}
}
