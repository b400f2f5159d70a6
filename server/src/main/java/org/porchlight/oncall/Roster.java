package org.porchlight.oncall;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.porchlight.plan.PhoneNumber;

/// Who may be on call, and when: the agency's staff and their shifts.
///
/// @param zone in which the shifts are meant
/// @param staff everybody, on shift or not, each with their usual duty
/// @param shifts those of a coordinator as well; each names one of the staff
public record Roster(ZoneId zone, List<StaffMember> staff, List<Shift> shifts) {
  public Roster {
    requireNonNull(zone, "zone");
    staff = List.copyOf(staff);
    shifts = List.copyOf(shifts);
    var ids = new HashSet<StaffId>();
    for (var member : staff) {
      if (!ids.add(member.id())) {
        throw new IllegalArgumentException("staff: " + member.id() + " twice (expected: once)");
      }
    }
    for (var shift : shifts) {
      if (!ids.contains(shift.staff())) {
        throw new IllegalArgumentException(
            "shift: of " + shift.staff() + " (expected: one of the staff)");
      }
    }
  }

  /// Who is on call at `at`. Nobody is in it twice: of two duties, the first in order counts.
  public OnCall onCall(Instant at) {
    var now = at.atZone(zone);
    var onDuty = new ArrayList<StaffMember>();
    var seen = new HashSet<StaffId>();
    shifts.stream()
        .filter(shift -> shift.when().isOpen(now))
        .sorted(Comparator.comparing(Shift::duty))
        .filter(shift -> seen.add(shift.staff()))
        .forEach(shift -> member(shift.staff()).ifPresent(who -> onDuty.add(who.as(shift.duty()))));
    return new OnCall(onDuty);
  }

  /// Looks a member up by id, on shift or not.
  public Optional<StaffMember> member(StaffId id) {
    return staff.stream().filter(member -> member.id().equals(id)).findFirst();
  }

  /// Looks a member up by the phone they carry, on shift or not.
  public Optional<StaffMember> carrying(PhoneNumber phone) {
    return staff.stream().filter(member -> member.phone().equals(phone)).findFirst();
  }
}
