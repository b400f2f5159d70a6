package org.porchlight.storage;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.SortedMap;
import org.porchlight.incident.IncidentId;
import org.porchlight.plan.PhoneNumber;

/// Which of a phone's reply digits belong to which incident, while it has open pages (R6).
public interface PhoneSlots {
  /// The slot that `incident` holds on this phone: the one it has, else the lowest free one, from
  /// 0.
  Future<Integer> claim(AgencyId agency, PhoneNumber phone, IncidentId incident);

  /// Lets the slot go; nothing happens when there is none.
  Future<Void> release(AgencyId agency, PhoneNumber phone, IncidentId incident);

  /// The incident whose slot this phone let go last, however long ago; empty for none.
  Future<Optional<IncidentId>> last(AgencyId agency, PhoneNumber phone);

  /// The phone's held slots, the lowest first.
  Future<SortedMap<Integer, IncidentId>> held(AgencyId agency, PhoneNumber phone);
}
