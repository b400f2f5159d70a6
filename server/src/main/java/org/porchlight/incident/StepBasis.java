package org.porchlight.incident;

/// Why a step begins.
public enum StepBasis {
  /// The plan's own order.
  NEXT_IN_PLAN,
  /// Staff chose it, with a reason (R15).
  STAFF_CHOICE,
  /// The family asked for it; no gate stands before that (R7).
  FAMILY_ASKED,
  /// Danger override.
  DANGER
}
