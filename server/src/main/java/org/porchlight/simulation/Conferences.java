package org.porchlight.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which calls the carrier has in which conversation just now.
final class Conferences {
  private final Map<String, Set<String>> calls = new HashMap<>();

  void joins(String conference, String call) {
    leaves(call);
    calls.computeIfAbsent(conference, _ -> new HashSet<>()).add(call);
  }

  /// Wherever it is.
  void leaves(String call) {
    calls.values().forEach(one -> one.remove(call));
  }

  /// Whether it is in this conversation, and nobody else is.
  boolean isAlone(String conference, String call) {
    return calls.getOrDefault(conference, Set.of()).equals(Set.of(call));
  }
}
