package org.porchlight.incident;

/// Why a command adds nothing; each is a wording of its own under `refusal.`.
public enum Refusal {
  NOT_OPENED,
  /// The crisis is over: a new contact is a new incident (R1).
  NO_LONGER_ACTIVE,
  ALREADY_RESOLVED,
  ALREADY_CLOSED,
  NOT_YOURS_TO_DO,
  NO_SUCH_PAGE,
  /// Somebody else has it.
  TAKEN_BY_ANOTHER,
  PAGE_IS_OVER,
  CHOOSE_YOUTH_FIRST,
  CHOOSE_SCENARIO_FIRST,
  NO_SUCH_FAMILY,
  NO_SUCH_PERSON,
  NO_SUCH_SCENARIO,
  NO_SUCH_STEP,
  SCREEN_FIRST,
  ANOTHER_STEP_RUNNING,
  NO_STEP_RUNNING,
  NO_NEXT_STEP,
  /// A jump of levels, or past a gate, says why (P8).
  REASON_NEEDED,
  ONLY_A_PERSON_RAISES_TO_EMERGENCY,
  /// The gate is open: confirmation, second staff or the wait that lifts it is missing (R7).
  CONFIRMATION_NEEDED,
  /// A person alleged to be the danger is never asked, and nobody seconds themself.
  ANOTHER_PERSON_NEEDED,
  NO_GATE_OPEN,
  /// An institution is told nothing before it picked up on a published number (R22).
  CALL_BACK_FIRST,
  NO_CONSENT,
  /// Somebody whom the family's records keep away gets help, and nothing of the family (R12).
  KEPT_AWAY,
  NO_ONE_TO_TEXT,
  NO_ONE_TO_CALL,
  NOBODY_ON_CALL,
  NO_HANDOVER_OFFERED,
  NOT_RESOLVED,
  /// Nobody was called to an emergency yet.
  NO_EMERGENCY_BEGUN,
  NO_FOLLOWUP_OPEN,
  FOLLOWUP_OPEN,
  /// Both voices, or "declined", are part of a review.
  BOTH_VOICES_NEEDED,
  /// A review without the family cannot change the plan (P7).
  FAMILY_NOT_PRESENT,
  /// Who waived, how and when, is part of a meeting without the family (R20).
  WAIVER_NEEDED,
  /// Changed and kept are said of a plan of the family's own (R19).
  NO_PLAN_OF_THEIR_OWN,
  /// Write one and not wanted are said of a family that has none (R19).
  A_PLAN_OF_THEIR_OWN,
  NO_SUCH_CHANGE,
  REVIEW_NEEDED,
  ONLY_A_COORDINATOR,
  ONLY_A_SUPERVISOR,
  /// What is noted as done lies in time to come.
  NOT_YET_PAST,
  WORDS_NEEDED
}
