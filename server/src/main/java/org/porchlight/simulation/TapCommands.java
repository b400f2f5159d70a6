package org.porchlight.simulation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.porchlight.incident.Candidate;
import org.porchlight.incident.Command;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.DoneBy;
import org.porchlight.incident.DutyCommand.AcceptHandover;
import org.porchlight.incident.DutyCommand.CallSupervisor;
import org.porchlight.incident.DutyCommand.Engage;
import org.porchlight.incident.DutyCommand.NoteThirdParty;
import org.porchlight.incident.DutyCommand.OfferHandover;
import org.porchlight.incident.DutyCommand.ReportHarm;
import org.porchlight.incident.EndingCommand.CloseIncident;
import org.porchlight.incident.EndingCommand.DecideReview;
import org.porchlight.incident.EndingCommand.ReachFollowup;
import org.porchlight.incident.EndingCommand.Resolve;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.MessageCommand.AddNote;
import org.porchlight.incident.MessageCommand.SendWords;
import org.porchlight.incident.NotTriedReason;
import org.porchlight.incident.PageCommand.PageSomeone;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Resolution;
import org.porchlight.incident.SafetyScreen;
import org.porchlight.incident.StepBasis;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.SubjectCommand.ChooseScenario;
import org.porchlight.incident.SubjectCommand.ChooseYouth;
import org.porchlight.incident.WalkCommand.ConfirmStep;
import org.porchlight.incident.WalkCommand.EndStep;
import org.porchlight.incident.WalkCommand.OverrideDanger;
import org.porchlight.incident.WalkCommand.RecordScreening;
import org.porchlight.incident.WalkCommand.RecordSomethingElse;
import org.porchlight.incident.WalkCommand.SecondStep;
import org.porchlight.incident.WalkCommand.SkipScreening;
import org.porchlight.incident.WalkCommand.StartStep;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Scenario;
import org.porchlight.plan.Step;

/// What staff may want at one moment, drawn from everything that a page offers.
final class TapCommands {
  private static final double SHARED_PERCENT = 85;
  private static final double SOON_OVER_PERCENT = 40;

  private final Grounds grounds;
  private final Chance chance;
  private final Audit audit;
  private final MoreTaps more;

  TapCommands(Grounds grounds, Street street) {
    this.grounds = grounds;
    this.chance = street.chance();
    this.audit = street.audit();
    this.more = new MoreTaps(grounds, street);
  }

  /// The storm is over: what is open comes to its end.
  Command last(IncidentState state) {
    if (!state.ending().resolved()) {
      return chance.of(
          List.of(new Engage(), screen(), end(), new Resolve(resolution()), supervisor()));
    }
    return chance.of(
        List.of(
            new ReachFollowup(0, "they are well"),
            new DecideReview(ThrownReview.of(chance, state)),
            new CloseIncident()));
  }

  Command any(IncidentState state) {
    if (chance.seeks(SharedSteps.SHOW) && chance.happens(SHARED_PERCENT)) {
      return plan(state)
          .map(plan -> SharedSteps.towards(state, plan).orElseGet(this::supervisor))
          .orElseGet(() -> youth(state));
    }
    if (chance.seeks(Behaviour.SUPPORT_IS_ALONE_AFTER_THE_END)
        && !state.pages().waiting().isEmpty()) {
      return over(state);
    }
    if (chance.seeks(Behaviour.REMINDED_PAST_WHO_SLEEPS) && chance.happens(SOON_OVER_PERCENT)) {
      return over(state);
    }
    if (state.subject().pinned().isEmpty() && chance.happens(60)) {
      return youth(state);
    }
    if (state.subject().scenario() == null && chance.happens(60)) {
      return plan(state).map(this::scenario).orElseGet(() -> youth(state));
    }
    if (state.walk().screened() && chance.happens(14)) {
      return plan(state).flatMap(SharedSteps::of).orElseGet(this::end);
    }
    if (chance.happens(25)) {
      return more.any(state);
    }
    return switch (chance.random().nextInt(23)) {
      case 0 -> youth(state);
      case 1 -> screen();
      case 2, 3, 4 -> new StartStep(null, StepBasis.NEXT_IN_PLAN, "", null);
      case 5 -> plan(state).map(this::jump).orElseGet(this::supervisor);
      case 6, 7, 8 -> end();
      case 9 -> new ConfirmStep(null);
      case 10 -> new SecondStep();
      case 11 -> danger();
      case 12 -> seen(Behaviour.HANDOVER_OFFERED, new OfferHandover(null));
      case 13 -> chance.happens(40) ? new CloseIncident() : new ReachFollowup(0, "they are well");
      case 14, 22 -> chance.happens(75) ? over(state) : sends("still here");
      case 15 -> supervisor();
      case 16 -> seldom(state);
      default -> more.conversation(state);
    };
  }

  /// The same command, noted.
  private Command seen(Behaviour behaviour, Command command) {
    chance.sightings().saw(behaviour);
    return command;
  }

  private Command sends(String words) {
    audit.discretion().wrote(words);
    return new SendWords(words);
  }

  /// Nothing is over while a step runs.
  private Command over(IncidentState state) {
    return state.walk().running().isPresent() ? end() : new Resolve(resolution());
  }

  private Command supervisor() {
    return seen(Behaviour.SUPERVISOR_CALLED, new CallSupervisor("asked"));
  }

  private Command screen() {
    return chance.happens(70)
        ? new RecordScreening(SafetyScreen.calm(""))
        : new SkipScreening("they hung up");
  }

  private Command danger() {
    return chance.happens(20)
        ? seen(Behaviour.DANGER_OVERRIDDEN, new OverrideDanger("said so"))
        : sends("we are here");
  }

  /// What is done in few crises, and has to be right in them.
  private Command seldom(IncidentState state) {
    return switch (chance.random().nextInt(8)) {
      case 0 -> seen(Behaviour.HARM_REPORTED, new ReportHarm("said so", null));
      case 1 -> new NoteThirdParty("school", "called back on its published number");
      case 2 -> new RecordSomethingElse("they went for a walk");
      case 3 -> new AddNote("quiet now");
      case 4 -> new Engage();
      case 5 -> new AcceptHandover();
      case 6 -> new DecideReview(ThrownReview.of(chance, state));
      default -> somebodyOfTheTeam(state);
    };
  }

  private Command somebodyOfTheTeam(IncidentState state) {
    var family = state.subject().family();
    return Optional.ofNullable(family)
        .flatMap(grounds.plans()::family)
        .map(known -> chance.of(List.copyOf(known.people().keySet())))
        .<Command>map(
            person -> new PageSomeone(new Recipient.OnTeam(Objects.requireNonNull(family), person)))
        .orElseGet(this::supervisor);
  }

  private Command youth(IncidentState state) {
    List<Candidate> candidates =
        state.contacts().all().stream().flatMap(contact -> contact.candidates().stream()).toList();
    if (chance.happens(10) || (candidates.isEmpty() && chance.happens(50))) {
      return new ChooseYouth(null, null);
    }
    var family =
        candidates.isEmpty()
            ? chance.of(grounds.plans().families()).id()
            : chance.of(candidates).family();
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
        chance.happens(40)
            ? Resolution.SafeContact.BY_TEXT
            : chance.of(List.of(Resolution.SafeContact.values())),
        "over");
  }
}
