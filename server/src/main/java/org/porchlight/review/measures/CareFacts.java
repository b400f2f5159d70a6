package org.porchlight.review.measures;

import java.util.Map;
import java.util.Optional;
import org.porchlight.care.FamilyCare;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PolicyPack;
import org.porchlight.plan.PolicyPacks;

/// What was done for families between crises.
///
/// @param families each with everything that was ever noted of it
/// @param coordinators who has which family, as far as it is known of the staff
/// @param postPercents how much of a full post each coordinator has, of 100; those who said
/// @param policies how often a team meets, and a family is visited
public record CareFacts(
    Map<FamilyId, FamilyCare> families,
    Map<FamilyId, StaffId> coordinators,
    Map<StaffId, Integer> postPercents,
    PolicyPacks policies) {
  public static final CareFacts NONE =
      new CareFacts(Map.of(), Map.of(), Map.of(), PolicyPacks.DEFAULTS);

  public CareFacts {
    families = Map.copyOf(families);
    coordinators = Map.copyOf(coordinators);
    postPercents = Map.copyOf(postPercents);
  }

  FamilyCare of(FamilyRecord family) {
    return families.getOrDefault(family.id(), FamilyCare.NONE);
  }

  PolicyPack policy(FamilyRecord family) {
    return policies.of(family.enrollment().jurisdiction());
  }

  Optional<StaffId> coordinator(FamilyRecord family) {
    return Optional.ofNullable(coordinators.get(family.id()));
  }
}
