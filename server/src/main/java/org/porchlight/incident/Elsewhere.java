package org.porchlight.incident;

import java.util.Set;
import org.porchlight.oncall.StaffId;

/// What goes on outside one incident that its pages should know.
///
/// @param engaged staff who lead another incident that is not over
/// @param talking those whose phone is in another incident's call now
public record Elsewhere(Set<StaffId> engaged, Set<StaffId> talking) {
  public static final Elsewhere NOTHING = new Elsewhere(Set.of(), Set.of());

  public Elsewhere {
    engaged = Set.copyOf(engaged);
    talking = Set.copyOf(talking);
  }
}
