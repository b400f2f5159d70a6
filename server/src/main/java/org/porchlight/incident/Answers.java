package org.porchlight.incident;

import java.util.Objects;
import java.util.Optional;
import org.porchlight.incident.PageEvent.Cancellation;
import org.porchlight.incident.PageEvent.PageAcknowledged;
import org.porchlight.incident.PageEvent.PageArrived;
import org.porchlight.incident.PageEvent.PageChannelAdded;
import org.porchlight.incident.PageEvent.ResponderJoined;
import org.porchlight.oncall.StaffId;

/// A yes to a page: whose it may be, whether it is too late, and what it means (P3).
final class Answers {
  private Answers() {}

  static Decision acknowledge(Draft draft, Page page, String callId) {
    if (!mayAnswer(draft, page)) {
      return draft.refuse(Refusal.NOT_YOURS_TO_DO);
    }
    boolean byText = draft.channel() == Channel.TEXT;
    // Whoever said when they come was told to reply so once they are there.
    boolean there = page.arrivalAsked() || (byText && page.answer() == Page.Answer.COMING);
    if (there && callId.isEmpty()) {
      draft.add(new PageArrived(page.id()));
      return draft.accept();
    }
    if (byText && new Connecting(draft).again(page)) {
      connect(draft, page);
      return draft.accept();
    }
    boolean theirs = draft.staff().filter(draft.state().crew()::has).isPresent();
    if (page.taken() || (theirs && page.answer() == Page.Answer.CANCELLED)) {
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

  /// Nobody says yes or no for somebody on duty; what a support said may be told by staff (P3).
  static boolean mayAnswer(Draft draft, Page page) {
    return switch (draft.by()) {
      case Actor.Staff(var staff) -> page.isTo(staff) || page.to() instanceof Recipient.OnTeam;
      case Actor.Support(var person) ->
          page.to() instanceof Recipient.OnTeam(_, var asked) && asked.equals(person);
      case Actor.Caller _, Actor.Timer _, Actor.Carrier _, Actor.Line _ -> false;
    };
  }

  /// A late yes still counts while nobody else said it: the family is waiting.
  private static Optional<Refusal> tooLate(Draft draft, Page page) {
    if (page.open()) {
      return Optional.empty();
    }
    if (draft.state().ending().resolved()) {
      return Optional.of(Refusal.ALREADY_RESOLVED);
    }
    Contacts contacts = draft.state().contacts();
    boolean taken = draft.state().crew().lead() != null;
    return switch (page.answer()) {
      case CANCELLED -> Optional.of(taken ? Refusal.TAKEN_BY_ANOTHER : Refusal.PAGE_IS_OVER);
      case TIMED_OUT, UNREACHED, DECLINED ->
          switch (page.purpose()) {
            case ANSWER, CALLBACK ->
                taken && !contacts.searching() && contacts.callbackBy() == null
                    ? Optional.of(Refusal.TAKEN_BY_ANOTHER)
                    : Optional.empty();
            case STEP ->
                page.run() == draft.state().walk().runNumber()
                    ? Optional.empty()
                    : Optional.of(Refusal.PAGE_IS_OVER);
            case SUPERVISE,
                SECOND_STAFF,
                HANDOVER,
                ATTENTION,
                FOLLOW_UP,
                FAMILY_ASKS,
                LANGUAGE,
                CONNECT ->
                Optional.empty();
          };
      case NONE, ACKNOWLEDGED, COMING, ARRIVED -> Optional.empty();
    };
  }

  /// What a yes means depends on what was asked.
  private static void taken(Draft draft, Page page) {
    DutyDecider.engage(draft);
    switch (page.purpose()) {
      case ANSWER, CALLBACK ->
          new LettingGo(draft).cancel(Page::searches, Cancellation.TAKEN_BY_ANOTHER);
      case SECOND_STAFF -> new Gates(draft).second();
      case HANDOVER -> Handovers.accept(draft);
      case STEP -> enough(draft, page);
      case ATTENTION, SUPERVISE, LANGUAGE, FOLLOW_UP, FAMILY_ASKS, CONNECT -> {}
    }
    firstPrompt(draft, page);
  }

  /// The others paged for the step are let go: all where one yes is enough, else those who were
  /// asked for the same need.
  private static void enough(Draft draft, Page page) {
    boolean anyOne =
        draft
            .state()
            .walk()
            .running()
            .map(Walk.Run::started)
            .flatMap(started ->
                draft.world.plan(started.plan()).flatMap(plan -> plan.step(started.step())))
            .map(step -> step.pageRule().anyOneIsEnough())
            .orElse(false);
    String need = page.asked().need();
    if (anyOne || need != null) {
      new LettingGo(draft)
          .cancel(
              other ->
                  other.asked().step() != null
                      && other.asked().step().equals(page.asked().step())
                      && other.run() == page.run()
                      && (anyOne || Objects.equals(need, other.asked().need())),
              Cancellation.TAKEN_BY_ANOTHER);
    }
  }

  /// Whoever took it by text is told what to send; the words themselves stay behind a sign-in (P6).
  private static void firstPrompt(Draft draft, Page page) {
    if (draft.channel() == Channel.TEXT
        && page.to() instanceof Recipient.OnDuty
        && !draft.state().walk().screened()
        && !draft.state().ending().resolved()) {
      MessageDecider.notice(draft, page, Texts.SCREEN_PROMPT);
    }
    if (draft.channel() == Channel.TEXT && page.isAboutFollowUp()) {
      MessageDecider.notice(draft, page, Texts.FOLLOW_UP_YOURS);
    }
    Relay.taken(draft, page);
    if (page.searches() && draft.channel() != Channel.VOICE) {
      MessageDecider.toThreads(draft, Texts.STAFF_ON_IT);
    }
  }

  /// A yes by text or tap connects by voice: a support with staff (R13), staff with a caller.
  static void connect(Draft draft, Page page) {
    boolean someoneToTalkTo =
        switch (page.to()) {
          case Recipient.OnTeam _ -> {
            new Connecting(draft).withLead();
            yield true;
          }
          case Recipient.OnDuty _ ->
              switch (page.purpose()) {
                case CONNECT -> true;
                case FOLLOW_UP, FAMILY_ASKS -> false;
                case ANSWER,
                    STEP,
                    SUPERVISE,
                    SECOND_STAFF,
                    HANDOVER,
                    CALLBACK,
                    ATTENTION,
                    LANGUAGE ->
                    !draft.state().contacts().onLine().isEmpty();
              };
        };
    Page now = draft.state().pages().find(page.id()).orElseThrow();
    // A page that was over has its call ended: a late yes by text is rung anew.
    boolean ringing =
        page.open()
            && now.tried(Medium.VOICE)
            && now.delivery().get(Medium.VOICE) != Page.Delivery.MISSED;
    // Who talks with another family is rung once that talk is over.
    if (someoneToTalkTo && !ringing && !new Tries(draft).talks(page)) {
      draft.add(new PageChannelAdded(page.id(), Medium.VOICE, null));
    }
  }

  static Decision join(Draft draft, Page page, String callId) {
    Page now = draft.state().pages().find(page.id()).orElseThrow();
    boolean joined = draft.state().pages().joined(page.id());
    if (joined && now.callId().equals(callId)) {
      new Connecting(draft).alone(now);
      return draft.accept();
    }
    draft.add(new ResponderJoined(page.id(), callId));
    if (page.to() instanceof Recipient.OnDuty(StaffId staff, _)) {
      for (Contact contact : draft.state().contacts().onLine()) {
        Answering.answered(draft, contact, staff);
      }
      Interpreting.inCall(draft);
    }
    return draft.accept();
  }
}
