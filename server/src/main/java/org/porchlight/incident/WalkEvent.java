package org.porchlight.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Level;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.StepId;

/// The safety screen and the steps of the plan, as they were gone through.
public sealed interface WalkEvent extends IncidentEvent {
  record ScreeningDone(SafetyScreen screen) implements WalkEvent {}

  /// The screen was put off with a reason and is asked again at `askAgainAt` (R4).
  record ScreeningSkipped(String reason, Instant askAgainAt) implements WalkEvent {}

  /// Danger overrides order, gates and choice (P7); `condition` is the plan's or staff's word.
  record DangerOverridden(String condition) implements WalkEvent {}

  /// @param run numbers the tries of one incident, from 1
  /// @param reason why it began out of order or past a gate; empty when it simply came next
  /// @param flagged true when it went past an unanswered gate and a review must look at it (R7)
  /// @param overdueAt its time limit
  /// @param attentionAt when somebody else is paged if nothing is logged (R5)
  record StepStarted(
      int run,
      PlanRef plan,
      StepId step,
      Level level,
      StepBasis basis,
      String reason,
      boolean flagged,
      Instant overdueAt,
      Instant attentionAt)
      implements WalkEvent {}

  /// The running step passed its time limit; staff are reminded, nothing moves on by itself.
  record StepOverdue(int run) implements WalkEvent {}

  record StepEnded(
      int run,
      StepId step,
      StepOutcome outcome,
      @Nullable NotTriedReason notTriedWhy,
      DoneBy doneBy,
      String words)
      implements WalkEvent {}

  /// The plan's step could not be tried now and took no time.
  record StepSkipped(PlanRef plan, StepId step, NotTriedReason why) implements WalkEvent {}

  /// The walk went to a more restrictive step; a jump carries its reason (P8).
  record LevelRaised(Level from, Level to, String reason) implements WalkEvent {}

  /// A restricted step waits for those who must agree, until `standInAt` (R7).
  ///
  /// @param confirmWith whose yes is needed; null when nobody's is
  /// @param secondStaff whether another staff member must agree
  /// @param basis why the step is wanted; null in older logs: the plan's own order
  record GateOpened(
      PlanRef plan,
      StepId step,
      @Nullable PersonId confirmWith,
      boolean secondStaff,
      String reason,
      Instant standInAt,
      @Nullable StepBasis basis)
      implements WalkEvent {}

  /// The person the plan names said yes; recorded by whoever heard it.
  record StepConfirmed(StepId step, PersonId person) implements WalkEvent {}

  record StepSeconded(StepId step, StaffId staff) implements WalkEvent {}

  /// The supervisor stands in for whoever did not answer, until `liftAt` (R7).
  ///
  /// @param standIn whose yes alone is enough from here; null when nobody can be asked
  record GateStoodIn(StepId step, @Nullable StaffId standIn, Instant liftAt) implements WalkEvent {}

  /// One staff member may go on alone with a reason; a review looks at it (R7).
  record GateLifted(StepId step) implements WalkEvent {}

  /// Not to be used until somebody reviewed it; the plan's text stays as it is (R15).
  record StepMarked(PlanRef plan, StepId step, String reason) implements WalkEvent {}

  /// Something that is not in the plan was done (R15).
  record SomethingElseDone(String words) implements WalkEvent {}
}
