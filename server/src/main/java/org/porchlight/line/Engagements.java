package org.porchlight.line;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.incident.Elsewhere;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Recipient;
import org.porchlight.oncall.StaffId;

/// Who of the staff is busy in which incident, as far as this server has seen.
///
/// A hint: it decides who is asked first and whether a phone is rung, never whether they are asked.
final class Engagements {
  private final Map<IncidentId, Elsewhere> busy = new HashMap<>();

  /// The incident stands so now.
  void sees(IncidentId incident, IncidentState state) {
    // Nobody is busy in a drill: what is real comes first.
    boolean over = state.ending().resolved() || state.ending().closed();
    if (!state.opened() || over || state.drill().began()) {
      busy.remove(incident);
      return;
    }
    // By a page, by calling in, by calling back, or asked to join.
    Set<StaffId> talking = new HashSet<>(state.room().staff());
    state.pages().onLine().stream()
        .map(page -> page.to())
        .forEach(to -> {
          if (to instanceof Recipient.OnDuty(var staff, _)) {
            talking.add(staff);
          }
        });
    var lead = Optional.ofNullable(state.crew().lead());
    var now = new Elsewhere(Set.copyOf(lead.stream().toList()), talking);
    if (now.equals(Elsewhere.NOTHING)) {
      busy.remove(incident);
    } else {
      busy.put(incident, now);
    }
  }

  /// What all incidents but this one hold.
  Elsewhere than(IncidentId incident) {
    Set<StaffId> engaged = new HashSet<>();
    Set<StaffId> talking = new HashSet<>();
    busy.forEach((other, holds) -> {
      if (!other.equals(incident)) {
        engaged.addAll(holds.engaged());
        talking.addAll(holds.talking());
      }
    });
    return new Elsewhere(engaged, talking);
  }
}
