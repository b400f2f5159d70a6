package org.porchlight.incident;

import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.StepId;

/// The safety screen and the steps.
public sealed interface WalkCommand extends Command {
  record RecordScreening(SafetyScreen screen) implements WalkCommand {}

  /// @param confidence of the reason; that it was put off is told to all (R11)
  record SkipScreening(String reason, Confidence confidence) implements WalkCommand {
    public SkipScreening(String reason) {
      this(reason, Confidence.NOBODYS);
    }
  }

  /// @param step null for the next one in the plan
  /// @param reason needed where the plan's order or a gate is passed; else empty
  /// @param secondStaff the colleague who agrees to a restricted step; null when nobody is named
  /// @param confidence of the reason; danger goes before it
  record StartStep(
      @Nullable StepId step,
      StepBasis basis,
      String reason,
      @Nullable StaffId secondStaff,
      Confidence confidence)
      implements WalkCommand {
    public StartStep(
        @Nullable StepId step, StepBasis basis, String reason, @Nullable StaffId secondStaff) {
      this(step, basis, reason, secondStaff, Confidence.NOBODYS);
    }
  }

  /// What became of a step is for everybody who reads of it; the words with it may be the youth's
  /// own (R11).
  ///
  /// @param step null for the running one
  /// @param words empty when nothing was said
  /// @param confidence of the words
  record EndStep(
      @Nullable StepId step,
      StepOutcome outcome,
      @Nullable NotTriedReason notTriedWhy,
      DoneBy doneBy,
      String words,
      Confidence confidence)
      implements WalkCommand {
    public EndStep(
        @Nullable StepId step,
        StepOutcome outcome,
        @Nullable NotTriedReason notTriedWhy,
        DoneBy doneBy,
        String words) {
      this(step, outcome, notTriedWhy, doneBy, words, Confidence.BY_SPEAKER);
    }
  }

  /// The person the plan names said yes to a restricted step.
  record ConfirmStep(@Nullable PersonId person) implements WalkCommand {}

  /// A second staff member agrees to a restricted step.
  record SecondStep() implements WalkCommand {}

  /// One key, one reply, one press: goes to the plan's emergency step (P7).
  record OverrideDanger(String condition) implements WalkCommand {}

  /// @param confidence of the reason; that it is not to be used is told to all
  record MarkStep(StepId step, String reason, Confidence confidence) implements WalkCommand {
    public MarkStep(StepId step, String reason) {
      this(step, reason, Confidence.NOBODYS);
    }
  }

  record RecordSomethingElse(String words, Confidence confidence) implements WalkCommand {
    public RecordSomethingElse(String words) {
      this(words, Confidence.BY_SPEAKER);
    }
  }
}
