package org.porchlight.oncall.duty;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;

/// Who is told that there will be nobody: the manager, the supervisors, then everybody else.
final class Managers {
  private static final List<Duty> ORDER =
      List.of(Duty.SUPERVISOR, Duty.COORDINATOR, Duty.BACKUP, Duty.PRIMARY);

  private final List<StaffId> chain;

  Managers(Roster roster, DutyRules rules) {
    var manager = rules.manager();
    var others =
        roster.staff().stream()
            .sorted(Comparator.comparingInt(member -> ORDER.indexOf(member.duty())))
            .map(StaffMember::id);
    chain =
        manager == null || roster.member(manager).isEmpty()
            ? others.toList()
            : Stream.concat(Stream.of(manager), others.filter(one -> !one.equals(manager)))
                .toList();
  }

  /// Whom the page of this number goes to: one after the other, and then the first again.
  StaffId at(long number) {
    return chain.get((int) (number % chain.size()));
  }
}
