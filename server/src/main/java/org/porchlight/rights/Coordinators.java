package org.porchlight.rights;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PersonId;

/// Who of the staff coordinates a family: for rights, caseloads, dates and measures alike.
///
/// To whom the family was given here has it; else whoever of the staff has the telephone of the
/// coordinator in its record. Nobody is guessed: a family that neither names is on nobody's
/// caseload and says so, and until somebody takes or gives it, it is for every supervisor and
/// coordinator to look after. Whoever left the staff has none.
///
/// @param lead who has it; null while nobody has
/// @param others who stand in for them or supervise them by the record
public record Coordinators(@Nullable StaffId lead, Set<StaffId> others) {
  public Coordinators {
    others = Set.copyOf(others);
  }

  /// Whoever has this family, and stands in for them.
  ///
  /// @param staff everybody, each with their usual duty
  /// @param assigned to whom the family was given here; null while to nobody
  public static Coordinators of(
      FamilyRecord family, List<StaffMember> staff, @Nullable StaffId assigned) {
    var enrollment = family.enrollment();
    var others = new LinkedHashSet<StaffId>();
    onStaff(family, staff, enrollment.backup()).forEach(others::add);
    onStaff(family, staff, enrollment.supervisor()).forEach(others::add);
    var lead =
        staff.stream()
            .map(StaffMember::id)
            .filter(id -> id.equals(assigned))
            .findFirst()
            .or(() -> onStaff(family, staff, family.coordinator()).findFirst());
    return new Coordinators(lead.orElse(null), others);
  }

  /// Who has it; empty while nobody has.
  public Optional<StaffId> known() {
    return Optional.ofNullable(lead);
  }

  /// Whether this member has it, or stands in for whoever has.
  public boolean has(StaffId member) {
    return member.equals(lead) || others.contains(member);
  }

  /// A record names people of the family's team, and their telephone tells who of the staff they
  /// are.
  private static Stream<StaffId> onStaff(
      FamilyRecord family, List<StaffMember> staff, @Nullable PersonId named) {
    return named == null
        ? Stream.empty()
        : family.person(named).stream()
            .flatMap(person -> staff.stream().filter(member -> answersAs(member, person)))
            .map(StaffMember::id);
  }

  private static boolean answersAs(StaffMember member, FamilyPerson person) {
    return member.agency().isEmpty() && person.contactPoint(member.phone()).isPresent();
  }
}
