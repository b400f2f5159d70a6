package org.porchlight.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.WalkEvent.*;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Level;
import org.porchlight.plan.StepId;

/// The safety screen, the steps that ran, the one that runs, and the gate one waits at.
///
/// @param screen null until done
/// @param screenAgainAt when a screen that was put off is asked again; null when none was
/// @param screenSkipped whether it was put off with a reason
/// @param danger whether danger override was used
/// @param runs every try so far, the running one included
/// @param skipped steps that could not be tried when their turn came
/// @param overdue whether staff were reminded of the running step
/// @param gate null when no step waits for anybody's yes
/// @param levelReached 0 before the first step
public record Walk(
    @Nullable SafetyScreen screen,
    boolean screenSkipped,
    @Nullable Instant screenAgainAt,
    boolean danger,
    List<Run> runs,
    List<StepId> skipped,
    boolean overdue,
    @Nullable Gate gate,
    int levelReached) {
  static final Walk NOT_BEGUN =
      new Walk(null, false, null, false, List.of(), List.of(), false, null, 0);

  public Walk {
    runs = List.copyOf(runs);
    skipped = List.copyOf(skipped);
  }

  /// One try of a step; `ended` is null while it runs.
  public record Run(StepStarted started, @Nullable StepEnded ended) {}

  /// A restricted step and the yeses it has (R7).
  public record Gate(
      GateOpened opened,
      boolean confirmed,
      @Nullable StaffId seconded,
      @Nullable Instant standInAt,
      @Nullable Instant liftAt,
      boolean lifted) {
    boolean satisfied() {
      return lifted
          || ((opened.confirmWith() == null || confirmed)
              && (!opened.secondStaff() || seconded != null));
    }
  }

  public boolean screened() {
    return screen != null || screenSkipped;
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
    return runs.reversed().stream().map(Run::ended).filter(java.util.Objects::nonNull).findFirst();
  }

  public boolean tried(StepId step) {
    return skipped.contains(step)
        || runs.stream().anyMatch(run -> run.started().step().equals(step));
  }

  public Optional<Level> level() {
    return Level.of(levelReached);
  }

  Walk evolve(WalkEvent event) {
    return switch (event) {
      case ScreeningDone done ->
          new Walk(
              done.screen(),
              screenSkipped,
              null,
              danger,
              runs,
              skipped,
              overdue,
              gate,
              levelReached);
      case ScreeningSkipped putOff ->
          new Walk(
              screen,
              true,
              putOff.askAgainAt(),
              danger,
              runs,
              skipped,
              overdue,
              gate,
              levelReached);
      case DangerOverridden _ ->
          new Walk(
              screen,
              screenSkipped,
              screenAgainAt,
              true,
              runs,
              skipped,
              overdue,
              gate,
              levelReached);
      case StepStarted started ->
          new Walk(
              screen,
              screenSkipped,
              screenAgainAt,
              danger,
              Lists.with(runs, new Run(started, null)),
              skipped,
              false,
              null,
              Math.max(levelReached, started.level().number()));
      case StepOverdue _ -> with(runs, true, gate);
      case StepEnded ended ->
          with(
              Lists.change(
                  runs,
                  run -> run.started().run() == ended.run(),
                  run -> new Run(run.started(), ended)),
              false,
              gate);
      case GateOpened opened ->
          with(runs, overdue, new Gate(opened, false, null, opened.standInAt(), null, false));
      case StepConfirmed _ -> withGate(true, false, null);
      case StepSeconded seconded -> withGate(false, false, seconded.staff());
      case GateStoodIn stoodIn -> standIn(stoodIn);
      case GateLifted _ -> withGate(false, true, null);
      case StepSkipped skip ->
          new Walk(
              screen,
              screenSkipped,
              screenAgainAt,
              danger,
              runs,
              Lists.with(skipped, skip.step()),
              overdue,
              gate,
              levelReached);
      case LevelRaised _, StepMarked _, SomethingElseDone _ -> this;
    };
  }

  private Walk with(List<Run> runs, boolean overdue, @Nullable Gate gate) {
    return new Walk(
        screen, screenSkipped, screenAgainAt, danger, runs, skipped, overdue, gate, levelReached);
  }

  private Walk withGate(boolean confirms, boolean lifts, @Nullable StaffId seconds) {
    if (gate == null) {
      return this;
    }
    return with(
        runs,
        overdue,
        new Gate(
            gate.opened(),
            gate.confirmed() || confirms,
            seconds != null ? seconds : gate.seconded(),
            gate.standInAt(),
            lifts ? null : gate.liftAt(),
            gate.lifted() || lifts));
  }

  private Walk standIn(GateStoodIn stoodIn) {
    return gate == null
        ? this
        : with(
            runs,
            overdue,
            new Gate(
                gate.opened(), gate.confirmed(), gate.seconded(), null, stoodIn.liftAt(), false));
  }

  /// The walk is over: nothing runs, nothing waits.
  Walk settled() {
    return new Walk(screen, screenSkipped, null, danger, runs, skipped, false, null, levelReached);
  }
}
