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

  int times(Behaviour behaviour) {
    return counts.getOrDefault(behaviour, 0);
  }

  /// Those of all counted as one.
  static Map<Behaviour, Integer> together(Sightings... all) {
    var counts = new EnumMap<Behaviour, Integer>(Behaviour.class);
    for (Sightings one : all) {
      one.counts.forEach((behaviour, times) -> counts.merge(behaviour, times, Integer::sum));
    }
    return Collections.unmodifiableMap(counts);
  }
}
