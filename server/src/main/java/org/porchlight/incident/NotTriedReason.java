package org.porchlight.incident;

/// Why a step was not tried; a family's no is a choice (P7).
public enum NotTriedReason {
  DECLINED_BY_FAMILY,
  DECLINED_BY_YOUTH,
  PERSON_UNREACHABLE,
  RESOURCE_MISSING,
  OUT_OF_HOURS,
  UNSAFE_NOW,
  OVERTAKEN,
  DANGER_OVERRIDE,
  NOT_RELEVANT,
  STAFF_CONCERN,
  ALREADY_TRIED,
  /// Told by a bare key; a review asks.
  NOT_SAID
}
