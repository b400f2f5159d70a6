package org.porchlight.incident;

/// Where an incident stands, as people say it.
public enum Phase {
  OFFERED,
  ANSWERED,
  SCREENING,
  WALKING_PLAN,
  WAITING,
  STABILIZING,
  EMERGENCY,
  LOST_CONTACT,
  HANDED_OFF,
  FOLLOW_UP,
  REVIEW_DUE,
  CLOSED;

  /// True while a new contact of the same number joins instead of opening a new incident (R1).
  public boolean active() {
    return compareTo(HANDED_OFF) < 0;
  }
}
