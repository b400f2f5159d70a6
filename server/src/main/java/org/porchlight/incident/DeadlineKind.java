package org.porchlight.incident;

/// What falls due.
public enum DeadlineKind {
  BACKUP,
  SUPERVISOR,
  ANSWER_LIMIT,
  /// No human word to the family since a page was acknowledged (R5).
  HUMAN_WORD,
  /// Nothing logged by staff for too long (R5).
  ATTENTION,
  SCREENING,
  STEP_LIMIT,
  GATE,
  PAGE_ANSWER,
  PAGE_RECEIPT,
  LOST_CONTACT,
  CALLBACK,
  FOLLOW_UP,
  REVIEW
}
