package org.porchlight.oncall;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.porchlight.plan.PhoneNumber;

/// Who is on call at one instant, in the order in which they answer.
///
/// @param staff everybody on duty then, any duty; empty when nobody is
/// @param off everybody else of the roster: asked for nothing, but what they carry stays theirs
///   until somebody takes it over
public record OnCall(List<StaffMember> staff, List<StaffMember> off) {
  public OnCall {
    staff = List.copyOf(staff);
    off = List.copyOf(off);
  }

  public OnCall(List<StaffMember> staff) {
    this(staff, List.of());
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

  /// Looks up somebody who is on duty by id.
  public Optional<StaffMember> member(StaffId id) {
    return staff.stream().filter(member -> member.id().equals(id)).findFirst();
  }

  /// Looks up anybody of the roster by id: whoever has an incident may have it beyond their shift.
  public Optional<StaffMember> known(StaffId id) {
    return member(id).or(() -> off.stream().filter(one -> one.id().equals(id)).findFirst());
  }

  /// Looks a member up by the phone they carry.
  public Optional<StaffMember> carrying(PhoneNumber phone) {
    return staff.stream().filter(member -> member.phone().equals(phone)).findFirst();
  }
}
