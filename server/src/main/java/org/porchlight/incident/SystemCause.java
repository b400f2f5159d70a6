package org.porchlight.incident;

/// What of the system had a part in how a crisis went; no family and no person is on this list.
public enum SystemCause {
  PLAN_STEP_WRONG,
  STEP_NOT_DOABLE,
  PLAN_OUTDATED,
  PERSON_NOT_REACHED,
  CONTACT_WRONG,
  COVER_GAP,
  STAFF_DELAY,
  LANGUAGE,
  TELEPHONE_FAULT,
  RESOURCE_MISSING,
  UNKNOWN_TRIGGER,
  CONSENT_GAP
}
