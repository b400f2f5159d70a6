package org.porchlight.incident;

/// What became of one try of a step. The plan's, never the family's, to answer for.
public enum StepOutcome {
  WORKED,
  PARTLY,
  DID_NOT_WORK,
  NOT_TRIED
}
