package org.porchlight.incident;

/// What an incident leaves for somebody to mend.
public enum Task {
  UNKNOWN_NUMBER,
  PLAN_MISSING,
  NOBODY_ON_CALL,
  STEP_REACHES_NOBODY,
  CONTACT_POINT_UNREACHABLE,
  RESOLUTION_DETAILS,
  TEXTER_BLOCKED,
  INTERPRETER_NEEDED,
  FAMILY_NOT_PRESENT
}
