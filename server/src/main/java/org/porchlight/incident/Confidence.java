package org.porchlight.incident;

/// Whether words that staff write down stay between the young person and the staff.
public enum Confidence {
  /// Nobody said: it does where staff note it while the young person is chosen as the speaker.
  BY_SPEAKER,
  /// It does, whoever speaks.
  YOUTHS,
  /// It does not, whoever speaks.
  NOBODYS
}
