package org.porchlight.incident;

import java.util.List;
import org.porchlight.incident.PageEvent.PageDeclined;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.oncall.StaffId;

/// A page that nobody said yes to, and who is asked instead, at once (P10).
final class PassingOver {
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
      case CALLBACK -> nextIf(state.contacts().callbackBy() != null, page, engaged);
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
