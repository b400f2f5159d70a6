package org.porchlight.incident;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.SubjectEvent.PlanSource;
import org.porchlight.incident.SubjectEvent.ScenarioChosen;
import org.porchlight.incident.WalkCommand.EndStep;
import org.porchlight.incident.WalkCommand.StartStep;
import org.porchlight.incident.WalkEvent.*;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Level;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.Restriction;
import org.porchlight.plan.Step;
import org.porchlight.plan.StepId;

/// Beginning a step: its order, its level, its gate, its hours, and whom it pages.
final class Steps {
  /// How much longer than its limit a step may run before somebody else is paged (R5).
  private static final Duration GRACE = Duration.ofMinutes(5);

  /// How long a confirmer or second staff has, and after that the supervisor (R7).
  static final Duration GATE_WAIT = Duration.ofMinutes(3);

  private final Draft draft;

  Steps(Draft draft) {
    this.draft = draft;
  }

  Decision start(StartStep command) {
    if (command.basis() == StepBasis.DANGER) {
      return override(command.reason());
    }
    Optional<CrisisPlan> plan = draft.plan();
    if (plan.isEmpty()) {
      return draft.refuse(Refusal.CHOOSE_YOUTH_FIRST);
    }
    Optional<Step> step =
        command.step() == null
            ? PlanOrder.next(draft.state(), plan.get())
            : plan.get().step(command.step());
    if (step.isEmpty()) {
      return draft.refuse(noStep(command.step()));
    }
    return running(step.get().id()) ? draft.accept() : start(plan.get(), step.get(), command);
  }

  private Refusal noStep(@Nullable StepId asked) {
    if (asked != null) {
      return Refusal.NO_SUCH_STEP;
    }
    return draft.state().subject().scenario() == null
        ? Refusal.CHOOSE_SCENARIO_FIRST
        : Refusal.NO_NEXT_STEP;
  }

  private boolean running(StepId step) {
    return draft.state().walk().running().stream()
        .anyMatch(run -> run.started().step().equals(step));
  }

  private Decision start(CrisisPlan plan, Step step, StartStep command) {
    boolean asked = command.basis() == StepBasis.FAMILY_ASKED;
    String reason = command.reason().strip();
    if (!asked && !draft.state().walk().screened()) {
      return draft.refuse(Refusal.SCREEN_FIRST);
    }
    if (reason.isEmpty() && !asked && PlanOrder.jumps(draft.state(), plan, step)) {
      return draft.refuse(Refusal.REASON_NEEDED);
    }
    if (draft.state().walk().running().isPresent() && reason.isEmpty() && !asked) {
      return draft.refuse(Refusal.ANOTHER_STEP_RUNNING);
    }
    choose(plan, step);
    Restriction restriction = step.restricted();
    if (restriction != null && !(asked && PlanOrder.isHelp(restriction.kind()))) {
      return gate(plan, step, restriction, command, reason);
    }
    overtake(NotTriedReason.OVERTAKEN);
    open(plan, step, command.basis(), reason, false);
    return draft.accept();
  }

  /// A step named outright also says which scenario it is.
  private void choose(CrisisPlan plan, Step step) {
    plan.scenarioOf(step.id())
        .map(scenario -> new ScenarioChosen(plan.ref(), scenario.id()))
        .filter(chosen -> !chosen.equals(draft.state().subject().scenario()))
        .ifPresent(draft::add);
  }

  /// Confirmation, second staff and reason, or the wait that lifts them (R7).
  private Decision gate(
      CrisisPlan plan, Step step, Restriction restriction, StartStep command, String reason) {
    if (restriction.reasonRequired() && reason.isEmpty()) {
      return draft.refuse(Refusal.REASON_NEEDED);
    }
    Walk.Gate gate = draft.state().walk().gate();
    boolean here = gate != null && gate.opened().step().equals(step.id());
    if (!here) {
      openGate(plan, step, restriction, reason);
    }
    named(command.secondStaff(), step);
    if (throughGate()) {
      return draft.accept();
    }
    Walk.Gate now = draft.state().walk().gate();
    if (now != null && now.lifted()) {
      if (reason.isEmpty()) {
        return draft.refuse(Refusal.REASON_NEEDED);
      }
      overtake(NotTriedReason.OVERTAKEN);
      open(plan, step, command.basis(), reason, true);
      return draft.accept();
    }
    return here && command.secondStaff() == null
        ? draft.refuse(Refusal.CONFIRMATION_NEEDED)
        : draft.accept();
  }

  private void openGate(CrisisPlan plan, Step step, Restriction restriction, String reason) {
    PersonId confirmer = restriction.confirmWith();
    boolean asksConfirmer =
        confirmer != null
            && !confirmer.equals(draft.state().crew().alleged())
            && !(restriction.waiveConfirmIfDanger() && draft.state().walk().danger());
    draft.add(
        new GateOpened(
            plan.ref(),
            step.id(),
            asksConfirmer ? confirmer : null,
            restriction.secondStaff(),
            reason,
            draft.in(GATE_WAIT)));
    if (restriction.secondStaff()) {
      var mine = draft.staff().stream().toList();
      new Paging(draft).nextOnLadder(Purpose.SECOND_STAFF, GATE_WAIT, mine);
    }
  }

