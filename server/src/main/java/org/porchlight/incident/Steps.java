package org.porchlight.incident;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.SubjectEvent.PlanSource;
import org.porchlight.incident.SubjectEvent.ScenarioChosen;
import org.porchlight.incident.WalkCommand.EndStep;
import org.porchlight.incident.WalkCommand.StartStep;
import org.porchlight.incident.WalkEvent.DangerOverridden;
import org.porchlight.incident.WalkEvent.LevelRaised;
import org.porchlight.incident.WalkEvent.StepSkipped;
import org.porchlight.incident.WalkEvent.StepStarted;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Level;
import org.porchlight.plan.Restriction;
import org.porchlight.plan.Step;
import org.porchlight.plan.StepId;

/// Beginning a step: its order, its level, its hours, and whom it pages.
final class Steps {
  /// How much longer than its limit a step may run before somebody else is paged (R5).
  private static final Duration GRACE = Duration.ofMinutes(5);

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
    return running(plan.get(), step.get())
        ? draft.accept()
        : start(plan.get(), step.get(), command);
  }

  private Refusal noStep(@Nullable StepId asked) {
    if (asked != null) {
      return Refusal.NO_SUCH_STEP;
    }
    if (draft.state().walk().running().isPresent()) {
      return Refusal.ANOTHER_STEP_RUNNING;
    }
    return draft.state().subject().scenario() == null
        ? Refusal.CHOOSE_SCENARIO_FIRST
        : Refusal.NO_NEXT_STEP;
  }

  private boolean running(CrisisPlan plan, Step step) {
    return draft.state().walk().running().stream()
        .map(Walk.Run::started)
        .anyMatch(run -> run.plan().equals(plan.ref()) && run.step().equals(step.id()));
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
    draft.keepApart(reason, command.confidence());
    Restriction restriction = step.restricted();
    if (restriction != null && !(asked && restriction.kind().isHelp())) {
      return new Gates(draft).pass(plan, step, restriction, command);
    }
    begin(plan, step, command.basis(), draft.told(reason, command.confidence()), false);
    return draft.accept();
  }

  /// A step named outright also says which scenario it is.
  private void choose(CrisisPlan plan, Step step) {
    plan.scenarioOf(step.id())
        .map(scenario -> new ScenarioChosen(plan.ref(), scenario.id()))
        .filter(chosen -> !chosen.equals(draft.state().subject().scenario()))
        .ifPresent(draft::add);
  }

  /// One action to the plan's emergency step: no order, no gate, no second screen (P7, R7).
  Decision override(String condition) {
    boolean again = draft.state().walk().danger();
    if (!again) {
      draft.add(new DangerOverridden(condition));
      ContactDecider.watch(draft);
    }
    if (draft.plan().isEmpty() && draft.world.agencyDefault() != null) {
      SubjectDecider.pin(draft, null, draft.world.agencyDefault(), PlanSource.AGENCY_DEFAULT);
    }
    boolean asked =
        draft.state().pages().of(Purpose.SUPERVISE).stream()
            .anyMatch(page -> page.open() || page.taken());
    if (!asked) {
      new Paging(draft).supervisor(Purpose.SUPERVISE, draft.policy().formalAck());
    }
    draft
        .plan()
        .ifPresent(plan ->
            plan.step(plan.dangerOverride().goTo())
                .filter(step -> !running(plan, step))
                .filter(step -> !again || !draft.state().walk().tried(plan.ref(), step.id()))
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

  /// The next step begins by itself only where the plan asks nobody first, and the safety questions
  /// were asked: after danger, too (R4).
  void followOn() {
    draft
        .plan()
        .filter(_ -> draft.state().walk().screened())
        .ifPresent(plan ->
            PlanOrder.next(draft.state(), plan)
                .filter(step -> step.restricted() == null && step.askFirst() == null)
                .filter(step -> step.level() != Level.EMERGENCY)
                .filter(step -> !PlanOrder.jumps(draft.state(), plan, step))
                .filter(step -> !UnaskedWord.isTold(draft.state(), plan, step))
                .ifPresent(step -> open(plan, step, StepBasis.NEXT_IN_PLAN, "", false)));
  }

  /// The step that runs, if any, is over without having been tried to its end.
  void overtake(NotTriedReason why) {
    draft
        .state()
        .walk()
        .running()
        .ifPresent(run ->
            WalkDecider.end(
                draft, run, new EndStep(null, StepOutcome.NOT_TRIED, why, DoneBy.NOT_SAID, "")));
  }

  /// Begins a step that somebody chose, in place of the one that runs.
  void begin(CrisisPlan plan, Step step, StepBasis basis, String reason, boolean flagged) {
    overtake(NotTriedReason.OVERTAKEN);
    open(plan, step, basis, reason, flagged);
  }

  /// Begins the step, or what stands in for it outside its hours, and pages whom it names.
  private void open(CrisisPlan plan, Step step, StepBasis basis, String reason, boolean flagged) {
    boolean closed = !step.hours().isOpen(draft.world.now().atZone(plan.timezone()));
    if (closed && basis != StepBasis.DANGER) {
      draft.add(new StepSkipped(plan.ref(), step.id(), NotTriedReason.OUT_OF_HOURS));
      String why = reason.isEmpty() ? NotTriedReason.OUT_OF_HOURS + " " + step.id() : reason;
      PlanOrder.instead(draft.state(), plan, step)
          .filter(other -> other.restricted() == null && other.level() != Level.EMERGENCY)
          .filter(other -> other.askFirst() == null)
          .ifPresent(other -> {
            choose(plan, other);
            open(plan, other, basis, why, flagged);
          });
      return;
    }
    raise(step, basis, reason);
    new Gates(draft).dropPages();
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
    new TeamPaging(draft).ofStep(step);
    prompt();
  }

  private void raise(Step step, StepBasis basis, String reason) {
    boolean straightToEmergency = step.level() == Level.EMERGENCY;
    draft
        .state()
        .walk()
        .level()
        .or(() -> straightToEmergency ? Optional.of(Level.SELF_AND_HOUSEHOLD) : Optional.empty())
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
  void prompt() {
    StaffId lead = draft.state().crew().lead();
    Optional.ofNullable(lead)
        .flatMap(draft.state().pages()::newestTaken)
        .filter(page -> page.answeredOn() == Channel.TEXT)
        .ifPresent(page ->
            MessageDecider.notice(
                draft,
                page,
                Texts.STEP_PROMPT,
                Map.of("step", Integer.toString(draft.state().walk().runNumber()))));
  }
}
