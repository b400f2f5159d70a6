package org.porchlight.sandbox.carrier;

import java.time.Duration;

/// One fault that was asked for: what goes wrong, where, how often.
///
/// @param kind for example `webhook-duplicate`; the list is in the sandbox's `package-info`
/// @param on a number, an id, a part of a path, or `all`
/// @param remaining how many times it still happens; negative means without end
/// @param probability 0.0 to 1.0, tried with the seeded generator
/// @param delay for kinds that hold something back
/// @param copies how many arrive in all, for kinds that multiply something
public record Fault(
    String kind, String on, int remaining, double probability, Duration delay, int copies) {
  boolean concerns(Iterable<String> subjects) {
    if (on.equals("all")) {
      return true;
    }
    for (String subject : subjects) {
      if (subject.contains(on)) {
        return true;
      }
    }
    return false;
  }

  Fault usedOnce() {
    return remaining < 0 ? this : new Fault(kind, on, remaining - 1, probability, delay, copies);
  }
}
