package org.porchlight.storage.memory;

import io.vertx.core.Future;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.porchlight.incident.IncidentId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.PhoneSlots;

/// The reply digits of each phone.
final class MemoryPhoneSlots implements PhoneSlots {
  private record Phone(AgencyId agency, PhoneNumber number) {}

  private final Desk desk;
  private final Map<Phone, SortedMap<Integer, IncidentId>> phones = new HashMap<>();
  private final Map<Phone, IncidentId> last = new HashMap<>();

  MemoryPhoneSlots(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Future<Integer> claim(AgencyId agency, PhoneNumber phone, IncidentId incident) {
    return desk.answer("slots.claim", () -> claimNow(slotsOf(agency, phone), incident));
  }

  private static int claimNow(SortedMap<Integer, IncidentId> held, IncidentId incident) {
    int lowestFree = 0;
    for (var slot : held.entrySet()) {
      if (slot.getValue().equals(incident)) {
        return slot.getKey();
      }
      if (slot.getKey() == lowestFree) {
        lowestFree++;
      }
    }
    held.put(lowestFree, incident);
    return lowestFree;
  }

  @Override
  public Future<Void> release(AgencyId agency, PhoneNumber phone, IncidentId incident) {
    return desk.run(
        "slots.release",
        () -> {
          if (slotsOf(agency, phone).values().removeIf(incident::equals)) {
            last.put(new Phone(agency, phone), incident);
          }
        });
  }

  @Override
  public Future<Optional<IncidentId>> last(AgencyId agency, PhoneNumber phone) {
    return desk.answer("slots.last", () -> Optional.ofNullable(last.get(new Phone(agency, phone))));
  }

  @Override
  public Future<SortedMap<Integer, IncidentId>> held(AgencyId agency, PhoneNumber phone) {
    return desk.answer(
        "slots.held",
        () -> Collections.unmodifiableSortedMap(new TreeMap<>(slotsOf(agency, phone))));
  }

  private SortedMap<Integer, IncidentId> slotsOf(AgencyId agency, PhoneNumber phone) {
    return phones.computeIfAbsent(new Phone(agency, phone), _ -> new TreeMap<>());
  }
}
