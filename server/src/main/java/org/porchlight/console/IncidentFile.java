package org.porchlight.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.view.Between;
import org.porchlight.incident.Circumstances;
import org.porchlight.incident.Contact;
import org.porchlight.incident.DutyEvent;
import org.porchlight.incident.Entry;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.PolicyPacks;
import org.porchlight.plan.PrivacyRules;
import org.porchlight.plan.life.PlanLife;
import org.porchlight.rights.Field;

/// Everything a page about one incident is made from, and who reads it.
///
/// @param life of the plan that runs here; empty where it cannot be read
/// @param others incidents in which the same family made contact, as they stand (R17)
/// @param shown whether the reader has shown enough of who they are to read a plan
public record IncidentFile(
    IncidentId id,
    List<Entry> entries,
    IncidentState state,
    Circumstances around,
    SignedIn reader,
    PlanLife life,
    Map<IncidentId, IncidentState> others,
    boolean shown) {
  public IncidentFile {
    entries = List.copyOf(entries);
    others = Map.copyOf(others);
  }

  IncidentFile with(PlanLife other) {
    return new IncidentFile(id, entries, state, around, reader, other, others, shown);
  }

  IncidentFile with(Map<IncidentId, IncidentState> others) {
    return new IncidentFile(id, entries, state, around, reader, life, others, shown);
  }

  /// Where whoever shows this file is told that it is no longer so.
  public String live() {
    return LiveStreams.path("/incidents/" + id + "/live", Long.toString(state.version()));
  }

  /// Whether the reader is among those who carry it.
  public boolean carried() {
    return state.crew().has(reader.id());
  }

  /// Whether the reader's device keeps it for a time without a connection: only while they carry
  /// it.
  public boolean keptByReader() {
    boolean handedOn =
        entries.stream().anyMatch(entry -> entry.event() instanceof DutyEvent.HandoverAccepted);
    boolean theirs = reader.id().equals(state.crew().lead()) || (carried() && !handedOn);
    return theirs && !state.ending().resolved();
  }

  /// Names, places and history are open: somebody knows who is speaking, or lives are at stake
  /// (R12).
  public boolean unlocked() {
    return state.subject().proof() != null || state.walk().danger();
  }

  public Optional<FamilyRecord> family() {
    return family(state.subject().family());
  }

  public Optional<FamilyRecord> family(@Nullable FamilyId id) {
    return around.families().stream().filter(family -> family.id().equals(id)).findFirst();
  }

  /// What the family's policy pack says of what is told in confidence; of the usual one while no
  /// family is chosen.
  public PrivacyRules privacy(PolicyPacks policies) {
    return family()
        .map(family -> policies.of(family.enrollment().jurisdiction()))
        .orElseGet(policies::usual)
        .privacy();
  }

  /// The box is a promise: it is offered where the family's policy pack keeps it.
  public Between between(PolicyPacks policies) {
    if (!privacy(policies).youthPrivateFromCaregivers()) {
      return Between.NOT_OFFERED;
    }
    return around.youthSpeaks(state.subject()) ? Between.MARKED : Between.OFFERED;
  }

  /// The version that runs here, as it was pinned (P8).
  public Optional<CrisisPlan> plan() {
    PlanRef ref = state.subject().plan();
    CrisisPlan common = around.agencyDefault();
    if (ref != null && common != null && common.ref().equals(ref)) {
      return Optional.of(common);
    }
    return around.pinned().stream().filter(plan -> plan.ref().equals(ref)).findFirst();
  }

  /// The same, for who may read its words and has shown enough of who they are.
  public Optional<CrisisPlan> words() {
    return shown && reader.rights().sees(Field.PLAN_WORDS) ? plan() : Optional.empty();
  }

  /// Whether this very version is the one that runs by its plan's life.
  public boolean runsNow(CrisisPlan plan) {
    return life.running().filter(one -> one.version() == plan.ref().version()).isPresent();
  }

  /// The language to speak in: the speaker's own, else the one of the contact.
  public Language familyLanguage() {
    PersonId speaker = state.subject().speaker();
    return family()
        .flatMap(family -> speaker == null ? Optional.empty() : family.person(speaker))
        .flatMap(FamilyPerson::language)
        .or(() -> state.contacts().all().stream().findFirst().map(Contact::language))
        .orElse(Language.EN);
  }
}
