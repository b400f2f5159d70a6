package org.porchlight.incident;

/// What went wrong for somebody in a crisis, whatever level its steps were.
public enum Harm {
  HURT,
  MISSING;

  /// When it happened, seen from the walk.
  public enum Moment {
    BEFORE_STEPS,
    DURING_STEPS,
    AFTERWARDS
  }
}
