package org.porchlight.line;

import static java.util.Comparator.comparing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.porchlight.incident.Errand;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.PageCommand.RingFreed;
import org.porchlight.incident.Source;
import org.porchlight.oncall.StaffId;
import org.porchlight.storage.NaturalKey;

/// Staff whose talk with a family is over: whoever waits for them has them rung at once, and not
/// only when a clock falls due. One incident alone, for they can only talk with one family.
///
/// A turn that fails is left: the clocks of the incident that waits go on.
final class FreedStaff implements TurnListener {
  private final Turns turns;
  private final World world;

  FreedStaff(Turns turns, World world) {
    this.turns = turns;
    this.world = world;
  }

  @Override
  public void stored(
      IncidentId incident, IncidentState before, IncidentState after, List<Errand> errands) {
    Set<StaffId> freed = new HashSet<>(Engagements.talking(before));
    freed.removeAll(Engagements.talking(after));
    // Whoever is asked back to the family they left talks with no other first.
    freed.removeAll(Engagements.asked(after));
    freed.stream().sorted(comparing(StaffId::value)).forEach(staff -> free(incident, after, staff));
  }

  private void free(IncidentId incident, IncidentState after, StaffId staff) {
    var key = new NaturalKey("freed:" + incident + ":" + after.version() + ":" + staff.value());
    world
        .waitsFor(staff, incident)
        .ifPresent(other -> {
          var _ = turns.turn(other, new RingFreed(staff), Source.line(), key);
        });
  }
}
