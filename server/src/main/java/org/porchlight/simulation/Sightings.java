package org.porchlight.simulation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// How often each behaviour was thrown at the line.
final class Sightings {
  private final Map<Behaviour, Integer> counts = new EnumMap<>(Behaviour.class);

  void saw(Behaviour behaviour) {
    counts.merge(behaviour, 1, Integer::sum);
  }

  /// Only those that were seen, in the order of their names' declaration.
  Map<Behaviour, Integer> counts() {
    return Collections.unmodifiableMap(new EnumMap<>(counts));
  }
}
