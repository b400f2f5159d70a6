package org.porchlight.oncall.duty;

import java.util.Comparator;
import java.util.List;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.Need;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.ShiftSpan;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.TimeOff;
import org.porchlight.oncall.Timetable;

/// Who may be asked to take a shift, and in which order.
///
/// Nobody who is away then, nobody who is needed on a duty of their own, nobody who said they
/// cannot, and no phone that does not answer. Whoever is backup then comes first, because they are
/// there; then those whose usual duty it is.
final class Candidates {
  private Candidates() {}

  static List<StaffMember> of(ShiftSpan shift, Roster roster, RosterState state) {
    var others = new Timetable(roster).shifts(shift.span());
    var reach = new Reach(state);
    return roster.staff().stream()
        .filter(member -> !member.id().equals(shift.staff()))
        .filter(member -> member.duty().answers())
        .filter(member -> reach.reaches(member.id(), shift.span()))
        .filter(
            member -> roster.timeOff().stream().noneMatch(off -> isOff(off, member, shift, roster)))
        .filter(member ->
            others.stream()
                .noneMatch(other ->
                    other.staff().equals(member.id())
                        && roster.cover().needs().contains(new Need.Holds(other.duty()))))
        .sorted(
            Comparator.comparing((StaffMember member) -> !isBackup(member, others))
                .thenComparing(member -> member.duty() != shift.duty()))
        .toList();
  }

  private static boolean isBackup(StaffMember member, List<ShiftSpan> others) {
    return others.stream()
        .anyMatch(other -> other.staff().equals(member.id()) && other.duty() == Duty.BACKUP);
  }

  private static boolean isOff(TimeOff off, StaffMember member, ShiftSpan shift, Roster roster) {
    return off.staff().equals(member.id())
        && off.when().in(roster.zone()).flatMap(shift.span()::overlap).isPresent();
  }
}
