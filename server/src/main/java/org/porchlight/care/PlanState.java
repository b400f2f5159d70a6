package org.porchlight.care;

/// How a family's plans stand; of several the one that needs most.
public enum PlanState {
  /// A young person has none.
  NONE,
  /// One is being written, and none runs.
  IN_DRAFT,
  /// It runs, and somebody has to look at it.
  NEEDS_ATTENTION,
  /// It runs, and is to be looked at soon or was to be.
  EXPIRING,
  ACTIVE
}
