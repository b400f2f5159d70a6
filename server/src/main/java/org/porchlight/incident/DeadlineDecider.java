package org.porchlight.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.porchlight.incident.ContactEvent.*;
import org.porchlight.incident.DutyEvent.AttentionSought;
import org.porchlight.incident.EndingEvent.*;
import org.porchlight.incident.PageEvent.*;
import org.porchlight.incident.WalkEvent.*;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;

/// What a deadline does when it falls due. A stale one changes nothing; none ever raises a level
/// (P4).
final class DeadlineDecider {
  private static final Duration ATTENTION_AGAIN = Duration.ofMinutes(5);
  private static final Duration SCREEN_AGAIN = Duration.ofMinutes(10);
  private static final Duration REVIEW_AGAIN = Duration.ofHours(24);

  private DeadlineDecider() {}

  static Decision decide(Draft draft, Deadline deadline) {
    Instant due = Deadlines.of(draft.state()).get(deadline.key());
    if (due == null || due.isAfter(draft.world.now())) {
      return draft.accept();
    }
    int subject = deadline.key().subject();
    switch (deadline.key().kind()) {
      case BACKUP, SUPERVISOR -> {
        draft.add(new ContactEscalated());
        new Paging(draft).nextToAnswer();
      }
      case ANSWER_LIMIT -> ContactDecider.limitReached(draft);
      case HUMAN_WORD -> {
        MessageDecider.toThreads(draft, Texts.TOLD_WAITING);
        seek(draft, DeadlineKind.HUMAN_WORD, draft.policy().humanWordAfter());
      }
      case ATTENTION -> seek(draft, DeadlineKind.ATTENTION, ATTENTION_AGAIN);
      case CALLBACK -> callback(draft);
      case SCREENING -> draft.add(new ScreeningSkipped("asked again", draft.in(SCREEN_AGAIN)));
      case STEP_LIMIT -> draft.add(new StepOverdue(draft.state().walk().runNumber()));
      case GATE -> gate(draft);
      case PAGE_ANSWER ->
          draft
              .state()
              .pages()
              .find(new PageId(subject))
              .filter(Page::open)
              .ifPresent(page -> new Paging(draft).passOver(page, new PageTimedOut(page.id())));
      case PAGE_RECEIPT -> draft.add(new PageChannelAdded(new PageId(subject), Medium.VOICE));
      case LOST_CONTACT -> draft.add(new ContactLost(draft.in(draft.policy().callbackAfter())));
      case FOLLOW_UP -> followUp(draft, subject);
      case REVIEW -> draft.add(new ReviewOverdue(draft.in(REVIEW_AGAIN)));
    }
    return draft.accept();
  }

  /// Somebody further up is paged; whoever has it keeps it (R5).
  private static void seek(Draft draft, DeadlineKind about, Duration again) {
    draft.add(new AttentionSought(about, draft.in(again)));
    ReportDecider.askFurther(draft, Purpose.ATTENTION, again, lead(draft));
  }

  private static List<StaffId> lead(Draft draft) {
    StaffId lead = draft.state().crew().lead();
    return lead == null ? List.of() : List.of(lead);
  }

  /// A call back that is owed escalates itself; only a person makes it (R9).
  private static void callback(Draft draft) {
    Duration again = draft.policy().callbackAfter();
    draft.add(new AttentionSought(DeadlineKind.CALLBACK, draft.in(again)));
    ReportDecider.askFurther(draft, Purpose.CALLBACK, again, List.of());
  }

  /// The supervisor stands in for whoever did not answer; after that one staff may go on (R7).
  private static void gate(Draft draft) {
    Walk.Gate gate = draft.state().walk().gate();
    if (gate == null) {
      return;
    }
    if (gate.standInAt() != null) {
      draft.add(new GateStoodIn(gate.opened().step(), draft.in(Steps.GATE_WAIT)));
      new Paging(draft).supervisor(Purpose.SECOND_STAFF);
    } else {
      draft.add(new GateLifted(gate.opened().step()));
    }
  }

  private static void followUp(Draft draft, int number) {
    draft.add(new FollowupDue(number, draft.in(EndingDecider.FOLLOW_UP_AGAIN)));
    Resolution resolution = draft.state().ending().resolution();
    if (resolution != null && resolution.tomorrow() == Resolution.SafeContact.BY_TEXT) {
      MessageDecider.toThreads(draft, Texts.FOLLOW_UP);
    }
    draft
        .world
        .onCall()
        .first(Duty.PRIMARY)
        .filter(member -> !new Paging(draft).openTo(member.id(), Purpose.FOLLOW_UP))
        .ifPresent(member ->
            new Paging(draft)
                .staff(member, Purpose.FOLLOW_UP, null, EndingDecider.FOLLOW_UP_AGAIN));
  }
}
