package org.porchlight.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.porchlight.incident.EndingCommand.CloseIncident;
import org.porchlight.incident.EndingCommand.DecideReview;
import org.porchlight.incident.EndingCommand.MissFollowup;
import org.porchlight.incident.EndingCommand.ReachFollowup;
import org.porchlight.incident.EndingCommand.Resolve;
import org.porchlight.incident.EndingEvent.FollowupNotReached;
import org.porchlight.incident.EndingEvent.FollowupReached;
import org.porchlight.incident.EndingEvent.IncidentClosed;
import org.porchlight.incident.EndingEvent.IncidentResolved;
import org.porchlight.incident.EndingEvent.ReviewDecided;
import org.porchlight.incident.PageEvent.Cancellation;
import org.porchlight.incident.Resolution.SafeContact;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.incident.Review.PlanDecision;
import org.porchlight.oncall.Duty;

/// Resolved is not closed: follow-up and plan decision come first (R18, R19).
final class EndingDecider {
  private static final Duration FOLLOW_UP_NEXT_TRY = Duration.ofHours(24);
  private static final int FOLLOW_UP_TRIES_MAX = 3;

  private EndingDecider() {}

  static Decision decide(Draft draft, EndingCommand command) {
    if (draft.staff().isEmpty()) {
      return draft.refuse(Refusal.NOT_YOURS_TO_DO);
    }
    return switch (command) {
      case Resolve resolve -> resolve(draft, resolve);
      case ReachFollowup reached -> reach(draft, reached);
      case MissFollowup(var number) -> miss(draft, number);
      case DecideReview decide -> review(draft, decide);
      case CloseIncident _ -> close(draft);
    };
  }

  private static Decision resolve(Draft draft, Resolve resolve) {
    String words = resolve.resolution().words();
    Resolution resolution = resolve.resolution().saying(draft.told(words, resolve.confidence()));
    if (draft.state().ending().resolved()) {
      return resolution.equals(draft.state().ending().resolution())
          ? draft.accept()
          : draft.refuse(Refusal.ALREADY_RESOLVED);
    }
    if (draft.state().walk().running().isPresent()) {
      return draft.refuse(Refusal.ANOTHER_STEP_RUNNING);
    }
    DutyDecider.engageOnDuty(draft);
    new LettingGo(draft).cancel(_ -> true, Cancellation.INCIDENT_RESOLVED);
    draft.add(
        new IncidentResolved(
            resolution, followUps(draft, resolution), draft.in(draft.policy().reviewWithin())));
    draft.keepApart(words, resolve.confidence());
    if (!resolution.complete()) {
      draft.leave(Task.RESOLUTION_DETAILS);
    }
    closeIfDone(draft);
    return draft.accept();
  }

  /// Nobody is followed up who said that contact is not safe, or whose number nobody has.
  private static List<Instant> followUps(Draft draft, Resolution resolution) {
    boolean reachable = draft.state().contacts().lastCallable().isPresent();
    boolean wanted = resolution.tomorrow() != SafeContact.NOT_SAFE;
    return reachable && wanted && !resolution.disposition().closesAlone()
        ? List.of(
            promised(draft, draft.policy().followupFirst()),
            promised(draft, draft.policy().followupSecond()))
        : List.of();
  }

  private static Instant promised(Draft draft, Duration after) {
    return draft.policy().quiet().promised(draft.in(after), draft.world.now());
  }

  private static Decision reach(Draft draft, ReachFollowup reached) {
    var followup = draft.state().ending().followup(reached.number());
    if (followup.isEmpty()) {
      return draft.refuse(Refusal.NO_FOLLOWUP_OPEN);
    }
    draft.add(
        reached.words(),
        reached.confidence(),
        words -> new FollowupReached(followup.get().number(), words, reached.where()));
    cancelFollowUpPages(draft);
    closeIfDone(draft);
    return draft.accept();
  }

