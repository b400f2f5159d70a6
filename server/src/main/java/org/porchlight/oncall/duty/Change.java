package org.porchlight.oncall.duty;

import java.util.List;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.ShiftOverride;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.TimeOff;
import org.porchlight.oncall.WallSpan;

/// A one-off change of the written roster.
public sealed interface Change {
  /// When it counts, in the roster's wall time.
  WallSpan when();

  /// Everybody it names.
  List<StaffId> named();

  /// `roster` with this change, which wins over everything that stands there already.
  Roster over(Roster roster);

  /// Somebody is replaced, swapped, added or taken off.
  record OfShift(ShiftOverride shift) implements Change {
    @Override
    public WallSpan when() {
      return shift.when();
    }

    @Override
    public List<StaffId> named() {
      return shift.named();
    }

    @Override
    public Roster over(Roster roster) {
      return roster.with(shift);
    }
  }

  /// Somebody is away.
  record Away(TimeOff off) implements Change {
    @Override
    public WallSpan when() {
      return off.when();
    }

    @Override
    public List<StaffId> named() {
      return List.of(off.staff());
    }

    @Override
    public Roster over(Roster roster) {
      return roster.with(off);
    }
  }
}
