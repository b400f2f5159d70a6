package org.porchlight.incident;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.WalkEvent.DangerOverridden;
import org.porchlight.incident.WalkEvent.GateLifted;
import org.porchlight.incident.WalkEvent.GateOpened;
import org.porchlight.incident.WalkEvent.GateStoodIn;
import org.porchlight.incident.WalkEvent.LevelRaised;
import org.porchlight.incident.WalkEvent.ScreeningDone;
import org.porchlight.incident.WalkEvent.ScreeningSkipped;
import org.porchlight.incident.WalkEvent.SomethingElseDone;
import org.porchlight.incident.WalkEvent.StepConfirmed;
import org.porchlight.incident.WalkEvent.StepEnded;
import org.porchlight.incident.WalkEvent.StepMarked;
import org.porchlight.incident.WalkEvent.StepOverdue;
import org.porchlight.incident.WalkEvent.StepSeconded;
import org.porchlight.incident.WalkEvent.StepSkipped;
import org.porchlight.incident.WalkEvent.StepStarted;
import org.porchlight.plan.Level;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.StepId;

/// The safety screen, the steps that ran, the one that runs, and the gate one waits at.
///
/// @param screening what was asked about safety, and when it is asked again
/// @param danger whether danger override was used
/// @param runs every try so far, the running one included
/// @param passed steps that were skipped or declined when their turn came
/// @param marked steps that staff marked not to be used (R15)
/// @param overdue whether staff were reminded of the running step
/// @param gate null when no step waits for anybody's yes
/// @param levelReached 0 before the first step
public record Walk(
    Screening screening,
    boolean danger,
    List<Run> runs,
    List<StepSkipped> passed,
    List<StepMarked> marked,
    boolean overdue,
    @Nullable Gate gate,
    int levelReached) {
  static final Walk NOT_BEGUN =
      new Walk(
          new Screening(null, false, null), false, List.of(), List.of(), List.of(), false, null, 0);

  public Walk {
    runs = List.copyOf(runs);
    passed = List.copyOf(passed);
    marked = List.copyOf(marked);
  }

  /// One try of a step; `ended` is null while it runs.
  public record Run(StepStarted started, @Nullable StepEnded ended) {}

  /// @param screen null until done
  /// @param putOff whether it was put off with a reason
  /// @param againAt when a screen that was put off is asked again; null when none was
  public record Screening(
      @Nullable SafetyScreen screen, boolean putOff, @Nullable Instant againAt) {}

  /// The answers about safety; null until asked.
  public @Nullable SafetyScreen screen() {
    return screening.screen();
  }

  /// When a screen that was put off is asked again; null when none was.
  public @Nullable Instant screenAgainAt() {
    return screening.againAt();
  }

  public boolean screened() {
    return screening.screen() != null || screening.putOff();
  }

  /// Whether an answer, or somebody on the line, said that there is danger.
  public boolean dangerous() {
    return danger || (screening.screen() != null && screening.screen().danger());
  }

  /// The step that runs now.
  public Optional<Run> running() {
    return runs.isEmpty() || runs.getLast().ended() != null
        ? Optional.empty()
        : Optional.of(runs.getLast());
  }

  /// The number of the try that runs now; 0 when none does.
  public int runNumber() {
    return running().map(run -> run.started().run()).orElse(0);
  }

  public Optional<StepEnded> lastEnded() {
    return runs.reversed().stream().map(Run::ended).filter(Objects::nonNull).findFirst();
  }

  /// The last try of a step of this plan that ended.
  Optional<StepEnded> lastEnded(PlanRef plan) {
    return runs.reversed().stream()
        .filter(run -> run.started().plan().equals(plan))
        .map(Run::ended)
        .filter(Objects::nonNull)
        .findFirst();
  }

  /// Whether the step had its turn: tried, skipped, declined, or marked not to be used.
  public boolean tried(PlanRef plan, StepId step) {
    return passed(plan, step)
        || marked.stream().anyMatch(mark -> mark.plan().equals(plan) && mark.step().equals(step))
        || runs.stream()
            .map(Run::started)
            .anyMatch(run -> run.plan().equals(plan) && run.step().equals(step));
  }

  /// Whether the step was skipped or declined.
  boolean passed(PlanRef plan, StepId step) {
    return passed.stream().anyMatch(skip -> skip.plan().equals(plan) && skip.step().equals(step));
  }

  public Optional<Level> level() {
    return Level.of(levelReached);
  }

  Walk evolve(WalkEvent event) {
    return switch (event) {
      case ScreeningDone done ->
          withScreening(new Screening(done.screen(), screening.putOff(), null));
      case ScreeningSkipped later ->
          withScreening(new Screening(screening.screen(), true, later.askAgainAt()));
      case DangerOverridden _ ->
          new Walk(screening, true, runs, passed, marked, overdue, gate, levelReached);
      case StepStarted started ->
          new Walk(
              screening,
              danger,
              Lists.with(runs, new Run(started, null)),
              passed,
              marked,
              false,
              null,
              Math.max(levelReached, started.level().number()));
      case StepOverdue _ -> with(runs, true, gate);
      case StepEnded ended -> ended(ended);
      case GateOpened opened -> with(runs, overdue, Gate.opened(opened));
      case StepConfirmed _ -> withGate(gate == null ? null : gate.confirm());
      case StepSeconded seconded -> withGate(gate == null ? null : gate.second(seconded.staff()));
      case GateStoodIn stoodIn -> withGate(gate == null ? null : gate.standIn(stoodIn));
      case GateLifted _ -> withGate(gate == null ? null : gate.lift());
      case StepSkipped skip -> skipped(skip);
      case StepMarked mark ->
          new Walk(
              screening,
              danger,
              runs,
              passed,
              Lists.with(marked, mark),
              overdue,
              gate,
              levelReached);
      case LevelRaised _, SomethingElseDone _ -> this;
    };
  }

  /// Once a step worked, nobody's yes to the next one is waited for.
  private Walk ended(StepEnded ended) {
    return with(
        Lists.change(
            runs, run -> run.started().run() == ended.run(), run -> new Run(run.started(), ended)),
        false,
        ended.outcome() == StepOutcome.WORKED ? null : gate);
  }

  private Walk skipped(StepSkipped skip) {
    boolean atGate = gate != null && gate.isOf(skip.plan(), skip.step());
    return new Walk(
        screening,
        danger,
        runs,
        Lists.with(passed, skip),
        marked,
        overdue,
        atGate ? null : gate,
        levelReached);
  }

  private Walk withScreening(Screening next) {
    return new Walk(next, danger, runs, passed, marked, overdue, gate, levelReached);
  }

  private Walk withGate(@Nullable Gate next) {
    return with(runs, overdue, next);
  }

  private Walk with(List<Run> runs, boolean overdue, @Nullable Gate gate) {
    return new Walk(screening, danger, runs, passed, marked, overdue, gate, levelReached);
  }

  /// The walk is over: nothing runs, nothing waits.
  Walk settled() {
    var asked = new Screening(screening.screen(), screening.putOff(), null);
    return new Walk(asked, danger, runs, passed, marked, false, null, levelReached);
  }
}
