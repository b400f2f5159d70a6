package org.porchlight.incident;

import org.jspecify.annotations.Nullable;
import org.porchlight.incident.SubjectEvent.IdentityProof;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.ScenarioId;

/// Staff's choices of who, about whom, and what it is (R3).
public sealed interface SubjectCommand extends Command {
  record ChooseSpeaker(@Nullable PersonId person) implements SubjectCommand {}

  /// Pins the plan. Both null: nobody we know, the agency's default runs.
  record ChooseYouth(@Nullable FamilyId family, @Nullable PersonId youth)
      implements SubjectCommand {}

  record ChooseScenario(ScenarioId scenario) implements SubjectCommand {}

  record ConfirmIdentity(IdentityProof proof) implements SubjectCommand {}
}
