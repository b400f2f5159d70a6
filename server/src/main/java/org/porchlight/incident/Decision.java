package org.porchlight.incident;

import java.util.List;

/// What a command comes to.
public sealed interface Decision {
  /// To be appended, in this order; empty when what was asked is already so.
  record Accepted(List<Entry> entries, IncidentState after) implements Decision {
    public Accepted {
      entries = List.copyOf(entries);
    }
  }

  /// Nothing is added, and the screen or voice says why.
  record Refused(Refusal refusal) implements Decision {}
}
