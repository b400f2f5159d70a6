package org.porchlight.simulation;

import java.util.List;
import java.util.Optional;
import org.porchlight.incident.Actor;
import org.porchlight.incident.CallCommand.HoldCaller;
import org.porchlight.incident.CallCommand.InviteGuest;
import org.porchlight.incident.CallCommand.TakeCallerBack;
import org.porchlight.incident.Candidate;
import org.porchlight.incident.Channel;
import org.porchlight.incident.Command;
import org.porchlight.incident.ContactCommand.MoveContacts;
import org.porchlight.incident.ContactCommand.PlaceCallback;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.DoneBy;
import org.porchlight.incident.DutyCommand.CallSupervisor;
import org.porchlight.incident.DutyCommand.OfferHandover;
import org.porchlight.incident.EndingCommand.CloseIncident;
import org.porchlight.incident.EndingCommand.ReachFollowup;
import org.porchlight.incident.EndingCommand.Resolve;
import org.porchlight.incident.Guest.Who;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.MessageCommand.SendWords;
import org.porchlight.incident.NotTriedReason;
import org.porchlight.incident.Resolution;
import org.porchlight.incident.SafetyScreen;
import org.porchlight.incident.Source;
import org.porchlight.incident.StepBasis;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.SubjectCommand.ChooseScenario;
import org.porchlight.incident.SubjectCommand.ChooseYouth;
import org.porchlight.incident.WalkCommand.ConfirmStep;
import org.porchlight.incident.WalkCommand.EndStep;
import org.porchlight.incident.WalkCommand.OverrideDanger;
import org.porchlight.incident.WalkCommand.RecordScreening;
import org.porchlight.incident.WalkCommand.SecondStep;
import org.porchlight.incident.WalkCommand.StartStep;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Scenario;
import org.porchlight.plan.Step;
import org.porchlight.storage.NaturalKey;

/// What staff tap on their pages, in any order, sensible or not.
final class Taps {
  private final Grounds grounds;
  private final EventQueue queue;
  private final Chance chance;
  private final Teller teller;
  private final Audit audit;
  private int taps;

  Taps(Grounds grounds, EventQueue queue, Chance chance, Teller teller, Audit audit) {
    this.grounds = grounds;
    this.queue = queue;
    this.chance = chance;
    this.teller = teller;
    this.audit = audit;
  }

  /// From here on until it is calm.
  void begin() {
    queue.after(
        chance.seconds(1, 8),
        Life.FOREVER,
        () -> {
          if (!chance.calmed()) {
            tap();
            begin();
          }
        });
  }

  private void tap() {
    SimulatedServer server = teller.server();
    List<IncidentId> open =
        audit.states().entrySet().stream()
            .filter(one -> one.getValue().crew().lead() != null)
            .map(one -> one.getKey())
            .toList();
    if (server == null || open.isEmpty()) {
      return;
    }
    IncidentId incident = chance.of(open);
    IncidentState state = audit.state(incident);
    StaffId lead = state.crew().lead();
    StaffId staff =
        lead == null || chance.happens(15) ? chance.of(grounds.roster().staff()).id() : lead;
    server
        .turns()
        .turn(
            incident,
            command(state),
            new Source(new Actor.Staff(staff), Channel.CONSOLE),
            new NaturalKey("tap:" + ++taps));
  }

  private Command command(IncidentState state) {
    if (state.subject().pinned().isEmpty() && chance.happens(60)) {
      return youth(state);
    }
    if (state.subject().scenario() == null && chance.happens(60)) {
      return plan(state).map(this::scenario).orElseGet(() -> youth(state));
    }
    return switch (chance.random().nextInt(19)) {
      case 0 -> youth(state);
      case 1, 2 -> new RecordScreening(SafetyScreen.calm(""));
      case 3, 4, 5 -> new StartStep(null, StepBasis.NEXT_IN_PLAN, "", null);
      case 6 -> plan(state).map(this::jump).orElseGet(() -> new CallSupervisor("asked"));
      case 7, 8, 9 -> end();
      case 10 -> new ConfirmStep(null);
      case 11 -> new SecondStep();
      case 12 -> chance.happens(20) ? new OverrideDanger("said so") : new SendWords("we are here");
      case 13 -> new OfferHandover(null);
      case 14 -> chance.happens(40) ? new CloseIncident() : new ReachFollowup(0, "they are well");
      case 15 -> chance.happens(25) ? new Resolve(resolution()) : new SendWords("still here");
      default -> conversation(state);
    };
  }

  /// What staff do with the call that is going on.
  private Command conversation(IncidentState state) {
    List<IncidentId> others = state.contacts().others();
    return switch (chance.random().nextInt(6)) {
      case 0 -> new HoldCaller();
      case 1, 2 -> new TakeCallerBack();
      case 3 -> new PlaceCallback();
      case 4 -> others.isEmpty() ? new HoldCaller() : new MoveContacts(chance.of(others));
      default ->
          new InviteGuest(
              new Who.Colleague(chance.of(grounds.roster().staff()).id()),
              chance.happens(50) ? "stay with them" : "",
              chance.happens(50));
    };
  }

  private Command youth(IncidentState state) {
    List<Candidate> candidates =
        state.contacts().all().stream().flatMap(contact -> contact.candidates().stream()).toList();
    if (candidates.isEmpty() || chance.happens(10)) {
      return new ChooseYouth(null, null);
    }
    var family = chance.of(candidates).family();
    return grounds
        .plans()
        .family(family)
        .map(known -> new ChooseYouth(family, chance.of(known.youths()).person()))
        .orElseGet(() -> new ChooseYouth(null, null));
  }

  private Optional<CrisisPlan> plan(IncidentState state) {
    return state.subject().pinned().stream()
        .flatMap(
            pin -> grounds.plans().plans().stream().filter(plan -> plan.ref().equals(pin.plan())))
        .findFirst();
  }

  private Command scenario(CrisisPlan plan) {
    return new ChooseScenario(chance.of(plan.scenarios()).id());
  }

  private Command jump(CrisisPlan plan) {
    Scenario scenario = chance.of(plan.scenarios());
    Step step = chance.of(scenario.steps());
    return new StartStep(
        step.id(),
        chance.of(List.of(StepBasis.values())),
        chance.happens(50) ? "" : "the family is past the others",
        null);
  }

  private Command end() {
    StepOutcome outcome = chance.of(List.of(StepOutcome.values()));
    return new EndStep(
        null,
        outcome,
        outcome == StepOutcome.NOT_TRIED && chance.happens(70)
            ? chance.of(List.of(NotTriedReason.values()))
            : null,
        DoneBy.NOT_SAID,
        "");
  }

  private Resolution resolution() {
    return new Resolution(
        Resolution.OverWhen.MET,
        chance.of(List.of(Disposition.values())),
        Resolution.LivingSituation.HOME,
        chance.of(List.of(Resolution.SafeContact.values())),
        "over");
  }
}
