package org.porchlight.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.porchlight.incident.ContactEvent.ContactLost;
import org.porchlight.incident.DutyEvent.AttentionSought;
import org.porchlight.incident.DutyEvent.AttentionWarned;
import org.porchlight.incident.EndingEvent.ReviewOverdue;
import org.porchlight.incident.PageEvent.ArrivalAsked;
import org.porchlight.incident.PageEvent.PageTimedOut;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.WalkEvent.GateLifted;
import org.porchlight.incident.WalkEvent.GateStoodIn;
import org.porchlight.incident.WalkEvent.ScreeningSkipped;
import org.porchlight.incident.WalkEvent.StepOverdue;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;

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
      case BACKUP -> Answering.escalate(draft, 1);
      case SUPERVISOR -> Answering.escalate(draft, 2);
      case ANSWER_LIMIT -> Answering.limitReached(draft, true);
      case HUMAN_WORD -> seek(draft, DeadlineKind.HUMAN_WORD, draft.policy().humanWordAfter());
      case ATTENTION -> attention(draft);
      case CALLBACK -> callback(draft);
      case SCREENING -> {
        draft.add(new ScreeningSkipped("asked again", draft.in(SCREEN_AGAIN)));
        prompt(draft, Texts.SCREEN_PROMPT);
      }
      case STEP_LIMIT -> {
        draft.add(new StepOverdue(draft.state().walk().runNumber()));
        new Steps(draft).prompt();
      }
      case GATE -> gate(draft);
      case PAGE_ANSWER ->
          page(draft, subject)
              .filter(Page::open)
              .ifPresent(
                  page -> new PassingOver(draft).passOver(page, new PageTimedOut(page.id())));
      case PAGE_RECEIPT ->
          page(draft, subject).ifPresent(page -> ReportDecider.withoutReceipt(draft, page));
      case PAGE_NEXT -> page(draft, subject).ifPresent(new Tries(draft)::again);
      case PAGE_ARRIVAL -> page(draft, subject).ifPresent(page -> arrival(draft, page));
      case ATTENTION_SOON -> warn(draft);
      case LOST_CONTACT -> lost(draft);
      case UNREAD -> Relay.unread(draft);
      case INTERPRETER -> page(draft, subject).ifPresent(page -> Interpreting.due(draft, page));
      case GUEST_ANSWER ->
          draft
              .state()
              .room()
              .find(new GuestId(subject))
              .filter(Guest::awaited)
              .ifPresent(guest -> CallDecider.miss(draft, guest, CallEvent.Missed.NO_ANSWER));
      case FOLLOW_UP -> FollowupDecider.due(draft, subject);
      case REVIEW -> draft.add(new ReviewOverdue(draft.in(REVIEW_AGAIN)));
    }
    return draft.accept();
  }

  /// Somebody further up looks in.
  static void attention(Draft draft) {
    seek(draft, DeadlineKind.ATTENTION, ATTENTION_AGAIN);
  }

  private static Optional<Page> page(Draft draft, int number) {
    return draft.state().pages().find(new PageId(number));
  }

  /// Whoever leads is told before somebody else is asked: they may only have to note a word (R5).
  private static void warn(Draft draft) {
    Instant sought = draft.state().crew().attentionAt();
    if (sought != null) {
      draft.add(new AttentionWarned(sought));
      leader(draft).ifPresent(lead -> MessageDecider.notice(draft, lead, Texts.ATTENTION_SOON));
    }
  }

  /// First the person is asked, where their phone takes texts; then whoever leads is told.
  private static void arrival(Draft draft, Page page) {
    Page.Delivery text = page.delivery().get(Medium.TEXT);
    boolean ask = !page.arrivalAsked() && text != null && text != Page.Delivery.MISSED;
    draft.add(new ArrivalAsked(page.id(), ask ? draft.in(Pages.ARRIVAL_GRACE) : null));
    if (ask) {
      MessageDecider.notice(draft, page, Texts.ARRIVAL_ASK);
    } else {
      leader(draft).ifPresent(lead -> MessageDecider.notice(draft, lead, Texts.NOT_THERE));
    }
  }

  private static Optional<StaffMember> leader(Draft draft) {
    return Optional.ofNullable(draft.state().crew().lead()).flatMap(draft.world.onCall()::known);
  }

  /// Somebody further up is paged, and the family is told; whoever has it keeps it (R5). Once
  /// everybody was asked, they are asked again, at longer waits.
  private static void seek(Draft draft, DeadlineKind about, Duration again) {
    var paging = new Paging(draft);
    boolean someoneNew = paging.someoneNew(Purpose.ATTENTION, lead(draft));
    Duration wait = someoneNew ? again : draft.policy().callbackAfter();
    draft.add(new AttentionSought(about, draft.in(wait)));
    paging.further(Purpose.ATTENTION, wait, lead(draft));
    if (someoneNew) {
      MessageDecider.toThreads(draft, Texts.TOLD_WAITING);
    }
  }

  /// Somebody is called back; after a sign of danger the supervisor decides what else (R10).
  private static void lost(Draft draft) {
    draft.add(new ContactLost(draft.in(draft.policy().callbackAfter())));
    if (draft.state().walk().dangerous()) {
      boolean unsafe =
          draft
              .state()
              .contacts()
              .lastCallable()
              .map(contact -> MessageDecider.monitored(draft, contact))
              .orElse(false);
      leader(draft)
          .ifPresent(lead ->
              MessageDecider.notice(draft, lead, unsafe ? Texts.SILENT_UNSAFE : Texts.SILENT));
      draft.leave(Task.WELFARE_CHECK);
      new Paging(draft).supervisor(Purpose.SUPERVISE, draft.policy().formalAck());
    }
  }

  /// Whoever carries it by text is reminded.
  private static void prompt(Draft draft, String wording) {
    lead(draft).stream()
        .flatMap(staff -> draft.state().pages().newestTaken(staff).stream())
        .filter(page -> page.answeredOn() == Channel.TEXT)
        .forEach(page -> MessageDecider.notice(draft, page, wording));
  }

  private static List<StaffId> lead(Draft draft) {
    StaffId lead = draft.state().crew().lead();
    return lead == null ? List.of() : List.of(lead);
  }

  /// A call back that is owed escalates itself; only a person makes it (R9).
  private static void callback(Draft draft) {
    Duration again = draft.policy().callbackAfter();
    draft.add(new AttentionSought(DeadlineKind.CALLBACK, draft.in(again)));
    new Paging(draft).further(Purpose.CALLBACK, again, List.of());
  }

  /// The supervisor stands in for whoever did not answer; after that one staff may go on (R7).
  private static void gate(Draft draft) {
    Gate gate = draft.state().walk().gate();
    if (gate == null) {
      return;
    }
    if (gate.stoodIn()) {
      draft.add(new GateLifted(gate.opened().step()));
    } else {
      var standIn = new Paging(draft).supervisor(Purpose.SECOND_STAFF, Gates.WAIT);
      draft.add(new GateStoodIn(gate.opened().step(), standIn.orElse(null), draft.in(Gates.WAIT)));
    }
  }
}
