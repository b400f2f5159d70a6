package org.porchlight.incident;

import java.time.Duration;
import java.util.stream.Stream;
import org.porchlight.incident.ContactEvent.AnswerLimitReached;
import org.porchlight.incident.ContactEvent.AnsweringStarted;
import org.porchlight.incident.ContactEvent.ContactAnswered;
import org.porchlight.incident.ContactEvent.ContactEscalated;
import org.porchlight.incident.PageEvent.PageTimedOut;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.oncall.StaffId;

/// The search for a person to answer: begun by a contact, and again whenever a caller is alone.
final class Answering {
  private Answering() {}

  /// Pages the first person on call; with nobody on call the way out opens at once (P5).
  static void begin(Draft draft) {
    start(draft);
    if (!new Paging(draft).nextToAnswer()) {
      draft.leave(Task.NOBODY_ON_CALL);
      limitReached(draft, false);
    }
  }

  /// A caller is on the line again, or one more: whoever talks there has them, else somebody is
  /// looked for.
  static void resume(Draft draft, Contact contact) {
    var there =
        Stream.concat(
                draft.state().pages().onLine().stream()
                    .map(Page::to)
                    .filter(Recipient.OnDuty.class::isInstance)
                    .map(Recipient.OnDuty.class::cast)
                    .map(Recipient.OnDuty::staff),
                draft.state().room().staff().stream())
            .findFirst();
    if (there.isPresent()) {
      answered(draft, contact, there.get());
    } else if (!draft.state().contacts().searching()) {
      new LettingGo(draft).withdraw(Page::searches);
      begin(draft);
    }
  }

  /// Staff left a caller behind: they have until the backup's time to come back.
  static void leftAlone(Draft draft) {
    IncidentState state = draft.state();
    boolean alone = !state.contacts().onLine().isEmpty() && !state.staffOnLine();
    if (state.room().held() && !state.staffOnLine()) {
      draft.add(new CallEvent.CallerTakenBack());
    }
    if (alone && !state.ending().resolved() && !state.contacts().searching()) {
      start(draft);
    }
  }

  private static void start(Draft draft) {
    Policy policy = draft.policy();
    draft.add(
        new AnsweringStarted(
            draft.in(policy.backupAfter()),
            draft.in(policy.supervisorAfter()),
            draft.in(policy.answerLimit())));
  }

  /// The next person's turn came, by a wait, a no, or a page that reached nobody. Where everybody
  /// had it, the way out opens at once (P10).
  static void escalate(Draft draft, int atLeast) {
    do {
      draft.add(new ContactEscalated());
    } while (draft.state().contacts().escalations() < atLeast);
    boolean asked = new Paging(draft).nextToAnswer();
    boolean someoneMayStill =
        draft.state().pages().open().stream().anyMatch(page -> page.purpose() == Purpose.ANSWER);
    if (!asked && !someoneMayStill) {
      draft.leave(Task.NOBODY_ON_CALL);
      limitReached(draft, true);
    }
  }

  /// Nobody took it: a call back is owed, and everybody above is paged.
  static void limitReached(Draft draft, boolean tell) {
    Duration owed = draft.policy().callbackAfter();
    draft.add(new AnswerLimitReached(draft.in(owed)));
    if (tell && draft.state().crew().lead() == null) {
      MessageDecider.toThreads(draft, Texts.TOLD_WAITING);
    }
    draft.state().pages().open().stream()
        .filter(page -> page.purpose() == Purpose.ANSWER && page.callId().isEmpty())
        .forEach(page -> draft.add(new PageTimedOut(page.id())));
    new Paging(draft).wholeLadder(Purpose.CALLBACK, owed);
  }

  /// A person's first word reached the family on this contact.
  static void answered(Draft draft, Contact contact, StaffId staff) {
    Contacts contacts = draft.state().contacts();
    boolean already = contacts.find(contact.id()).map(Contact::answered).orElse(true);
    boolean awaited =
        contacts.callbackBy() != null
            || contacts.searching()
            || draft.state().crew().humanWordBy() != null;
    if (draft.state().crew().has(staff) && (!already || awaited)) {
      draft.add(new ContactAnswered(contact.id(), staff, contact.medium()));
    }
  }
}
