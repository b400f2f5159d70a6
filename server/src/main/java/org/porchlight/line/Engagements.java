package org.porchlight.line;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.incident.Elsewhere;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Page;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.Recipient;
import org.porchlight.oncall.StaffId;

/// Who of the staff is busy in which incident, and which incidents wait for them, as far as this
/// server has seen.
///
/// A hint: it decides who is asked first, and when a phone is rung, never whether they are asked.
final class Engagements {
  private final Map<IncidentId, Elsewhere> busy = new HashMap<>();

  /// The longest first.
  private final Map<IncidentId, Wait> waiting = new LinkedHashMap<>();

  /// What an incident waits for.
  ///
  /// @param staff who were asked and have not answered, or whom a caller waits for
  /// @param owed whether the family is owed a call, by whoever can
  private record Wait(Set<StaffId> staff, boolean owed) {}

  /// The incident stands so now.
  void sees(IncidentId incident, IncidentState state) {
    // Nobody is busy in a drill: what is real comes first.
    boolean over = state.ending().resolved() || state.ending().closed();
    if (!state.opened() || over || state.drill().began()) {
      busy.remove(incident);
      waiting.remove(incident);
      return;
    }
    var lead = Optional.ofNullable(state.crew().lead());
    var now = new Elsewhere(Set.copyOf(lead.stream().toList()), talking(state));
    if (now.equals(Elsewhere.NOTHING)) {
      busy.remove(incident);
    } else {
      busy.put(incident, now);
    }
    var wait = new Wait(state.awaited(), state.contacts().callbackBy() != null);
    if (wait.staff().isEmpty() && !wait.owed()) {
      waiting.remove(incident);
    } else {
      waiting.put(incident, wait);
    }
  }

  /// Whose phone is in this incident's call: by a page, by calling in, by calling back, or asked to
  /// join.
  static Set<StaffId> talking(IncidentState state) {
    Set<StaffId> talking = new HashSet<>(state.room().staff());
    state.pages().onLine().forEach(page -> addStaff(talking, page));
    return talking;
  }

  /// Staff who were asked and have not answered; a reminder asks nobody.
  static Set<StaffId> asked(IncidentState state) {
    Set<StaffId> asked = new HashSet<>();
    state.pages().open().stream()
        .filter(page -> page.purpose() != Purpose.FOLLOW_UP)
        .forEach(page -> addStaff(asked, page));
    return asked;
  }

  private static void addStaff(Set<StaffId> staff, Page page) {
    if (page.to() instanceof Recipient.OnDuty(var id, _)) {
      staff.add(id);
    }
  }

  /// Incidents that somebody leads and that are not over.
  List<IncidentId> led() {
    return busy.entrySet().stream()
        .filter(one -> !one.getValue().engaged().isEmpty())
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing(IncidentId::toString))
        .toList();
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

  /// The incident, other than one, that has waited longest for this staff member: one that asked
  /// them, or else one that is owed a call by whoever can. Empty while they talk with a family.
  Optional<IncidentId> waitsFor(StaffId staff, IncidentId than) {
    if (busy.values().stream().anyMatch(holds -> holds.talking().contains(staff))) {
      return Optional.empty();
    }
    var others = waiting.entrySet().stream().filter(wait -> !wait.getKey().equals(than)).toList();
    return others.stream()
        .filter(wait -> wait.getValue().staff().contains(staff))
        .findFirst()
        .or(() -> others.stream().filter(wait -> wait.getValue().owed()).findFirst())
        .map(Map.Entry::getKey);
  }
}
