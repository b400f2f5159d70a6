package org.porchlight.incident;

import java.util.Optional;
import org.porchlight.incident.PageCommand.*;
import org.porchlight.incident.PageEvent.*;
import org.porchlight.oncall.StaffId;

/// What paged people say. Only a key, a digit or a signed-in tap counts as a yes (P3).
final class PageDecider {
  private PageDecider() {}

  static Decision decide(Draft draft, PageCommand command) {
    return switch (command) {
      case AcknowledgePage(var id, var callId) ->
          find(draft, id)
              .map(page -> acknowledge(draft, page, callId))
              .orElseGet(() -> draft.refuse(Refusal.NO_SUCH_PAGE));
      case DeclinePage(var id) ->
          find(draft, id)
              .map(page -> decline(draft, page))
              .orElseGet(() -> draft.refuse(Refusal.NO_SUCH_PAGE));
      case ReportComing(var id, var eta) ->
          later(draft, id, new PageComing(id, eta), Page.Answer.COMING);
      case ReportArrived(var id) -> later(draft, id, new PageArrived(id), Page.Answer.ARRIVED);
      case JoinCall(var id, var callId) ->
          find(draft, id)
              .filter(Page::taken)
              .map(page -> join(draft, page, callId))
              .orElseGet(() -> draft.refuse(Refusal.NO_SUCH_PAGE));
      case LeaveCall(var id) -> {
        find(draft, id)
            .filter(page -> !page.callId().isEmpty())
            .ifPresent(page -> draft.add(new ResponderLeft(id)));
        yield draft.accept();
      }
      case PageSomeone(var recipient) -> someone(draft, recipient);
    };
  }

  private static Optional<Page> find(Draft draft, PageId id) {
    return draft.state().pages().find(id);
  }

  private static Decision acknowledge(Draft draft, Page page, String callId) {
    if (page.taken()) {
      return callId.isEmpty() ? draft.accept() : join(draft, page, callId);
    }
    Optional<Refusal> refusal = tooLate(draft, page);
    if (refusal.isPresent()) {
      return draft.refuse(refusal.get());
    }
    draft.add(new PageAcknowledged(page.id()));
    taken(draft, page);
    if (!callId.isEmpty()) {
      return join(draft, page, callId);
    }
    connect(draft, page);
    return draft.accept();
  }

  /// A late yes still counts while nobody else said it: the family is waiting.
  private static Optional<Refusal> tooLate(Draft draft, Page page) {
    if (draft.state().ending().resolved() && page.purpose() != Purpose.FOLLOW_UP) {
      return Optional.of(Refusal.ALREADY_RESOLVED);
    }
    return switch (page.answer()) {
      case NONE, TIMED_OUT, UNREACHED, DECLINED ->
          page.purpose() == Purpose.STEP
                  && !page.open()
                  && page.run() != draft.state().walk().runNumber()
              ? Optional.of(Refusal.PAGE_IS_OVER)
              : Optional.empty();
      case CANCELLED ->
          Optional.of(
              draft.state().crew().lead() != null
                  ? Refusal.TAKEN_BY_ANOTHER
                  : Refusal.PAGE_IS_OVER);
      case ACKNOWLEDGED, COMING, ARRIVED -> Optional.empty();
    };
  }

  /// What a yes means depends on what was asked.
  private static void taken(Draft draft, Page page) {
    switch (page.purpose()) {
      case ANSWER, CALLBACK, ATTENTION, SUPERVISE, LANGUAGE -> DutyDecider.engage(draft);
      case SECOND_STAFF -> {
        DutyDecider.engage(draft);
        WalkDecider.second(draft);
      }
      case HANDOVER -> DutyDecider.accept(draft);
      case STEP -> {
        DutyDecider.engage(draft);
        enough(draft, page);
      }
      case FOLLOW_UP -> {}
    }
    firstPrompt(draft, page);
  }

  /// Where one yes is enough, the other people paged for the step are let go.
  private static void enough(Draft draft, Page page) {
    boolean anyOne =
        Optional.ofNullable(page.asked().step())
            .flatMap(step -> draft.plan().flatMap(plan -> plan.step(step)))
            .map(step -> step.pageRule().anyOneIsEnough())
            .orElse(true);
    if (anyOne) {
      new Paging(draft)
          .cancel(
              other ->
                  other.purpose() == Purpose.STEP && other.run() == page.run() && page.run() != 0,
              Cancellation.TAKEN_BY_ANOTHER);
    }
  }

  /// Whoever took it by text is told what to send; the words themselves stay behind a sign-in (P6).
  private static void firstPrompt(Draft draft, Page page) {
    if (draft.channel() == Channel.TEXT && page.to() instanceof Recipient.OnDuty) {
      MessageDecider.notice(draft, page, Texts.SCREEN_PROMPT);
    }
    if (page.purpose() == Purpose.ANSWER && draft.channel() != Channel.VOICE) {
      MessageDecider.toThreads(draft, Texts.STAFF_ON_IT);
    }
  }

  /// A yes by text or tap connects by voice: a support with staff (R13), staff with a caller.
  private static void connect(Draft draft, Page page) {
    boolean someoneToTalkTo =
        switch (page.to()) {
          case Recipient.OnTeam _ -> true;
          case Recipient.OnDuty _ ->
              page.purpose() != Purpose.FOLLOW_UP && !draft.state().contacts().onLine().isEmpty();
        };
    Page now = draft.state().pages().find(page.id()).orElseThrow();
    boolean ringing =
        now.tried(Medium.VOICE) && now.delivery().get(Medium.VOICE) != Page.Delivery.MISSED;
    if (someoneToTalkTo && !ringing) {
      draft.add(new PageChannelAdded(page.id(), Medium.VOICE));
    }
  }

  private static Decision join(Draft draft, Page page, String callId) {
    Page now = draft.state().pages().find(page.id()).orElseThrow();
    boolean joined = draft.state().pages().joined(page.id());
    if (joined && now.callId().equals(callId)) {
      return draft.accept();
    }
    draft.add(new ResponderJoined(page.id(), callId));
    if (page.to() instanceof Recipient.OnDuty(StaffId staff, _)) {
      for (Contact contact : draft.state().contacts().onLine()) {
        ContactDecider.answered(draft, contact, staff);
      }
    }
    return draft.accept();
  }

  private static Decision decline(Draft draft, Page page) {
    if (!page.open()) {
      return page.answer() == Page.Answer.DECLINED
          ? draft.accept()
          : draft.refuse(Refusal.PAGE_IS_OVER);
    }
    new Paging(draft).passOver(page, new PageDeclined(page.id()));
    return draft.accept();
  }

  private static Decision later(Draft draft, PageId id, PageEvent event, Page.Answer answer) {
    Optional<Page> page = find(draft, id).filter(Page::taken);
    if (page.isEmpty()) {
      return draft.refuse(Refusal.NO_SUCH_PAGE);
    }
    if (page.get().answer() != answer) {
      draft.add(event);
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
        paging.person(person, null, null);
        yield draft.accept();
      }
    };
  }
}
