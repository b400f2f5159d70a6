package org.porchlight.incident;

import org.jspecify.annotations.Nullable;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.ScenarioId;

/// Who is speaking, whom it is about, and which plan runs: each a choice of staff (R3).
public sealed interface SubjectEvent extends IncidentEvent {
  /// @param person null when staff say that nobody knows who is speaking
  record SpeakerChosen(@Nullable PersonId person) implements SubjectEvent {}

  record IncidentLinked(FamilyId family) implements SubjectEvent {}

  /// One immutable plan version runs from here (P8).
  ///
  /// @param youth null when the agency's default runs for somebody unknown
  record PlanPinned(@Nullable PersonId youth, PlanRef plan, PlanSource source)
      implements SubjectEvent {}

  record ScenarioChosen(PlanRef plan, ScenarioId scenario) implements SubjectEvent {}

  /// Lines with names, places or history are open to staff from here (R12).
  record IdentityConfirmed(IdentityProof proof) implements SubjectEvent {}

  enum PlanSource {
    OWN,
    AGENCY_DEFAULT
  }

  enum IdentityProof {
    PASSPHRASE,
    TWO_FACTS,
    KNOWN_VOICE
  }
}
