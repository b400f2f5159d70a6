package org.porchlight.incident;

/// How the incident ended, from a fixed list.
public enum Disposition {
  STABILIZED_IN_PLACE,
  STABILIZED_SUPPORT_CAME,
  RESPITE_KIN,
  RESPITE_PROGRAM,
  MOBILE_RESPONSE,
  CRISIS_STABILIZATION,
  ED_RELEASED,
  ED_ADMITTED_VOLUNTARY,
  INVOLUNTARY_HOLD,
  LAW_ENFORCEMENT_NO_CUSTODY,
  CUSTODY,
  MISSING_REPORTED,
  PLACEMENT_CHANGED,
  CALLER_ENDED,
  LOST_CONTACT,
  INFORMATION_ONLY,
  WRONG_NUMBER,
  TEST;

  /// True when somebody else has them in care now; the line follows up all the same.
  public boolean handsOff() {
    return switch (this) {
      case RESPITE_PROGRAM,
          MOBILE_RESPONSE,
          CRISIS_STABILIZATION,
          ED_ADMITTED_VOLUNTARY,
          INVOLUNTARY_HOLD,
          CUSTODY,
          PLACEMENT_CHANGED ->
          true;
      case STABILIZED_IN_PLACE,
          STABILIZED_SUPPORT_CAME,
          RESPITE_KIN,
          ED_RELEASED,
          LAW_ENFORCEMENT_NO_CUSTODY,
          MISSING_REPORTED,
          CALLER_ENDED,
          LOST_CONTACT,
          INFORMATION_ONLY,
          WRONG_NUMBER,
          TEST ->
          false;
    };
  }

  /// True when nobody was in need: a wrong number, or somebody who tried the line.
  public boolean concernsNobody() {
    return this == WRONG_NUMBER || this == TEST;
  }

  /// True when the incident closes by its disposition alone, without follow-up or review (R19).
  public boolean closesAlone() {
    return this == INFORMATION_ONLY || concernsNobody();
  }
}
