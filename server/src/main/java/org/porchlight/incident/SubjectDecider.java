package org.porchlight.incident;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.CallEvent.GuestMissed;
import org.porchlight.incident.CallEvent.Missed;
import org.porchlight.incident.SubjectCommand.ChooseScenario;
import org.porchlight.incident.SubjectCommand.ChooseSpeaker;
import org.porchlight.incident.SubjectCommand.ChooseYouth;
import org.porchlight.incident.SubjectCommand.ConfirmIdentity;
import org.porchlight.incident.SubjectEvent.IdentityConfirmed;
import org.porchlight.incident.SubjectEvent.IncidentLinked;
import org.porchlight.incident.SubjectEvent.PlanPinned;
import org.porchlight.incident.SubjectEvent.PlanSource;
import org.porchlight.incident.SubjectEvent.ScenarioChosen;
import org.porchlight.incident.SubjectEvent.SpeakerChosen;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.ScenarioId;

/// Who is speaking, whom it is about, which plan runs: chosen by staff, never assumed (R3).
final class SubjectDecider {
  private SubjectDecider() {}

  static Decision decide(Draft draft, SubjectCommand command) {
    if (draft.state().ending().resolved()) {
      return draft.refuse(Refusal.ALREADY_RESOLVED);
    }
    if (draft.staff().isEmpty()) {
      return draft.refuse(Refusal.NOT_YOURS_TO_DO);
    }
    DutyDecider.engageOnDuty(draft);
    return switch (command) {
      case ChooseSpeaker(var person) -> speaker(draft, person);
      case ChooseYouth(var family, var youth) -> youth(draft, family, youth);
      case ChooseScenario(var scenario) -> scenario(draft, scenario);
      case ConfirmIdentity(var proof) -> {
        // What a caller says of themself proves nothing for an institution (R22).
        if (ThirdParties.speaker(draft.state()).map(Contact::untold).orElse(false)) {
          yield draft.refuse(Refusal.CALL_BACK_FIRST);
        }
        if (draft.state().subject().proof() != proof) {
          draft.add(new IdentityConfirmed(proof));
        }
        yield draft.accept();
      }
    };
  }

  /// Once the family is known, the speaker is one of them; before that anybody may be.
  private static Decision speaker(Draft draft, @Nullable PersonId person) {
    Subject subject = draft.state().subject();
    var family = draft.world.family(subject.family());
    if (person != null && family.isPresent() && family.get().person(person).isEmpty()) {
      return draft.refuse(Refusal.NO_SUCH_PERSON);
    }
    if (!subject.speakerChosen() || !Objects.equals(subject.speaker(), person)) {
      draft.add(new SpeakerChosen(person));
    }
    return draft.accept();
  }

  private static Decision youth(Draft draft, @Nullable FamilyId named, @Nullable PersonId youth) {
    FamilyId family = named != null ? named : suggested(draft, youth);
    if (family != null && new KeptAway(draft.world).callersOf(draft.state(), family)) {
      return draft.refuse(Refusal.KEPT_AWAY);
    }
    if (family == null && youth != null) {
      return draft.refuse(Refusal.NO_SUCH_FAMILY);
    }
    if (family == null || youth == null) {
      return unknown(draft, family);
    }
    var record = draft.world.family(family);
    if (record.isEmpty()) {
      return draft.refuse(Refusal.NO_SUCH_FAMILY);
    }
    if (record.get().youth(youth).isEmpty()) {
      return draft.refuse(Refusal.NO_SUCH_PERSON);
    }
    link(draft, family);
    Optional<CrisisPlan> plan =
        pinnedBefore(draft, family, youth).or(() -> draft.world.running(family, youth));
    if (plan.isPresent()) {
      return pin(draft, youth, plan.get(), PlanSource.OWN);
    }
    draft.leave(Task.PLAN_MISSING);
    return unplanned(draft, youth);
  }

  private static Decision unknown(Draft draft, @Nullable FamilyId family) {
    if (family != null) {
      link(draft, family);
    }
    return unplanned(draft, null);
  }

  private static Decision unplanned(Draft draft, @Nullable PersonId youth) {
    CrisisPlan common = draft.world.agencyDefault();
    return common == null ? draft.accept() : pin(draft, youth, common, PlanSource.AGENCY_DEFAULT);
  }

  /// The version this incident runs for the youth already; a newer one waits for the next (P8).
  private static Optional<CrisisPlan> pinnedBefore(Draft draft, FamilyId family, PersonId youth) {
    return draft.state().subject().pinned().reversed().stream()
        .filter(pin -> pin.source() == PlanSource.OWN && youth.equals(pin.youth()))
        .flatMap(pin -> draft.world.plan(pin.plan()).stream())
        .filter(plan -> family.equals(plan.family()))
        .findFirst();
  }

  /// The one family that it can be, for a youth named without one; where it may be several, staff
  /// say which (R3).
  private static @Nullable FamilyId suggested(Draft draft, @Nullable PersonId youth) {
    if (draft.state().subject().family() != null) {
      return draft.state().subject().family();
    }
    if (youth == null) {
      return null;
    }
    var families =
        draft.world.families().stream()
            .filter(family -> family.youth(youth).isPresent())
            .map(FamilyRecord::id)
            .toList();
    return families.size() == 1 ? families.getFirst() : null;
  }

  private static void link(Draft draft, FamilyId family) {
    FamilyId before = draft.state().subject().family();
    if (!family.equals(before)) {
      if (before != null) {
        takenForAnother(draft, before);
      }
      draft.add(new IncidentLinked(family));
    }
  }

  /// It was never theirs: their plan's step ends, and nobody of their team is asked, or comes, to a
  /// family they do not belong to (P6).
  private static void takenForAnother(Draft draft, FamilyId before) {
    if (draft.plan().filter(plan -> before.equals(plan.family())).isPresent()) {
      new Steps(draft).overtake(NotTriedReason.NOT_RELEVANT);
    }
    new LettingGo(draft).team(before);
    draft.state().room().guests().stream()
        .filter(guest -> guest.invited().who() instanceof Guest.Who.TeamMember)
        .filter(guest -> guest.missed() == Missed.NOT_YET)
        .forEach(guest -> draft.add(new GuestMissed(guest.id(), Missed.NO_LONGER_NEEDED)));
  }

  /// Pins the version that runs now; the same choice again changes nothing (P8).
  static Decision pin(Draft draft, @Nullable PersonId youth, CrisisPlan plan, PlanSource source) {
    var pin = new PlanPinned(youth, plan.ref(), source);
    var pinned = draft.state().subject().pinned();
    if (pinned.isEmpty() || !pinned.getLast().equals(pin)) {
      draft.add(pin);
    }
    return draft.accept();
  }

  private static Decision scenario(Draft draft, ScenarioId scenario) {
    var plan = draft.plan();
    if (plan.isEmpty()) {
      return draft.refuse(Refusal.CHOOSE_YOUTH_FIRST);
    }
    if (plan.get().scenario(scenario).isEmpty()) {
      return draft.refuse(Refusal.NO_SUCH_SCENARIO);
    }
    var chosen = new ScenarioChosen(plan.get().ref(), scenario);
    if (!chosen.equals(draft.state().subject().scenario())) {
      draft.add(chosen);
      if (draft.state().walk().screened()) {
        new Steps(draft).begin();
      }
    }
    return draft.accept();
  }
}
