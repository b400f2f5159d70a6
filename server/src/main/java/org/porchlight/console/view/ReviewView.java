package org.porchlight.console.view;

import java.util.List;

/// What the coordinator decides with the family.
///
/// @param flagged what the walk itself asks a review to look at
/// @param tasks what the incident left for somebody to mend
/// @param mayDecide whether the reader is the one to decide
public record ReviewView(
    String incident,
    Standing standing,
    AfterView after,
    List<String> steps,
    List<String> flagged,
    List<String> tasks,
    boolean mayDecide) {
  public ReviewView {
    steps = List.copyOf(steps);
    flagged = List.copyOf(flagged);
    tasks = List.copyOf(tasks);
  }
}
