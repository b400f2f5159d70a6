package org.porchlight.family;

/// Why a person cannot be reached now.
public enum Barrier {
  NO_CONTACT_POINT,
  OUT_OF_HOURS,
  /// The family's record says that nobody contacts this person.
  DO_NOT_CONTACT,
  /// Barred from this family's news by order.
  NO_CONTACT_ORDER,
  /// It is a drill, and this person did not agree to be in one on this day (R23).
  DRILL,
  /// Only texts reach them, and they never agreed to texts.
  NO_CONSENT,
  /// Only texts reach them, and they want no more.
  OPTED_OUT,
  /// Only texts reach them, and a text there is not safe.
  UNSAFE,
  /// Somebody else has their telephone.
  QUARANTINED
}
