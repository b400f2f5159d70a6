package org.porchlight.care;

import java.util.List;

/// What comes of a command.
public sealed interface CareDecision {
  /// @param events empty when nothing is new
  record Noted(List<CareEvent> events) implements CareDecision {
    public Noted {
      events = List.copyOf(events);
    }
  }

  /// Nothing is noted.
  record Refused(CareRefusal why) implements CareDecision {}
}
