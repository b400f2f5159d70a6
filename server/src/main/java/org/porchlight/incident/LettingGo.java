package org.porchlight.incident;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.porchlight.incident.PageEvent.Cancellation;
import org.porchlight.incident.PageEvent.PageCancelled;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.FamilyId;

/// People who were paged and need not come any more, and what they are told.
final class LettingGo {
  private final Draft draft;

  LettingGo(Draft draft) {
    this.draft = draft;
  }

  /// Withdraws every open page that `which` picks; staff who were asked are told.
  void cancel(Predicate<Page> which, Cancellation why) {
    for (Page page : draft.state().pages().open()) {
      if (which.test(page)) {
        draft.add(new PageCancelled(page.id(), why));
        tell(page, why);
      }
    }
  }

  /// Who is not needed hears it, and since when: staff by the colleague's id, supports by no name.
  private void tell(Page page, Cancellation why) {
    switch (page.to()) {
      case Recipient.OnDuty(var staff, _) -> {
        if (!draft.staff().equals(Optional.of(staff))) {
          tellStaff(page, why);
        }
      }
      case Recipient.OnTeam _ -> {
        Page.Delivery text = page.delivery().get(Medium.TEXT);
        if (why == Cancellation.TAKEN_BY_ANOTHER && text != null && text != Page.Delivery.MISSED) {
          MessageDecider.notice(draft, page, Texts.PAGE_TAKEN_SUPPORT);
        }
      }
    }
  }

  private void tellStaff(Page page, Cancellation why) {
    switch (why) {
      case TAKEN_BY_ANOTHER ->
          MessageDecider.notice(
              draft,
              page,
              Texts.PAGE_TAKEN,
              Map.of("who", draft.staff().map(StaffId::value).orElse("")));
      case NO_LONGER_NEEDED, INCIDENT_RESOLVED ->
          MessageDecider.notice(draft, page, Texts.PAGE_CANCELLED);
    }
  }

  /// Withdraws pages that newer ones take the place of; nobody is told twice.
  void withdraw(Predicate<Page> which) {
    draft.state().pages().open().stream()
        .filter(which)
        .forEach(page -> draft.add(new PageCancelled(page.id(), Cancellation.NO_LONGER_NEEDED)));
  }

  /// Nobody of a family's team is needed: who was asked and who said yes, in the call or on the
  /// way.
  void team(FamilyId family) {
    for (Page page : draft.state().pages().all()) {
      boolean theirs = page.to() instanceof Recipient.OnTeam(var of, _) && of.equals(family);
      if (theirs && (page.open() || page.taken())) {
        draft.add(new PageCancelled(page.id(), Cancellation.NO_LONGER_NEEDED));
        MessageDecider.notice(draft, page, Texts.PAGE_CANCELLED);
      }
    }
  }
}
