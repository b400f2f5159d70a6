package org.porchlight.oncall;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.porchlight.plan.PhoneNumber;

/// Who is on call at one instant, in the order in which they answer.
///
/// @param staff everybody on duty then, any duty; empty when nobody is
public record OnCall(List<StaffMember> staff) {
  public OnCall {
    staff = List.copyOf(staff);
  }

  /// The people a contact is offered to: primary, then backup, then supervisor.
  public List<StaffMember> ladder() {
    return staff.stream()
        .filter(member -> member.duty().answers())
        .sorted(Comparator.comparing(StaffMember::duty))
        .toList();
  }

  /// The first person with this duty, if there is one now.
  public Optional<StaffMember> first(Duty duty) {
    return staff.stream().filter(member -> member.duty() == duty).findFirst();
  }

  /// Looks a member up by id.
  public Optional<StaffMember> member(StaffId id) {
    return staff.stream().filter(member -> member.id().equals(id)).findFirst();
  }

  /// Looks a member up by the phone they carry.
  public Optional<StaffMember> carrying(PhoneNumber phone) {
    return staff.stream().filter(member -> member.phone().equals(phone)).findFirst();
  }
}