  private static Decision miss(Draft draft, int number) {
    var followup = draft.state().ending().followup(number);
    if (followup.isEmpty()) {
      return draft.refuse(Refusal.NO_FOLLOWUP_OPEN);
    }
    boolean last = followup.get().tries() + 1 >= FOLLOW_UP_TRIES_MAX;
    draft.add(
        new FollowupNotReached(
            followup.get().number(),
            last ? draft.in(Duration.ZERO) : promised(draft, FOLLOW_UP_NEXT_TRY),
            last));
    cancelFollowUpPages(draft);
    closeIfDone(draft);
    return draft.accept();
  }

  private static void cancelFollowUpPages(Draft draft) {
    new LettingGo(draft).cancel(Page::isAboutFollowUp, Cancellation.NO_LONGER_NEEDED);
  }

  private static Decision review(Draft draft, DecideReview decide) {
    Review review = decide.review();
    Review told =
        review.saying(
            draft.told(review.reason(), decide.confidence()),
            draft.told(review.wordsOfCauses(), decide.confidence()));
    if (!draft.state().ending().resolved()) {
      return draft.refuse(Refusal.NOT_RESOLVED);
    }
    if (draft.state().ending().review() != null) {
      return told.equals(draft.state().ending().review())
          ? draft.accept()
          : draft.refuse(Refusal.ALREADY_CLOSED);
    }
    if (draft.member().map(one -> one.duty() != Duty.COORDINATOR).orElse(true)) {
      return draft.refuse(Refusal.ONLY_A_COORDINATOR);
    }
    if (review.youthWords().isBlank() || review.caregiverWords().isBlank()) {
      return draft.refuse(Refusal.BOTH_VOICES_NEEDED);
    }
    if (review.reason().isBlank()) {
      return draft.refuse(Refusal.REASON_NEEDED);
    }
    boolean metByWaiver = draft.state().ending().learning().withFamily();
    if (review.family() == FamilyPresence.WAIVED && review.waiver() == null && !metByWaiver) {
      return draft.refuse(Refusal.WAIVER_NEEDED);
    }
    if (!PlanDecision.open(draft.state(), draft.world).contains(review.decision())) {
      return draft.refuse(
          review.decision().isOfTheirOwnPlan()
              ? Refusal.NO_PLAN_OF_THEIR_OWN
              : Refusal.A_PLAN_OF_THEIR_OWN);
    }
    if (review.decision() == PlanDecision.CHANGED
        && review.family() == FamilyPresence.NOT_PRESENT) {
      return draft.refuse(Refusal.FAMILY_NOT_PRESENT);
    }
    draft.add(new ReviewDecided(told));
    draft.keepApart(review.reason(), decide.confidence());
    draft.keepApart(review.wordsOfCauses(), decide.confidence());
    if (review.family() == FamilyPresence.NOT_PRESENT) {
      draft.leave(Task.FAMILY_NOT_PRESENT);
    }
    closeIfDone(draft);
    return draft.accept();
  }

  private static Decision close(Draft draft) {
    Ending ending = draft.state().ending();
    if (ending.closed()) {
      return draft.accept();
    }
    if (!ending.resolved()) {
      return draft.refuse(Refusal.NOT_RESOLVED);
    }
    if (!ending.followupsOver()) {
      return draft.refuse(Refusal.FOLLOWUP_OPEN);
    }
    if (needsReview(draft) && ending.review() == null) {
      return draft.refuse(Refusal.REVIEW_NEEDED);
    }
    closed(draft);
    return draft.accept();
  }

  private static void closed(Draft draft) {
    new LettingGo(draft).cancel(_ -> true, Cancellation.NO_LONGER_NEEDED);
    draft.add(new IncidentClosed());
  }

  /// Closes with the last thing that was owed, so that nothing waits for a forgotten press.
  private static void closeIfDone(Draft draft) {
    Ending ending = draft.state().ending();
    boolean reviewed = ending.review() != null || !needsReview(draft);
    if (ending.followupsOver() && reviewed) {
      closed(draft);
    }
  }

  /// A caller whom nobody could link has no plan to decide about.
  private static boolean needsReview(Draft draft) {
    Resolution resolution = draft.state().ending().resolution();
    return draft.state().subject().family() != null
        && resolution != null
        && !resolution.disposition().closesAlone();
  }
}
