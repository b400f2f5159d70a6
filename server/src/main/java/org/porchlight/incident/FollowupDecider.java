package org.porchlight.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.porchlight.incident.ContactCommand.ReceiveContact;
import org.porchlight.incident.EndingEvent.FollowupAnswered;
import org.porchlight.incident.EndingEvent.FollowupDue;
import org.porchlight.incident.EndingEvent.FollowupPutOff;
import org.porchlight.incident.MessageEvent.MessageReceived;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.PersonId;

/// Being in touch as agreed: staff are told that it is due, and the family says how.
final class FollowupDecider {
  /// Until staff, or the family, are asked again.
  static final Duration AGAIN = Duration.ofHours(4);

  /// No sooner, so that the quiet hours ahead do not make two askings of one.
  private static final Duration SOONEST = AGAIN.dividedBy(2);

  private FollowupDecider() {}

  static void due(Draft draft, int number) {
    Instant now = draft.world.now();
    Instant day = draft.policy().quiet().again(now);
    if (day.isAfter(now)) {
      // Due in the last minute of the evening, or found late: it is night by now.
      draft.add(new FollowupPutOff(number, day));
      return;
    }
    draft.add(new FollowupDue(number, again(draft)));
    if (draft.state().ending().byText()) {
      // An institution is not checked in with (R22).
      draft.state().contacts().all().stream()
          .filter(contact -> contact.medium() == Medium.TEXT && contact.thirdParty() == null)
          .filter(contact -> !mayBeAlleged(draft, contact))
          .forEach(contact -> MessageDecider.automatic(draft, contact, Texts.FOLLOW_UP));
    }
    remindStaff(draft);
  }

  /// Nothing automatic goes to a telephone of the person a report of harm names (R21).
  private static boolean mayBeAlleged(Draft draft, Contact contact) {
    PersonId alleged = draft.state().crew().alleged();
    return alleged != null
        && contact.candidates().stream().anyMatch(one -> one.person().equals(alleged));
  }

  private static Instant again(Draft draft) {
    return draft.policy().quiet().again(draft.in(AGAIN), draft.in(SOONEST));
  }

  /// A text to an incident that is over: the digit we asked for, or a new crisis (R1).
  static Decision replied(Draft draft, ReceiveContact command) {
    var thread = Optional.ofNullable(command.from()).flatMap(draft.state().contacts()::thread);
    var asked = draft.state().ending().asked();
    var choice = FollowupChoice.in(command.text());
    boolean institution = thread.map(one -> one.thirdParty() != null).orElse(false);
    if (thread.isEmpty() || institution || asked.isEmpty() || choice.isEmpty()) {
      return draft.refuse(Refusal.NO_LONGER_ACTIVE);
    }
    draft.add(
        new MessageReceived(
            thread.get().id(), command.text(), command.media(), command.carrierId()));
    draft.add(new FollowupAnswered(asked.get().number(), choice.get(), again(draft)));
    switch (choice.get()) {
      case TEXT, CALL -> {
        pageStaff(draft);
        MessageDecider.automatic(draft, thread.get(), Texts.FOLLOW_UP_SOON);
      }
      case LATER -> MessageDecider.automatic(draft, thread.get(), Texts.FOLLOW_UP_LATER);
    }
    return draft.accept();
  }

  /// A reminder wakes nobody: who takes no notices at this hour is not asked; if that is everybody,
  /// they are when it falls due again.
  private static void remindStaff(Draft draft) {
    var ladder = draft.world.onCall().ladder();
    var awake =
        ladder.stream().filter(member -> member.takesNotices(draft.world.now())).findFirst();
    if (awake.isPresent() || ladder.isEmpty()) {
      page(draft, awake, Purpose.FOLLOW_UP, AGAIN);
    }
  }

  /// The family waits to hear from somebody: whoever is on call is paged as for anything else.
  private static void pageStaff(Draft draft) {
    var first = draft.world.onCall().ladder().stream().findFirst();
    page(draft, first, Purpose.FAMILY_ASKS, draft.policy().formalAck());
  }

  private static void page(
      Draft draft, Optional<StaffMember> next, Purpose purpose, Duration within) {
    if (next.isEmpty()) {
      draft.leave(Task.NOBODY_ON_CALL);
    }
    next.filter(member -> !new Paging(draft).openTo(member.id(), purpose))
        .ifPresent(member -> new Paging(draft).staff(member, purpose, null, within));
  }
}
