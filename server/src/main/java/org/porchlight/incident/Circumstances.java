package org.porchlight.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.OnCall;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanRef;

/// What is true outside the incident at the moment of deciding (R8).
///
/// @param now UTC; stamped on every event of the turn
/// @param entropy unguessable; the digits people must press come from it
/// @param families as they are now: the linked one and those of the candidates
/// @param pinned the versions this incident runs, as they were pinned
/// @param running the versions that run now for the youths of `families`
/// @param agencyDefault null only where an agency has none
/// @param elsewhere what other incidents know of people and telephones
public record Circumstances(
    Instant now,
    long entropy,
    Policy policy,
    OnCall onCall,
    List<FamilyRecord> families,
    List<CrisisPlan> pinned,
    List<CrisisPlan> running,
    @Nullable CrisisPlan agencyDefault,
    Elsewhere elsewhere) {
  public Circumstances {
    families = List.copyOf(families);
    pinned = List.copyOf(pinned);
    running = List.copyOf(running);
  }

  /// Where nothing else goes on.
  public Circumstances(
      Instant now,
      long entropy,
      Policy policy,
      OnCall onCall,
      List<FamilyRecord> families,
      List<CrisisPlan> pinned,
      List<CrisisPlan> running,
      @Nullable CrisisPlan agencyDefault) {
    this(now, entropy, policy, onCall, families, pinned, running, agencyDefault, Elsewhere.NOTHING);
  }

  Optional<FamilyRecord> family(@Nullable FamilyId id) {
    return families.stream().filter(family -> family.id().equals(id)).findFirst();
  }

  /// Whether whoever staff chose as the speaker is a young person of the family; while no family is
  /// chosen, of any that it may be.
  public boolean youthSpeaks(Subject subject) {
    PersonId speaker = subject.speaker();
    FamilyId chosen = subject.family();
    return speaker != null
        && families.stream()
            .filter(family -> chosen == null || family.id().equals(chosen))
            .anyMatch(family -> family.youth(speaker).isPresent());
  }

  Optional<CrisisPlan> plan(PlanRef ref) {
    if (agencyDefault != null && agencyDefault.ref().equals(ref)) {
      return Optional.of(agencyDefault);
    }
    return Stream.concat(pinned.stream(), running.stream())
        .filter(plan -> plan.ref().equals(ref))
        .findFirst();
  }

  Optional<CrisisPlan> running(FamilyId family, PersonId youth) {
    return running.stream()
        .filter(plan -> family.equals(plan.family()) && youth.equals(plan.youth()))
        .findFirst();
  }
}
