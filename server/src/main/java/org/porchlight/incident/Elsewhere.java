package org.porchlight.incident;

import java.util.Map;
import java.util.Set;
import org.porchlight.family.Telephones;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.FamilyId;

/// What goes on outside one incident that its pages should know.
///
/// @param engaged staff who lead another incident that is not over
/// @param talking those whose phone is in another incident's call now
/// @param telephones what was learned of the telephones of the families concerned
public record Elsewhere(
    Set<StaffId> engaged, Set<StaffId> talking, Map<FamilyId, Telephones> telephones) {
  public static final Elsewhere NOTHING = new Elsewhere(Set.of(), Set.of(), Map.of());

  public Elsewhere {
    engaged = Set.copyOf(engaged);
    talking = Set.copyOf(talking);
    telephones = Map.copyOf(telephones);
  }

  public Elsewhere(Set<StaffId> engaged, Set<StaffId> talking) {
    this(engaged, talking, Map.of());
  }

  /// What was learned of this family's telephones.
  public Telephones telephones(FamilyId family) {
    return telephones.getOrDefault(family, Telephones.NONE);
  }

  /// The same, with what was learned of telephones.
  public Elsewhere with(Map<FamilyId, Telephones> learned) {
    return new Elsewhere(engaged, talking, learned);
  }
}
