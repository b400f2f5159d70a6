package org.porchlight.incident;

import org.porchlight.plan.PrivacyRules;

/// Who may read an event at all, beyond the ordinary rights of the incident.
public enum Restriction {
  NONE,
  /// A report that someone may be hurting a child: hidden from caregivers' views and exports (R21).
  HARM_REPORT,
  /// The youth's own words, kept from caregivers where the policy says so.
  YOUTH_PRIVATE,
  /// How somebody of the staff is after it: theirs and their supervisor's alone.
  STAFF_PRIVATE;

  /// Whether an event so restricted is kept from caregivers, in everything that is handed, sent or
  /// read out to them: the youth's confidence as far as their jurisdiction has it so.
  ///
  /// @param rules of the family's policy pack
  public boolean keptFromCaregivers(PrivacyRules rules) {
    return switch (this) {
      case NONE -> false;
      case HARM_REPORT, STAFF_PRIVATE -> true;
      case YOUTH_PRIVATE -> rules.youthPrivateFromCaregivers();
    };
  }
}
