package org.porchlight.incident;

import org.porchlight.incident.ContactEvent.AnsweringStarted;

/// The search for somebody to answer a caller, or the first text.
///
/// @param askedBefore how many page numbers were used before it began; later ones are its own
/// @param escalations how often it went on to the next person
/// @param open until somebody has it, or the limit is reached
/// @param limitReached whether nobody took it within the limit
public record Search(
    AnsweringStarted started,
    int askedBefore,
    int escalations,
    boolean open,
    boolean limitReached) {
  static Search begun(AnsweringStarted started, int askedBefore) {
    return new Search(started, askedBefore, 0, true, false);
  }

  Search escalated() {
    return new Search(started, askedBefore, escalations + 1, open, limitReached);
  }

  Search over() {
    return new Search(started, askedBefore, escalations, false, limitReached);
  }

  Search atLimit() {
    return new Search(started, askedBefore, escalations, false, true);
  }
}
