package org.porchlight.oncall.duty;

import org.porchlight.oncall.ShiftOverride;
import org.porchlight.oncall.ShiftSpan;
import org.porchlight.oncall.StaffId;

/// How one person takes another's shift.
///
/// In place of whoever has it by plan. Who only stands in for a gap is on no plan and cannot be
/// replaced: there the other one is added, which closes the gap.
final class TakingOver {
  private TakingOver() {}

  static Change of(RosterDecider decider, ShiftSpan shift, StaffId by) {
    var wall = CoverCheck.wall(shift.span(), decider.written().zone());
    var replace = new Change.OfShift(new ShiftOverride.Replace(shift.staff(), by, wall));
    boolean takes =
        replace
            .over(decider.roster())
            .onCall(shift.span().start())
            .member(by)
            .filter(member -> member.duty() == shift.duty())
            .isPresent();
    return takes ? replace : new Change.OfShift(new ShiftOverride.Add(by, shift.duty(), wall));
  }
}
