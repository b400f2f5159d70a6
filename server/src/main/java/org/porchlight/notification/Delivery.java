package org.porchlight.notification;

import java.time.Instant;
import java.util.List;
import org.porchlight.incident.ErrandId;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Priority;
import org.porchlight.telephony.Carrier.Order;

/// One order on its way to the carrier, and what bounds it.
///
/// @param alike the order to place first, then what it may have looked like when it was tried
///   before
/// @param asked when its event was appended
/// @param until from when on it must not go out any more
/// @param tries how often the errand was leased before
record Delivery(
    Name name,
    Priority priority,
    List<? extends Order> alike,
    Instant asked,
    Instant until,
    int tries) {
  /// An errand's name across incidents.
  record Name(IncidentId incident, ErrandId errand) {
    /// The name that its call waits in line by.
    String ticket() {
      return incident + "/" + errand;
    }
  }

  Order order() {
    return alike.getFirst();
  }

  /// A first page would rather go out twice than not at all (P10).
  boolean first() {
    return priority == Priority.FIRST_PAGE;
  }
}
