package org.porchlight.incident;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.SubjectEvent.IdentityConfirmed;
import org.porchlight.incident.SubjectEvent.IdentityProof;
import org.porchlight.incident.SubjectEvent.IncidentLinked;
import org.porchlight.incident.SubjectEvent.PlanPinned;
import org.porchlight.incident.SubjectEvent.PlanSource;
import org.porchlight.incident.SubjectEvent.ScenarioChosen;
import org.porchlight.incident.SubjectEvent.SpeakerChosen;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanRef;

/// Who it is about, and what runs for them: as staff last chose.
///
/// @param pinned one version per youth concerned, the last chosen last (P8)
/// @param scenario null until chosen
/// @param proof how staff know who is speaking; null while they do not (R12)
public record Subject(
    @Nullable FamilyId family,
    boolean speakerChosen,
    @Nullable PersonId speaker,
    List<PlanPinned> pinned,
    @Nullable ScenarioChosen scenario,
    @Nullable IdentityProof proof) {
  static final Subject UNKNOWN = new Subject(null, false, null, List.of(), null, null);

  public Subject {
    pinned = List.copyOf(pinned);
  }

  /// The plan that runs now; null until staff chose whom it is about.
  public @Nullable PlanRef plan() {
    return pinned.isEmpty() ? null : pinned.getLast().plan();
  }

  /// Whether a plan of the family's own ran at any time, and not the one for everybody alone.
  public boolean ranOwnPlan() {
    return pinned.stream().anyMatch(one -> one.source() == PlanSource.OWN);
  }

  Subject evolve(SubjectEvent event) {
    return switch (event) {
      case SpeakerChosen chosen ->
          new Subject(family, true, chosen.person(), pinned, scenario, proofOf(chosen));
      case IncidentLinked linked ->
          new Subject(linked.family(), speakerChosen, speaker, pinned, scenario, proof);
      case PlanPinned pin ->
          new Subject(family, speakerChosen, speaker, Lists.with(pinned, pin), null, proof);
      case ScenarioChosen chosen ->
          new Subject(family, speakerChosen, speaker, pinned, chosen, proof);
      case IdentityConfirmed confirmed ->
          new Subject(family, speakerChosen, speaker, pinned, scenario, confirmed.proof());
    };
  }

  /// What proved one person proves nothing of another (R12).
  private @Nullable IdentityProof proofOf(SpeakerChosen chosen) {
    return speakerChosen && !Objects.equals(speaker, chosen.person()) ? null : proof;
  }
}
