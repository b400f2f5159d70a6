package org.porchlight.oncall.duty;

/// Why the roster stays as it is.
public enum RosterRefusal {
  NO_SUCH_CHANGE,
  NO_SUCH_QUESTION,
  NO_SUCH_PERSON,
  /// It would leave a minute without somebody who is needed; name who stands in.
  LEAVES_A_GAP,
  /// It is in the past, or further ahead than a year.
  NOT_AHEAD,
  /// Somebody it brings in is away then.
  AWAY_THEN,
  NOT_YOURS_TO_SAY,
  OVER
}
