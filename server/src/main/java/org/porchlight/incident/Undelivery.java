package org.porchlight.incident;

/// Why words did not reach a phone, as far as the carrier says.
public enum Undelivery {
  OPTED_OUT,
  BAD_NUMBER,
  CANNOT_TEXT,
  FILTERED,
  EXPIRED,
  UNREACHABLE,
  BUSY,
  NO_ANSWER,
  /// Something answered that pressed no key.
  NO_PERSON,
  NOT_PERMITTED,
  CARRIER_FAULT,
  /// The carrier never said what became of it.
  UNKNOWN
}
