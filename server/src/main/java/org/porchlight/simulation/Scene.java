package org.porchlight.simulation;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What a run plays, its seed aside.
///
/// @param crises how many families need somebody
/// @param days over which they are spread; 0 for close after each other
/// @param sought what is drawn more often than it falls by itself, until it was thrown
record Scene(int crises, int days, Set<Behaviour> sought) {
  Scene {
    sought = sought.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(sought));
  }

  static Scene of(int crises, int days) {
    return new Scene(crises, days, Set.of());
  }

  Scene seeking(Set<Behaviour> behaviours) {
    return new Scene(crises, days, behaviours);
  }

  /// As the command line takes it.
  @Override
  public String toString() {
    String behaviours =
        sought.isEmpty()
            ? ""
            : sought.stream().map(Behaviour::name).collect(Collectors.joining(",", " --seek ", ""));
    return "--crises " + crises + " --days " + days + behaviours;
  }
}
