package org.porchlight.review.measures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
/// @param recorded the first day of each family's record here, in its own zone; those known
public record CareFacts(
    Map<FamilyId, FamilyCare> families,
    Map<FamilyId, StaffId> coordinators,
    Map<StaffId, Integer> postPercents,
    PolicyPacks policies,
    Map<FamilyId, LocalDate> recorded) {
  public static final CareFacts NONE =
      new CareFacts(Map.of(), Map.of(), Map.of(), PolicyPacks.DEFAULTS);

  public CareFacts {
    families = Map.copyOf(families);
    coordinators = Map.copyOf(coordinators);
    postPercents = Map.copyOf(postPercents);
    recorded = Map.copyOf(recorded);
  }

  /// Of families since when nobody knows the record.
  public CareFacts(
      Map<FamilyId, FamilyCare> families,
      Map<FamilyId, StaffId> coordinators,
      Map<StaffId, Integer> postPercents,
      PolicyPacks policies) {
    this(families, coordinators, postPercents, policies, Map.of());
  }

  /// The first day that is measured of it: enrolled by then, and on record here. Empty where
  /// neither day is known.
  Optional<LocalDate> firstDay(FamilyRecord family) {
    return Stream.of(
            Optional.ofNullable(family.enrollment().opened()),
            Optional.ofNullable(recorded.get(family.id())))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
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
