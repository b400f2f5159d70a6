package org.porchlight.incident;

import org.jspecify.annotations.Nullable;
import org.porchlight.family.Barrier;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanRef;

/// What is done after a crisis beside following up: the meeting, changes of the plan one by one,
/// who was talked with, who was told, and what came of it all.
public sealed interface ReviewEvent extends IncidentEvent {
  /// The review was held.
  ///
  /// @param waiver by whom and how, where the family waived; else null
  record ReviewMet(FamilyPresence family, @Nullable Waiver waiver) implements ReviewEvent {}

  /// A proposed change of the plan was taken.
  ///
  /// @param words what it is to say, where a person puts it into words; else empty
  record ChangeAccepted(ChangeId change, String words) implements ReviewEvent {}

  /// A proposed change of the plan was not taken, and why.
  record ChangeSetAside(ChangeId change, String reason) implements ReviewEvent {}

  /// The changes that were taken became a draft of the plan.
  record DraftWritten(PlanRef draft) implements ReviewEvent {}

  /// Somebody of the staff was offered to talk about it; theirs and the supervisor's to read.
  record DebriefNoted(StaffId staff, Debrief debrief, String words) implements ReviewEvent {}

  /// Somebody of the team was asked to call, or is to be called, to hear what they may know.
  ///
  /// @param text that asks them, where they are asked by text
  record SummaryOffered(PersonId person, Medium way, @Nullable MessageId text)
      implements ReviewEvent {}

  /// Somebody of the team could not be told; a person finds another way.
  record SummaryUndelivered(PersonId person, Barrier why) implements ReviewEvent {}

  /// Somebody of the team heard what they may know.
  record SummaryTold(PersonId person) implements ReviewEvent {}

  /// Thirty days on: where the young person is, as a task of the family's own (R19).
  ///
  /// @param where not asked where nobody was reached
  record MonthChecked(boolean reached, LivingSituation where, String words)
      implements ReviewEvent {}

  /// Six weeks after a mobile team came: where the young person is, and no condition of closing
  /// either. As long as Ohio's mobile response stays with a family ([OH-MRSS] of the measures).
  ///
  /// @param where not asked where nobody was reached
  record SixWeeksChecked(boolean reached, LivingSituation where, String words)
      implements ReviewEvent {}

  /// Somebody was hurt or missing: told as soon as it is known, while the crisis goes on or later.
  ///
  /// @param when it happened, seen from the walk
  record HarmSeen(Harm what, Harm.Moment when) implements ReviewEvent {}

  /// Those who were called to an emergency are with the family.
  record RespondersReached() implements ReviewEvent {}

  /// The family said how they were helped; the last word of several counts.
  record FamilyRated(FamilyRating rating) implements ReviewEvent {}
}
