package org.porchlight.incident;

import java.time.Duration;
import java.util.Optional;
import org.porchlight.incident.PageEvent.Cancellation;
import org.porchlight.incident.WalkCommand.ConfirmStep;
import org.porchlight.incident.WalkCommand.EndStep;
import org.porchlight.incident.WalkCommand.MarkStep;
import org.porchlight.incident.WalkCommand.OverrideDanger;
import org.porchlight.incident.WalkCommand.RecordScreening;
import org.porchlight.incident.WalkCommand.RecordSomethingElse;
import org.porchlight.incident.WalkCommand.SecondStep;
import org.porchlight.incident.WalkCommand.SkipScreening;
import org.porchlight.incident.WalkCommand.StartStep;
import org.porchlight.incident.WalkEvent.ScreeningDone;
import org.porchlight.incident.WalkEvent.ScreeningSkipped;
import org.porchlight.incident.WalkEvent.SomethingElseDone;
import org.porchlight.incident.WalkEvent.StepEnded;
import org.porchlight.incident.WalkEvent.StepMarked;
import org.porchlight.incident.WalkEvent.StepSkipped;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.StepId;

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
        if (!screen.equals(draft.state().walk().screen())) {
          draft.add(new ScreeningDone(screen));
          ContactDecider.watch(draft);
          new Steps(draft).begin();
        }
        yield draft.accept();
      }
      case SkipScreening skip -> skipScreening(draft, skip);
      case StartStep start -> new Steps(draft).start(start);
      case EndStep end -> end(draft, end);
      case ConfirmStep(var person) -> new Gates(draft).confirm(person);
      case SecondStep _ -> new Gates(draft).second();
      case OverrideDanger(var condition) -> new Steps(draft).override(condition.strip());
      case MarkStep mark -> mark(draft, mark);
      case RecordSomethingElse(var words, var confidence) -> {
        if (words.isBlank()) {
          yield draft.refuse(Refusal.WORDS_NEEDED);
        }
        draft.add(draft.restriction(confidence), new SomethingElseDone(words.strip()));
        yield draft.accept();
      }
    };
  }

  private static Decision skipScreening(Draft draft, SkipScreening skip) {
    if (skip.reason().isBlank()) {
      return draft.refuse(Refusal.REASON_NEEDED);
    }
    if (draft.state().walk().screen() == null) {
      draft.add(
          skip.reason().strip(),
          skip.confidence(),
          reason -> new ScreeningSkipped(reason, draft.in(SCREEN_AGAIN)));
      new Steps(draft).begin();
    }
    return draft.accept();
  }

  private static Decision mark(Draft draft, MarkStep command) {
    var plan = draft.plan();
    if (plan.isEmpty() || plan.get().step(command.step()).isEmpty()) {
      return draft.refuse(Refusal.NO_SUCH_STEP);
    }
    String told = draft.told(command.reason(), command.confidence());
    var mark = new StepMarked(plan.get().ref(), command.step(), told);
    if (!draft.state().walk().marked().contains(mark)) {
      draft.add(mark);
    }
    draft.keepApart(command.reason(), command.confidence());
    return draft.accept();
  }

  private static Decision end(Draft draft, EndStep command) {
    Walk walk = draft.state().walk();
    if (command.outcome() == StepOutcome.NOT_TRIED && command.notTriedWhy() == null) {
      return draft.refuse(Refusal.REASON_NEEDED);
    }
    Optional<Walk.Run> running = walk.running();
    if (running.isEmpty() || !isFor(running.get(), command)) {
      return walk.runs().stream().anyMatch(run -> alreadySo(run, command))
          ? draft.accept()
          : pass(draft, command);
    }
    end(draft, running.get(), command);
    if (command.outcome() == StepOutcome.WORKED) {
      new Gates(draft).dropPages();
    } else {
      new Steps(draft).followOn();
    }
    return draft.accept();
  }

  /// A step that nobody began may be declined, or not be for now: recorded as a choice (P7).
  private static Decision pass(Draft draft, EndStep command) {
    var plan = draft.plan();
    NotTriedReason why = command.notTriedWhy();
    if (plan.isEmpty() || why == null || command.outcome() != StepOutcome.NOT_TRIED) {
      return draft.refuse(Refusal.NO_STEP_RUNNING);
    }
    Gate gate = draft.state().walk().gate();
    StepId atGate = gate == null ? null : gate.opened().step();
    StepId step = command.step() != null ? command.step() : atGate;
    PlanRef ref = plan.get().ref();
    if (step == null || plan.get().step(step).isEmpty()) {
      return draft.refuse(step == null ? Refusal.NO_STEP_RUNNING : Refusal.NO_SUCH_STEP);
    }
    if (draft.state().walk().passed(ref, step)) {
      return draft.accept();
    }
    if (draft.state().walk().tried(ref, step)) {
      return draft.refuse(Refusal.NO_STEP_RUNNING);
    }
    if (step.equals(atGate)) {
      new Gates(draft).dropPages();
    }
    draft.add(new StepSkipped(ref, step, why));
    if (!command.words().isBlank()) {
      MessageDecider.note(draft, command.words(), command.confidence());
    }
    new Steps(draft).followOn();
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

  /// How a step ended is no secret: words that are the youth's go beside it, as a note of theirs.
  static void end(Draft draft, Walk.Run run, EndStep command) {
    draft.add(
        command.words(),
        command.confidence(),
        words ->
            new StepEnded(
                run.started().run(),
                run.started().step(),
                command.outcome(),
                command.notTriedWhy(),
                command.doneBy(),
                words));
    new LettingGo(draft)
        .cancel(
            page -> page.asked().step() != null && page.run() == run.started().run(),
            Cancellation.NO_LONGER_NEEDED);
  }
}
