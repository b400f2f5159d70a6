package org.porchlight.incident;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.PageEvent.Cancellation;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.WalkCommand.*;
import org.porchlight.incident.WalkEvent.*;
import org.porchlight.plan.PersonId;

/// The safety screen first (R4), then the plan, one step at a time; danger overrides both (P7).
final class WalkDecider {
  private static final Duration SCREEN_AGAIN = Duration.ofMinutes(10);

  private WalkDecider() {}

  static Decision decide(Draft draft, WalkCommand command) {
    if (draft.state().ending().resolved()) {
      return draft.refuse(Refusal.ALREADY_RESOLVED);
    }
    if (draft.staff().isEmpty()) {
      return draft.refuse(
          draft.by().isPerson()
              ? Refusal.NOT_YOURS_TO_DO
              : Refusal.ONLY_A_PERSON_RAISES_TO_EMERGENCY);
    }
    DutyDecider.engage(draft);
    return switch (command) {
      case RecordScreening(var screen) -> {
        draft.add(new ScreeningDone(screen));
        new Steps(draft).begin();
        yield draft.accept();
      }
      case SkipScreening(var reason) -> skipScreening(draft, reason.strip());
      case StartStep start -> new Steps(draft).start(start);
      case EndStep end -> end(draft, end);
      case ConfirmStep(var person) -> confirm(draft, person);
      case SecondStep _ -> second(draft);
      case OverrideDanger(var condition) -> new Steps(draft).override(condition.strip());
      case MarkStep(var step, var reason) -> {
        var plan = draft.plan();
        if (plan.isEmpty() || plan.get().step(step).isEmpty()) {
          yield draft.refuse(Refusal.NO_SUCH_STEP);
        }
        draft.add(new StepMarked(plan.get().ref(), step, reason));
        yield draft.accept();
      }
      case RecordSomethingElse(var words) -> {
        if (words.isBlank()) {
          yield draft.refuse(Refusal.WORDS_NEEDED);
        }
        draft.add(new SomethingElseDone(words.strip()));
        yield draft.accept();
      }
    };
  }

  private static Decision skipScreening(Draft draft, String reason) {
    if (reason.isEmpty()) {
      return draft.refuse(Refusal.REASON_NEEDED);
    }
    if (draft.state().walk().screen() == null) {
      draft.add(new ScreeningSkipped(reason, draft.in(SCREEN_AGAIN)));
      new Steps(draft).begin();
    }
    return draft.accept();
  }

  private static Decision end(Draft draft, EndStep command) {
    Walk walk = draft.state().walk();
    Optional<Walk.Run> running = walk.running();
    if (running.isEmpty() || !isFor(running.get(), command)) {
      return walk.runs().stream().anyMatch(run -> alreadySo(run, command))
          ? draft.accept()
          : draft.refuse(Refusal.NO_STEP_RUNNING);
    }
    if (command.outcome() == StepOutcome.NOT_TRIED && command.notTriedWhy() == null) {
      return draft.refuse(Refusal.REASON_NEEDED);
    }
    end(draft, running.get(), command);
    if (command.outcome() != StepOutcome.WORKED) {
      new Steps(draft).followOn();
    }
    return draft.accept();
  }

  private static boolean isFor(Walk.Run run, EndStep command) {
    return command.step() == null || command.step().equals(run.started().step());
  }

  /// The same outcome of the same step, told twice, is already so.
  private static boolean alreadySo(Walk.Run run, EndStep command) {
    return run.ended() != null
        && command.step() != null
        && run.ended().step().equals(command.step())
        && run.ended().outcome() == command.outcome();
  }

  static void end(Draft draft, Walk.Run run, EndStep command) {
    draft.add(
        new StepEnded(
            run.started().run(),
            run.started().step(),
            command.outcome(),
            command.notTriedWhy(),
            command.doneBy(),
            command.words()));
    new Paging(draft)
        .cancel(
            page -> page.purpose() == Purpose.STEP && page.run() == run.started().run(),
            Cancellation.NO_LONGER_NEEDED);
  }

  private static Decision confirm(Draft draft, @Nullable PersonId person) {
    Walk.Gate gate = draft.state().walk().gate();
    if (gate == null) {
      return draft.refuse(Refusal.NO_GATE_OPEN);
    }
    PersonId asked = gate.opened().confirmWith();
    if (asked == null) {
      return draft.accept();
    }
    if (person != null && person.equals(draft.state().crew().alleged())) {
      return draft.refuse(Refusal.ANOTHER_PERSON_NEEDED);
    }
    if (!gate.confirmed()) {
      draft.add(new StepConfirmed(gate.opened().step(), person == null ? asked : person));
      new Steps(draft).throughGate();
    }
    return draft.accept();
  }

  /// A second pair of eyes is somebody else's.
  static Decision second(Draft draft) {
    Walk.Gate gate = draft.state().walk().gate();
    var staff = draft.staff();
    if (gate == null || staff.isEmpty()) {
      return draft.refuse(Refusal.NO_GATE_OPEN);
    }
    if (staff.get().equals(draft.state().crew().lead())) {
      return draft.refuse(Refusal.ANOTHER_PERSON_NEEDED);
    }
    if (gate.seconded() == null) {
      draft.add(new StepSeconded(gate.opened().step(), staff.get()));
      new Steps(draft).throughGate();
    }
    return draft.accept();
  }
}
