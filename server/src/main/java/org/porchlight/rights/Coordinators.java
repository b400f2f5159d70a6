package org.porchlight.rights;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PersonId;

/// Who of the staff coordinates a family.
public final class Coordinators {
  private Coordinators() {}

  /// The staff who coordinate `family`, supervise its coordinator or stand in for them.
  ///
  /// A record names people of the family's team, and their telephone tells who of the staff they
  /// are; to whom the family was given here comes before the coordinator in its record. Where
  /// neither the record nor `assigned` names anybody of the staff, and the agency has one
  /// coordinator only, it is them: nobody else could be meant.
  ///
  /// @param staff everybody, each with their usual duty
  /// @param assigned to whom the family was given here; null while to nobody
  public static Set<StaffId> of(
      FamilyRecord family, List<StaffMember> staff, @Nullable StaffId assigned) {
    var found = new LinkedHashSet<StaffId>();
    if (assigned != null) {
      found.add(assigned);
    }
    named(family, assigned == null ? family.coordinator() : null)
        .flatMap(person -> staff.stream().filter(member -> answersAs(member, person)))
        .map(StaffMember::id)
        .forEach(found::add);
    return found.isEmpty() ? only(staff) : found;
  }

  /// Who of the staff the coordinator in the family's record is; empty where it is none of them.
  public static Optional<StaffId> onRecord(FamilyRecord family, List<StaffMember> staff) {
    return Optional.ofNullable(family.coordinator())
        .flatMap(family::person)
        .flatMap(person -> staff.stream().filter(member -> answersAs(member, person)).findFirst())
        .map(StaffMember::id);
  }

  private static Stream<FamilyPerson> named(FamilyRecord family, @Nullable PersonId coordinator) {
    var enrollment = family.enrollment();
    return Stream.of(coordinator, enrollment.backup(), enrollment.supervisor())
        .filter(Objects::nonNull)
        .flatMap(id -> family.person(id).stream());
  }

  private static boolean answersAs(StaffMember member, FamilyPerson person) {
    return member.agency().isEmpty() && person.contactPoint(member.phone()).isPresent();
  }

  private static Set<StaffId> only(List<StaffMember> staff) {
    var all = staff.stream().filter(member -> member.duty() == Duty.COORDINATOR).toList();
    return all.size() == 1 ? Set.of(all.getFirst().id()) : Set.of();
  }
}
