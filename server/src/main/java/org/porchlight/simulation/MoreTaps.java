package org.porchlight.simulation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.family.CardSharing;
import org.porchlight.incident.CallCommand.HoldCaller;
import org.porchlight.incident.CallCommand.InviteGuest;
import org.porchlight.incident.CallCommand.LetGuestGo;
import org.porchlight.incident.CallCommand.TakeCallerBack;
import org.porchlight.incident.Command;
import org.porchlight.incident.ContactCommand.CallPublishedNumber;
import org.porchlight.incident.ContactCommand.KeepApart;
import org.porchlight.incident.ContactCommand.MarkThirdParty;
import org.porchlight.incident.ContactCommand.MoveContacts;
import org.porchlight.incident.ContactCommand.PlaceCallback;
import org.porchlight.incident.ContactCommand.TellThirdParty;
import org.porchlight.incident.DutyCommand.CallLead;
import org.porchlight.incident.DutyCommand.DecideWelfareCheck;
import org.porchlight.incident.DutyCommand.TakeOver;
import org.porchlight.incident.Guest.Who;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.SubjectCommand.ChooseSpeaker;
import org.porchlight.incident.SubjectCommand.ConfirmIdentity;
import org.porchlight.incident.SubjectEvent.IdentityProof;
import org.porchlight.incident.WalkCommand.MarkStep;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;

/// What staff do with people around a crisis: institutions, guests, speakers, and whoever may be
/// the danger.
final class MoreTaps {
  private static final List<PhoneNumber> PUBLISHED =
      List.of(new PhoneNumber("+12025550113"), new PhoneNumber("+12025550191"));

  private final Grounds grounds;
  private final Chance chance;
  private final Audit audit;
  private final CareTaps care;

  MoreTaps(Grounds grounds, Street street) {
    this.grounds = grounds;
    this.chance = street.chance();
    this.audit = street.audit();
    this.care = new CareTaps(street);
  }

  Command any(IncidentState state) {
    return switch (chance.random().nextInt(15)) {
      case 0, 1, 2 -> institution(state);
      case 3 -> seen(Behaviour.SPEAKER_CHOSEN, new ChooseSpeaker(somebody(state)));
      case 4 ->
          seen(
              Behaviour.IDENTITY_CONFIRMED,
              new ConfirmIdentity(chance.of(List.of(IdentityProof.values()))));
      case 5 -> mark(state);
      case 6, 12, 13 -> care.any(somebody(state));
      case 7 ->
          seen(
              Behaviour.WELFARE_CHECK_DECIDED,
              new DecideWelfareCheck(chance.happens(50), "nobody answers"));
      case 8 -> apart(state);
      case 9 -> letGo(state);
      case 10 ->
          seen(
              Behaviour.SERVICE_INVITED,
              new InviteGuest(new Who.Service(Grounds.LIFELINE), "", chance.happens(50)));
      case 11 ->
          seen(
              Behaviour.MOBILE_TEAM_INVITED,
              new InviteGuest(new Who.Outside(Grounds.MOBILE_TEAM), "", chance.happens(50)));
      default -> team(state);
    };
  }

  /// What staff do with the call that is going on.
  Command conversation(IncidentState state) {
    List<IncidentId> others = state.contacts().others();
    return switch (chance.random().nextInt(9)) {
      case 7 -> seen(Behaviour.LEAD_RELIEVED, new TakeOver(state.crew().lead()));
      case 8 -> seen(Behaviour.LEAD_RUNG, new CallLead());
      case 0 -> seen(Behaviour.CALLER_HELD, new HoldCaller());
      case 1, 2 -> seen(Behaviour.CALLER_TAKEN_BACK, new TakeCallerBack());
      case 3 -> seen(Behaviour.CALL_BACK_PLACED, new PlaceCallback());
      case 4 ->
          others.isEmpty()
              ? new HoldCaller()
              : seen(Behaviour.CALLERS_JOINED, new MoveContacts(chance.of(others)));
      default ->
          seen(
              Behaviour.GUEST_INVITED,
              new InviteGuest(
                  guest(), chance.happens(50) ? "stay with them" : "", chance.happens(50)));
    };
  }

  private Who guest() {
    return chance.happens(70)
        ? new Who.Colleague(chance.of(audit.roster().counted().staff()).id())
        : new Who.Outside(new PhoneNumber("+12025550100"));
  }

  private Command seen(Behaviour behaviour, Command command) {
    chance.sightings().saw(behaviour);
    return command;
  }

  /// Marked first; then staff ring a published number, and may try to tell at any time.
  private Command institution(IncidentState state) {
    boolean marked =
        state.contacts().all().stream().anyMatch(contact -> contact.thirdParty() != null);
    if (!marked) {
      return seen(
          Behaviour.INSTITUTION_MARKED,
          new MarkThirdParty(
              chance.of(List.of(CardSharing.Recipient.values())), "help and confirm nobody"));
    }
    return chance.happens(50)
        ? seen(
            Behaviour.PUBLISHED_NUMBER_CALLED,
            new CallPublishedNumber(chance.of(PUBLISHED), "county directory"))
        : seen(
            Behaviour.INSTITUTION_TOLD,
            new TellThirdParty(
                chance.of(List.of(CardSharing.Ground.values())), "he ran to the road"));
  }

  private Command mark(IncidentState state) {
    return plan(state)
        .map(plan -> chance.of(chance.of(plan.scenarios()).steps()))
        .<Command>map(step -> seen(Behaviour.STEP_MARKED, new MarkStep(step.id(), "the dog died")))
        .orElseGet(() -> institution(state));
  }

  private Command apart(IncidentState state) {
    var others = state.contacts().others();
    return others.isEmpty()
        ? institution(state)
        : seen(Behaviour.CALLERS_KEPT_APART, new KeepApart(chance.of(others)));
  }

  private Command letGo(IncidentState state) {
    var guests = state.room().guests();
    return guests.isEmpty()
        ? new HoldCaller()
        : seen(Behaviour.GUEST_LET_GO, new LetGuestGo(chance.of(guests).id()));
  }

  private Command team(IncidentState state) {
    PersonId person = somebody(state);
    return person == null
        ? institution(state)
        : seen(
            Behaviour.TEAM_MEMBER_INVITED,
            new InviteGuest(new Who.TeamMember(person), "", chance.happens(50)));
  }

  /// Of the family it is about; null while that is not known.
  private @Nullable PersonId somebody(IncidentState state) {
    return Optional.ofNullable(state.subject().family())
        .flatMap(grounds.plans()::family)
        .map(family -> chance.of(List.copyOf(family.people().keySet())))
        .orElse(null);
  }

  private Optional<CrisisPlan> plan(IncidentState state) {
    return state.subject().pinned().stream()
        .flatMap(
            pin -> grounds.plans().plans().stream().filter(plan -> plan.ref().equals(pin.plan())))
        .findFirst();
  }
}
