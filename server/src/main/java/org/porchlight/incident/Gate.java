package org.porchlight.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.WalkEvent.GateOpened;
import org.porchlight.incident.WalkEvent.GateStoodIn;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.StepId;

/// A restricted step and the yeses it has (R7).
///
/// @param seconded the staff who agreed, in order
/// @param standIn whose yes alone is enough; null until the first wait is over
/// @param nextAt when somebody stands in, and after that when the gate lifts; null once lifted
/// @param stoodIn whether the first wait is over
/// @param lifted whether one staff member may go on alone, with a reason
public record Gate(
    GateOpened opened,
    boolean confirmed,
    List<StaffId> seconded,
    @Nullable StaffId standIn,
    @Nullable Instant nextAt,
    boolean stoodIn,
    boolean lifted) {
  public Gate {
    seconded = List.copyOf(seconded);
  }

  static Gate opened(GateOpened opened) {
    return new Gate(opened, false, List.of(), null, opened.standInAt(), false, false);
  }

  /// Whether this step may begin now without a further word.
  boolean satisfied() {
    boolean stoodInFor = standIn != null && seconded.contains(standIn);
    boolean confirmation = opened.confirmWith() == null || confirmed;
    boolean company = !opened.secondStaff() || !seconded.isEmpty();
    return stoodInFor || (confirmation && company);
  }

  boolean isOf(PlanRef plan, StepId step) {
    return opened.plan().equals(plan) && opened.step().equals(step);
  }

  Gate confirm() {
    return new Gate(opened, true, seconded, standIn, nextAt, stoodIn, lifted);
  }

  Gate second(StaffId staff) {
    var agreed = seconded.contains(staff) ? seconded : Lists.with(seconded, staff);
    return new Gate(opened, confirmed, agreed, standIn, nextAt, stoodIn, lifted);
  }

  Gate standIn(GateStoodIn event) {
    return new Gate(opened, confirmed, seconded, event.standIn(), event.liftAt(), true, lifted);
  }

  Gate lift() {
    return new Gate(opened, confirmed, seconded, standIn, null, stoodIn, true);
  }
}
