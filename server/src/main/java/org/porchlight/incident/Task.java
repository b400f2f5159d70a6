package org.porchlight.incident;

/// What an incident leaves for somebody to mend.
public enum Task {
  UNKNOWN_NUMBER,
  PLAN_MISSING,
  NOBODY_ON_CALL,
  STEP_REACHES_NOBODY,
  /// A support said yes and could not talk with staff: somebody calls them.
  SUPPORT_NOT_CONNECTED,
  CONTACT_POINT_UNREACHABLE,
  /// Somebody was asked on a telephone that nobody has found to be theirs in the last months.
  CONTACT_POINT_UNVERIFIED,
  /// Pages do not leave as they should, whoever they are for: something for the operator.
  PAGING_FAULT,
  RESOLUTION_DETAILS,
  TEXTER_BLOCKED,
  INTERPRETER_NEEDED,
  /// A family fell silent after a sign of danger: a supervisor says whether somebody goes (R10).
  WELFARE_CHECK,
  FAMILY_NOT_PRESENT
}
