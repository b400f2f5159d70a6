package org.porchlight.auditor;

import org.porchlight.incident.IncidentId;

/// Something that stands still, or is not what it was.
///
/// Holds ids, never a name, a number or a word of anybody.
public sealed interface Finding {
  /// Nothing can be read at all.
  record StoreSilent() implements Finding {}

  /// Nothing will ever happen next by itself (P1).
  record NoDeadline(IncidentId incident) implements Finding {}

  /// What should have happened did not.
  record Late(IncidentId incident, long seconds) implements Finding {}

  /// Somebody should have been told, and was not.
  record ErrandWaits(IncidentId incident, long seconds) implements Finding {}

  /// What is stored is not what was appended (P9).
  record BrokenChain(IncidentId incident) implements Finding {}

  /// What is wrong, for as long as it is: later findings of the same say the same.
  default String what() {
    return switch (this) {
      case StoreSilent _ -> "the store does not answer";
      case NoDeadline(var incident) -> "incident " + incident + " has no deadline";
      case Late(var incident, _) -> "incident " + incident + " stands still";
      case ErrandWaits(var incident, _) -> "incident " + incident + " has errands that wait";
      case BrokenChain(var incident) -> "incident " + incident + " has a log that was changed";
    };
  }

  /// How bad it is now; empty for what has no measure.
  default String measure() {
    return switch (this) {
      case Late(_, long seconds) -> seconds + " s late";
      case ErrandWaits(_, long seconds) -> seconds + " s old";
      case StoreSilent _, NoDeadline _, BrokenChain _ -> "";
    };
  }
}
