package org.porchlight.console.view;

import java.util.List;

/// What one agency owes in families' plans, and what became of it.
public record MyStepsView(String agency, List<Family> families) {
  public MyStepsView {
    families = List.copyOf(families);
  }

  /// @param tried the newest incident first
  public record Family(String name, List<Step> steps, List<Tried> tried) {
    public Family {
      steps = List.copyOf(steps);
      tried = List.copyOf(tried);
    }
  }

  /// @param words what the step says
  public record Step(String id, String level, String scenario, String words, String workedIf) {}

  /// An incident in which a step had its turn.
  ///
  /// @param outcomes what became of each step, in order
  /// @param notes the reader's own
  public record Tried(
      String incident, String when, List<String> outcomes, List<String> notes, List<Choice> steps) {
    public Tried {
      outcomes = List.copyOf(outcomes);
      notes = List.copyOf(notes);
      steps = List.copyOf(steps);
    }
  }
}
