package org.porchlight.incident;

/// Who may read an event at all, beyond the ordinary rights of the incident.
public enum Restriction {
  NONE,
  /// A report that someone may be hurting a child: hidden from caregivers' views and exports (R21).
  HARM_REPORT,
  /// The youth's own words, kept from caregivers where the policy says so.
  YOUTH_PRIVATE,
  /// How somebody of the staff is after it: theirs and their supervisor's alone.
  STAFF_PRIVATE
}
