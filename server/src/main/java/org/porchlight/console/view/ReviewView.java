package org.porchlight.console.view;

import java.util.List;

/// What the coordinator decides with the family.
///
/// @param withheld what of it the reader may not read, a sentence each
/// @param steps every try, in the order they were made
/// @param flagged what the walk itself asks a review to look at
/// @param tasks what the incident left for somebody to mend
/// @param changes what a version written since would change, in sentences
/// @param mayDecide whether the reader is the one to decide
/// @param mayNote whether they may note what became of it
/// @param between whether words may stay between the young person and the staff
public record ReviewView(
    String incident,
    Standing standing,
    List<String> withheld,
    AfterView after,
    List<Tried> steps,
    List<String> flagged,
    List<String> tasks,
    List<String> changes,
    boolean mayDecide,
    boolean mayNote,
    Between between,
    LearnView learn) {
  public ReviewView {
    withheld = List.copyOf(withheld);
    steps = List.copyOf(steps);
    flagged = List.copyOf(flagged);
    tasks = List.copyOf(tasks);
    changes = List.copyOf(changes);
  }

  /// One try of a step, with what became of it.
  ///
  /// @param say what the plan has staff say; empty when the plan is not at hand
  /// @param mood `good`, `half`, `none` or `not`: how the outcome is marked
  /// @param outcome in words, with why where it was not tried
  /// @param words the family's; may be empty
  /// @param minutes it took; empty when it was not tried
  public record Tried(
      String step,
      String actor,
      String say,
      String mood,
      String outcome,
      String doneBy,
      String words,
      String minutes) {}
}
