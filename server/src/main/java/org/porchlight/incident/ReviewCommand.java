package org.porchlight.incident;

import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanRef;

/// What is done after a crisis, beside the plan decision itself (R19, R20); and what staff tell as
/// soon as they know it.
public sealed interface ReviewCommand extends Command {
  /// @param waiver needed where the family waived; else null
  record HoldReview(FamilyPresence family, @Nullable Waiver waiver) implements ReviewCommand {}

  record AcceptChange(ChangeId change, String words) implements ReviewCommand {}

  /// @param confidence of the reason; that it is not taken is told to all (R11)
  record SetChangeAside(ChangeId change, String reason, Confidence confidence)
      implements ReviewCommand {
    public SetChangeAside(ChangeId change, String reason) {
      this(change, reason, Confidence.NOBODYS);
    }
  }

  /// @param draft the version that holds what was accepted
  record WriteDraft(PlanRef draft) implements ReviewCommand {}

  /// @param staff whom it is about; null for the actor
  record NoteDebrief(@Nullable StaffId staff, Debrief debrief, String words)
      implements ReviewCommand {}

  /// Everybody of the team who may know something is asked to call, or put on the list of those to
  /// call.
  record OfferSummaries() implements ReviewCommand {}

  record TellSummary(PersonId person) implements ReviewCommand {}

  /// @param confidence of the words; where the young person is, is told to all
  record CheckMonth(boolean reached, LivingSituation where, String words, Confidence confidence)
      implements ReviewCommand {
    public CheckMonth(boolean reached, LivingSituation where, String words) {
      this(reached, where, words, Confidence.BY_SPEAKER);
    }
  }

  /// @param confidence of the words; where the young person is, is told to all
  record CheckSixWeeks(boolean reached, LivingSituation where, String words, Confidence confidence)
      implements ReviewCommand {
    public CheckSixWeeks(boolean reached, LivingSituation where, String words) {
      this(reached, where, words, Confidence.BY_SPEAKER);
    }
  }

  /// At any moment, before the end as well.
  record NoteHarm(Harm what, Harm.Moment when) implements ReviewCommand {}

  /// Once a step of level 5 has begun, before the end as well.
  record ConfirmResponders() implements ReviewCommand {}

  record RateHelp(FamilyRating rating) implements ReviewCommand {}
}
