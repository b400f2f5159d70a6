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
  /// Whoever leads is told that somebody else is paged soon, for want of anything logged.
  ATTENTION_SOON,
  SCREENING,
  STEP_LIMIT,
  GATE,
  PAGE_ANSWER,
  PAGE_RECEIPT,
  /// The paged person is tried again.
  PAGE_NEXT,
  /// Who said they were coming should be there.
  PAGE_ARRIVAL,
  /// A colleague asked for their language has not come: the interpreters' line follows (R16).
  INTERPRETER,
  LOST_CONTACT,
  /// A guest who was asked to join did not come.
  GUEST_ANSWER,
  /// Staff who have no page of texts before them are told that the family wrote.
  UNREAD,
  CALLBACK,
  FOLLOW_UP,
  REVIEW
}