  private void named(@Nullable StaffId second, Step step) {
    Walk.Gate gate = draft.state().walk().gate();
    if (second != null
        && gate != null
        && gate.seconded() == null
        && !draft.staff().equals(Optional.of(second))
        && draft.world.onCall().member(second).isPresent()) {
      draft.add(new StepSeconded(step.id(), second));
    }
  }

  /// Begins the step at the gate once every yes is there.
  boolean throughGate() {
    Walk.Gate gate = draft.state().walk().gate();
    if (gate == null || gate.lifted() || !gate.satisfied()) {
      return false;
    }
    var plan = draft.world.plan(gate.opened().plan());
    var step = plan.flatMap(one -> one.step(gate.opened().step()));
    if (step.isEmpty()) {
      return false;
    }
    overtake(NotTriedReason.OVERTAKEN);
    open(plan.get(), step.get(), StepBasis.NEXT_IN_PLAN, gate.opened().reason(), false);
    return true;
  }

  /// One action to the plan's emergency step: no order, no gate, no second screen (P7, R7).
  Decision override(String condition) {
    if (!draft.state().walk().danger()) {
      draft.add(new DangerOverridden(condition));
    }
    if (draft.plan().isEmpty() && draft.world.agencyDefault() != null) {
      SubjectDecider.pin(draft, null, draft.world.agencyDefault(), PlanSource.AGENCY_DEFAULT);
    }
    var paging = new Paging(draft);
    paging.supervisor(Purpose.SUPERVISE);
    draft
        .plan()
        .ifPresent(plan ->
            plan.step(plan.dangerOverride().goTo())
                .filter(step -> !running(step.id()))
                .ifPresent(step -> {
                  choose(plan, step);
                  overtake(NotTriedReason.DANGER_OVERRIDE);
                  open(plan, step, StepBasis.DANGER, condition, false);
                }));
    return draft.accept();
  }

  /// The first step begins once the screen is done and the scenario chosen.
  void begin() {
    boolean nothingYet = draft.state().walk().runs().isEmpty();
    if (nothingYet && draft.state().subject().scenario() != null) {
      followOn();
    }
  }

  /// The next step begins by itself only where the plan asks nobody first.
  void followOn() {
    draft
        .plan()
        .ifPresent(plan ->
            PlanOrder.next(draft.state(), plan)
                .filter(step -> step.restricted() == null && step.askFirst() == null)
                .filter(step -> step.level() != Level.EMERGENCY)
                .filter(step -> !PlanOrder.jumps(draft.state(), plan, step))
                .ifPresent(step -> open(plan, step, StepBasis.NEXT_IN_PLAN, "", false)));
  }

  private void overtake(NotTriedReason why) {
    draft
        .state()
        .walk()
        .running()
        .ifPresent(run ->
            WalkDecider.end(
                draft, run, new EndStep(null, StepOutcome.NOT_TRIED, why, DoneBy.NOT_SAID, "")));
  }

  /// Begins the step, or what stands in for it outside its hours, and pages whom it names.
  private void open(CrisisPlan plan, Step step, StepBasis basis, String reason, boolean flagged) {
    boolean closed = !step.hours().isOpen(draft.world.now().atZone(plan.timezone()));
    if (closed && basis != StepBasis.DANGER) {
      draft.add(new StepSkipped(plan.ref(), step.id(), NotTriedReason.OUT_OF_HOURS));
      PlanOrder.instead(draft.state(), plan, step)
          .filter(other -> other.restricted() == null && other.level() != Level.EMERGENCY)
          .ifPresent(other -> open(plan, other, basis, reason, flagged));
      return;
    }
    raise(step, basis, reason);
    Duration limit = scaled(step.timeLimit());
    draft.add(
        new StepStarted(
            draft.state().walk().runs().size() + 1,
            plan.ref(),
            step.id(),
            step.level(),
            basis,
            reason,
            flagged,
            draft.in(limit),
            draft.in(limit.plus(GRACE))));
    new Paging(draft).ofStep(step);
    prompt();
  }

  private void raise(Step step, StepBasis basis, String reason) {
    draft
        .state()
        .walk()
        .level()
        .or(() ->
            step.level() == Level.EMERGENCY
                ? Optional.of(Level.SELF_AND_HOUSEHOLD)
                : Optional.empty())
        .filter(reached -> step.level().compareTo(reached) > 0)
        .ifPresent(reached ->
            draft.add(
                new LevelRaised(reached, step.level(), reason.isEmpty() ? basis.name() : reason)));
  }

  private Duration scaled(Duration limit) {
    return Duration.ofMillis(
        Math.max(1, Math.round(limit.toMillis() * draft.policy().stepMinutesScale())));
  }

  /// Whoever carries it by text gets the number and the reply digits, never the plan's words (P6).
  private void prompt() {
    StaffId lead = draft.state().crew().lead();
    draft.state().pages().all().reversed().stream()
        .filter(page -> page.taken() && page.answeredOn() == Channel.TEXT)
        .filter(page -> page.to() instanceof Recipient.OnDuty(var staff, _) && staff.equals(lead))
        .findFirst()
        .ifPresent(page ->
            MessageDecider.notice(
                draft,
                page,
                Texts.STEP_PROMPT,
                java.util.Map.of("step", Integer.toString(draft.state().walk().runNumber()))));
  }
}
