package org.porchlight.oncall.duty;

import java.util.List;

/// What comes of a command: facts to append, or why not.
public sealed interface RosterDecision {
  /// @param events none when what was asked is so already
  record Accepted(List<RosterEvent> events) implements RosterDecision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  record Refused(RosterRefusal why) implements RosterDecision {}
}
