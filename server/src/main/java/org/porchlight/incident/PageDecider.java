package org.porchlight.incident;

import java.util.Optional;
import org.porchlight.incident.PageCommand.AcknowledgePage;
import org.porchlight.incident.PageCommand.DeclinePage;
import org.porchlight.incident.PageCommand.DisownPage;
import org.porchlight.incident.PageCommand.JoinCall;
import org.porchlight.incident.PageCommand.LeaveCall;
import org.porchlight.incident.PageCommand.PageSomeone;
import org.porchlight.incident.PageCommand.ReportArrived;
import org.porchlight.incident.PageCommand.ReportComing;
import org.porchlight.incident.PageCommand.RingFreed;
import org.porchlight.incident.PageEvent.PageArrived;
import org.porchlight.incident.PageEvent.PageComing;
import org.porchlight.incident.PageEvent.PageDeclined;
import org.porchlight.incident.PageEvent.PageDisowned;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.PageEvent.ResponderLeft;

/// What paged people say. Only a key, a digit or a signed-in tap counts as a yes (P3).
final class PageDecider {
  private PageDecider() {}

  static Decision decide(Draft draft, PageCommand command) {
    return switch (command) {
      case AcknowledgePage(var id, var callId) ->
          find(draft, id)
              .map(page -> Answers.acknowledge(draft, page, callId))
              .orElseGet(() -> draft.refuse(Refusal.NO_SUCH_PAGE));
      case DeclinePage(var id) ->
          find(draft, id)
              .map(page -> decline(draft, page))
              .orElseGet(() -> draft.refuse(Refusal.NO_SUCH_PAGE));
      case DisownPage(var id) ->
          find(draft, id)
              .map(page -> disown(draft, page))
              .orElseGet(() -> draft.refuse(Refusal.NO_SUCH_PAGE));
      case ReportComing(var id, var eta) ->
          later(draft, id, new PageComing(id, eta), Page.Answer.COMING);
      case ReportArrived(var id) -> later(draft, id, new PageArrived(id), Page.Answer.ARRIVED);
      case JoinCall(var id, var callId) ->
          find(draft, id)
              .filter(Page::taken)
              .map(page -> Answers.join(draft, page, callId))
              .orElseGet(() -> draft.refuse(Refusal.NO_SUCH_PAGE));
      case LeaveCall(var id) -> {
        find(draft, id)
            .filter(page -> draft.state().pages().joined(page.id()))
            .ifPresent(page -> {
              draft.add(new ResponderLeft(id));
              new Connecting(draft).stopIfNobodyWaits();
              Answering.leftAlone(draft);
              boolean onDuty = page.to() instanceof Recipient.OnDuty;
              Interpreting.left(draft, onDuty ? ((Recipient.OnDuty) page.to()).staff() : null);
            });
        yield draft.accept();
      }
      case RingFreed(var staff) -> {
        new Freed(draft).ring(staff);
        yield draft.accept();
      }
      case PageSomeone(var recipient) -> someone(draft, recipient);
    };
  }

  private static Optional<Page> find(Draft draft, PageId id) {
    return draft.state().pages().find(id);
  }

  private static Decision decline(Draft draft, Page page) {
    if (!Answers.mayAnswer(draft, page)) {
      return draft.refuse(Refusal.NOT_YOURS_TO_DO);
    }
    boolean takenBack = page.to() instanceof Recipient.OnTeam && page.taken();
    if (!page.open() && (!takenBack || draft.state().ending().resolved())) {
      return page.answer() == Page.Answer.DECLINED
          ? draft.accept()
          : draft.refuse(Refusal.PAGE_IS_OVER);
    }
    new PassingOver(draft).passOver(page, new PageDeclined(page.id()));
    if (takenBack) {
      new Connecting(draft).stopIfNobodyWaits();
    }
    return draft.accept();
  }

  /// The next person is asked at once, and somebody looks at the number.
  private static Decision disown(Draft draft, Page page) {
    if (page.open()) {
      draft.add(new PageDisowned(page.id()));
      draft.leave(Task.CONTACT_POINT_UNREACHABLE);
    }
    return decline(draft, page);
  }

  private static Decision later(Draft draft, PageId id, PageEvent event, Page.Answer answer) {
    Optional<Page> page = find(draft, id).filter(Page::taken);
    if (page.isEmpty()) {
      return draft.refuse(Refusal.NO_SUCH_PAGE);
    }
    if (!Answers.mayAnswer(draft, page.get())) {
      return draft.refuse(Refusal.NOT_YOURS_TO_DO);
    }
    boolean news =
        switch (event) {
          // Another time is news, but one told twice is not.
          case PageComing(_, var eta) ->
              page.get().answer() != answer || !page.get().expectedAt(draft.in(eta));
          default -> page.get().answer() != answer;
        };
    if (news && page.get().answer() != Page.Answer.ARRIVED) {
      draft.add(event);
      new Connecting(draft).stopIfNobodyWaits();
    }
    return draft.accept();
  }

  /// Anybody on the team or on duty can be asked at any time.
  private static Decision someone(Draft draft, Recipient recipient) {
    if (draft.staff().isEmpty()) {
      return draft.refuse(Refusal.NOT_YOURS_TO_DO);
    }
    if (draft.state().ending().resolved()) {
      return draft.refuse(Refusal.ALREADY_RESOLVED);
    }
    DutyDecider.engage(draft);
    var paging = new Paging(draft);
    return switch (recipient) {
      case Recipient.OnDuty(var id, _) -> {
        var member = draft.world.onCall().member(id);
        if (member.isEmpty()) {
          yield draft.refuse(Refusal.NO_SUCH_PERSON);
        }
        if (!paging.openTo(id, Purpose.SUPERVISE)) {
          paging.staff(member.get(), Purpose.SUPERVISE, null, draft.policy().formalAck());
        }
        yield draft.accept();
      }
      case Recipient.OnTeam(_, var person) -> {
        boolean known =
            draft.world.family(draft.state().subject().family()).stream()
                .anyMatch(family -> family.person(person).isPresent());
        if (!known) {
          yield draft.refuse(Refusal.NO_SUCH_PERSON);
        }
        new TeamPaging(draft).person(person, null, null, null);
        yield draft.accept();
      }
    };
  }
}
