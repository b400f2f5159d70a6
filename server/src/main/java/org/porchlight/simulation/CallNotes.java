package org.porchlight.simulation;

import org.jspecify.annotations.Nullable;
import org.porchlight.notification.Leg;
import org.porchlight.telephony.LegToken;

/// Notes what was seen on calls that the line rings.
record CallNotes(Street street) {
  /// Something happened to a call, if it is one to a guest.
  ///
  /// @param token null before the line knows of the call
  void guest(@Nullable LegToken token, Behaviour behaviour) {
    if (token != null && Leg.read(token).filter(Leg.Guest.class::isInstance).isPresent()) {
      street.chance().sightings().saw(behaviour);
    }
  }

  /// Somebody pressed what they were asked to.
  void pressed(LegToken leg) {
    guest(leg, Behaviour.GUEST_JOINS);
    if (street.audit().isOver(leg)) {
      street.chance().sightings().saw(Behaviour.PRESSES_AFTER_ANOTHER_TOOK_IT);
    }
  }
}
