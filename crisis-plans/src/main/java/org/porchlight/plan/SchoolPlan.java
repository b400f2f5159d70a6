package org.porchlight.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The school's own plan that a scenario is linked to, and what it asks of people.
///
/// @param name such as `behavior plan of 5 September`
/// @param instructions what it says, as far as it matters here; may be empty
public record SchoolPlan(String name, List<Instruction> instructions) {
  /// Copies its collections.
  public SchoolPlan {
    instructions = List.copyOf(instructions);
  }

  /// One thing the school's plan asks for.
  ///
  /// @param action in its own words
  /// @param differsFrom the step that asks for something else; null when none does
  /// @param settled how the school and the team settled which holds; empty while they have not
  public record Instruction(String action, @Nullable StepId differsFrom, String settled) {
    /// Whether nobody has settled yet which of the two holds.
    public boolean open() {
      return settled.isEmpty();
    }
  }
}
