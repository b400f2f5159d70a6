package org.porchlight.oncall.duty;

/// What a person says to a question.
public enum Answer {
  /// Confirmed, ready, taken, agreed or seen: whatever was asked.
  YES,
  CANT
}
