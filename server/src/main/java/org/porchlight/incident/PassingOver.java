package org.porchlight.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.porchlight.incident.DutyEvent.AttentionSought;
import org.porchlight.incident.PageEvent.PageDeclined;
import org.porchlight.incident.PageEvent.PageUnreached;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.oncall.StaffId;

/// A page that nobody said yes to, and who is asked instead, at once (P10).
final class PassingOver {
  /// After which a round of pages that reached no telephone is repeated, at first.
  private static final Duration UNREACHED_AGAIN = Duration.ofSeconds(30);

  private static final int DOUBLINGS = 6;

  private final Draft draft;
  private final Paging paging;

  PassingOver(Draft draft) {
    this.draft = draft;
    this.paging = new Paging(draft);
  }

  /// Ends an open page that nobody said yes to, and asks whoever comes next, at once (P10).
  void passOver(Page page, PageEvent ending) {
    draft.add(ending);
    IncidentState state = draft.state();
    List<StaffId> engaged = state.crew().engaged();
    switch (page.purpose()) {
      case ANSWER -> {
        if (state.contacts().searching()) {
          Answering.escalate(draft, 0);
        } else if (state.contacts().limitReached() && state.crew().lead() == null) {
          boolean no = ending instanceof PageDeclined;
          paging.nextOnLadder(
              Purpose.CALLBACK,
              draft.policy().callbackAfter(),
              no && page.to() instanceof Recipient.OnDuty(var staff, _)
                  ? List.of(staff)
                  : List.of());
        }
      }
      case STEP -> new TeamPaging(draft).passOver(page);
      case CALLBACK -> {
        nextIf(state.contacts().callbackBy() != null, page, engaged);
        if (ending instanceof PageUnreached) {
          soonAgain(page);
        }
      }
      case SECOND_STAFF -> nextIf(state.walk().gate() != null, page, engaged);
      case HANDOVER -> {
        var offer = state.crew().handover();
        nextIf(offer != null && offer.to() == null, page, engaged);
      }
      case LANGUAGE -> {
        Interpreting.seek(draft, state.contacts().all().getFirst().language(), engaged);
      }
      // Who sleeps is asked when it falls due again.
      case FOLLOW_UP -> paging.nextAwake(Purpose.FOLLOW_UP, draft.policy().formalAck(), engaged);
      case CONNECT -> new Connecting(draft).missed();
      case SUPERVISE, ATTENTION, FAMILY_ASKS -> nextIf(true, page, engaged);
    }
  }

  /// No page of this round reached a telephone, as when the carrier is away: they are all asked
  /// again soon, at waits that double, for a family that waits is not left to the usual clock.
  private void soonAgain(Page page) {
    Instant owed = draft.state().contacts().callbackBy();
    boolean someoneMayStill = draft.state().pages().open().stream().anyMatch(Page::searches);
    if (owed == null || someoneMayStill) {
      return;
    }
    long rounds =
        draft.state().pages().of(Purpose.CALLBACK).stream()
            .filter(one -> one.to().equals(page.to()))
            .count();
    Instant again = draft.in(UNREACHED_AGAIN.multipliedBy(1L << Math.min(rounds - 1, DOUBLINGS)));
    if (again.isBefore(owed)) {
      draft.add(new AttentionSought(DeadlineKind.CALLBACK, again));
    }
  }

  private void nextIf(boolean stillWanted, Page page, List<StaffId> not) {
    boolean asked =
        !stillWanted || paging.nextOnLadder(page.purpose(), draft.policy().formalAck(), not);
    boolean someoneMayStill =
        draft.state().pages().open().stream().anyMatch(one -> one.purpose() == page.purpose());
    if (!asked && !someoneMayStill) {
      draft.leave(Task.NOBODY_ON_CALL);
    }
  }
}
