package org.porchlight.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Resolution.LivingSituation;

/// How a crisis ended, and what was learned.
public sealed interface EndingEvent extends IncidentEvent {
  /// @param followUpsAt when the family is to be heard from again; empty when nobody asked for it
  /// @param reviewBy when the plan decision is due
  record IncidentResolved(Resolution resolution, List<Instant> followUpsAt, Instant reviewBy)
      implements EndingEvent {
    public IncidentResolved {
      followUpsAt = List.copyOf(followUpsAt);
    }
  }

  /// @param number which follow-up, from 1
  /// @param where the young person is now; null where it was not asked
  record FollowupReached(int number, String words, @Nullable LivingSituation where)
      implements EndingEvent {
    public FollowupReached(int number, String words) {
      this(number, words, null);
    }
  }

  /// One try that did not reach the family.
  ///
  /// @param nextTryAt the next try; equal to the instant of this one when it was the last
  record FollowupNotReached(int number, Instant nextTryAt, boolean last) implements EndingEvent {}

  /// The follow-up fell due and staff were told.
  record FollowupDue(int number, Instant remindAt) implements EndingEvent {}

  /// It came due too late in the evening: nobody was asked or told, and are when it is day.
  record FollowupPutOff(int number, Instant until) implements EndingEvent {}

  /// The family said how they want to be in touch, or that now is no good time.
  ///
  /// @param remindAt when staff are told again
  record FollowupAnswered(int number, FollowupChoice choice, Instant remindAt)
      implements EndingEvent {}

  /// The plan decision is overdue and the coordinator was told.
  record ReviewOverdue(Instant remindAt) implements EndingEvent {}

  record ReviewDecided(Review review) implements EndingEvent {}

  record IncidentClosed() implements EndingEvent {}
}
