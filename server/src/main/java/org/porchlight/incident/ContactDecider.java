package org.porchlight.incident;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.porchlight.incident.ContactCommand.*;
import org.porchlight.incident.ContactEvent.*;
import org.porchlight.oncall.StaffId;

/// A contact arrives, is answered, leaves, is called back.
final class ContactDecider {
  /// What carriers and people mean by "no more"; a person is paged all the same.
  private static final Set<String> STOP_WORDS =
      Set.of(
          "stop",
          "stopall",
          "unsubscribe",
          "end",
          "quit",
          "cancel",
          "revoke",
          "optout",
          "alto",
          "parar",
          "cancelar");

  private static final Set<String> HELP_WORDS = Set.of("help", "info", "ayuda");
  private static final Set<String> CALL_WORDS = Set.of("call", "llamar", "llamame", "llámame");

  private ContactDecider() {}

  static Decision decide(Draft draft, ContactCommand command) {
    return switch (command) {
      case ReceiveContact contact -> receive(draft, contact);
      case LeaveContact(var callId) -> leave(draft, callId);
      case SilenceContact(var callId) -> {
        caller(draft, callId)
            .filter(contact -> !contact.silent())
            .ifPresent(contact -> draft.add(new ContactSilenced(contact.id())));
        yield draft.accept();
      }
      case KeyContact(var callId, var yes) -> {
        caller(draft, callId).ifPresent(contact -> draft.add(new ContactKeyed(contact.id(), yes)));
        yield draft.accept();
      }
      case ChooseCrisisLine(var callId) -> {
        caller(draft, callId).ifPresent(contact -> draft.add(new CrisisLineChosen(contact.id())));
        yield draft.accept();
      }
      case LeaveVoicemail(var callId, var recording) -> {
        caller(draft, callId)
            .ifPresent(contact -> draft.add(new VoicemailLeft(contact.id(), recording)));
        yield draft.accept();
      }
      case PlaceCallback _ -> placeCallback(draft);
      case JoinCallback(var contact, var callId) -> joinCallback(draft, contact, callId);
      case RejoinContact(var contact, var callId) -> rejoin(draft, contact, callId);
      case NoticeSecondContact(var other) -> {
        draft.add(new SecondContactNoticed(other));
        yield draft.accept();
      }
    };
  }

  /// Which contact a call belongs to.
  private static java.util.Optional<Contact> caller(Draft draft, String callId) {
    return draft.state().contacts().ofCall(callId).filter(_ -> !callId.isEmpty());
  }

  private static Decision receive(Draft draft, ReceiveContact command) {
    IncidentState state = draft.state();
    if (state.opened() && !state.phase().active()) {
      return draft.refuse(Refusal.NO_LONGER_ACTIVE);
    }
    boolean first = !state.opened();
    var thread =
        command.medium() == Medium.TEXT && command.from() != null
            ? state.contacts().thread(command.from())
            : java.util.Optional.<Contact>empty();
    Contact contact = thread.orElseGet(() -> offer(draft, command));
    if (command.medium() == Medium.TEXT) {
      draft.add(
          new MessageEvent.MessageReceived(
              contact.id(), command.text(), command.media(), command.carrierId()));
      keyword(draft, contact, command.text(), first);
      if (thread.isEmpty() && !command.text().isBlank()) {
        firstReply(draft, contact, command.neutral());
      }
    }
    if (first) {
      beginAnswering(draft);
    } else {
      draft.state().crew().engaged().stream()
          .map(staff -> newestPageOf(draft, staff))
          .flatMap(java.util.Optional::stream)
          .filter(page -> page.answeredOn() == Channel.TEXT)
          .forEach(page -> MessageDecider.notice(draft, page, "text.page.new_message"));
    }
    return draft.accept();
  }

  private static java.util.Optional<Page> newestPageOf(Draft draft, StaffId staff) {
    return draft.state().pages().all().reversed().stream()
        .filter(Page::taken)
        .filter(page -> page.to() instanceof Recipient.OnDuty(var id, _) && id.equals(staff))
        .findFirst();
  }

  private static Contact offer(Draft draft, ReceiveContact command) {
    ContactId id = draft.state().contacts().nextId();
    draft.add(
        new ContactOffered(
            id,
            command.medium(),
            command.from(),
            command.carrierId(),
            command.language(),
            command.candidates(),
            command.follows()));
    if (command.candidates().isEmpty() && command.from() != null) {
      draft.add(new MessageEvent.TaskLeft(Task.UNKNOWN_NUMBER));
    }
    return draft.state().contacts().find(id).orElseThrow();
  }

  /// Promises only what is true now.
  private static void firstReply(Draft draft, Contact contact, boolean neutral) {
    boolean someoneLive = !draft.world.onCall().ladder().isEmpty();
    String wording =
        neutral ? Texts.FIRST_MONITORED : someoneLive ? Texts.FIRST : Texts.FIRST_NOBODY_LIVE;
    MessageDecider.toFamily(draft, contact, Words.wording(wording));
  }

  private static void keyword(Draft draft, Contact contact, String text, boolean first) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (STOP_WORDS.contains(word)) {
      if (!draft.state().messages().stopped().contains(contact.id())) {
        draft.add(new MessageEvent.AutomaticTextsStopped(contact.id()));
        MessageDecider.toFamily(draft, contact, Words.wording(Texts.STOP));
      }
    } else if (HELP_WORDS.contains(word) && !first) {
      MessageDecider.toFamily(draft, contact, Words.wording(Texts.HELP));
    } else if (CALL_WORDS.contains(word)) {
      draft.add(new CallbackAsked(contact.id(), draft.in(draft.policy().callbackAfter())));
      if (!first) {
        MessageDecider.toFamily(draft, contact, Words.wording(Texts.CALL_OFFER));
      }
    }
  }

  /// Pages the first person on call; with nobody on call the way out opens at once (P5).
  private static void beginAnswering(Draft draft) {
    Policy policy = draft.policy();
    draft.add(
        new AnsweringStarted(
            draft.in(policy.backupAfter()),
            draft.in(policy.supervisorAfter()),
            draft.in(policy.answerLimit())));
    if (!new Paging(draft).nextToAnswer()) {
      draft.add(new MessageEvent.TaskLeft(Task.NOBODY_ON_CALL));
      limitReached(draft);
    }
  }

  /// Nobody took it: a call back is owed, and everybody above is paged.
  static void limitReached(Draft draft) {
    Duration owed = draft.policy().callbackAfter();
    draft.add(new AnswerLimitReached(draft.in(owed)));
    MessageDecider.toThreads(draft, Texts.TOLD_WAITING);
    new Paging(draft).wholeLadder(PageEvent.Purpose.CALLBACK, owed);
  }

  /// A person's first word reached the family on this contact.
  static void answered(Draft draft, Contact contact, StaffId staff) {
    boolean already =
        draft.state().contacts().find(contact.id()).map(Contact::answered).orElse(true);
    if (!already || draft.state().contacts().callbackBy() != null) {
      draft.add(new ContactAnswered(contact.id(), staff, contact.medium()));
    }
  }

  private static Decision leave(Draft draft, String callId) {
    caller(draft, callId)
        .ifPresent(contact ->
            draft.add(new ContactLeft(contact.id(), draft.in(draft.policy().lostContact()))));
    return draft.accept();
  }

  private static Decision placeCallback(Draft draft) {
    var contact = draft.state().contacts().lastCallable();
    var member = draft.member();
    if (draft.state().ending().closed()) {
      return draft.refuse(Refusal.ALREADY_CLOSED);
    }
    if (member.isEmpty()) {
      return draft.refuse(Refusal.NOT_YOURS_TO_DO);
    }
    if (contact.isEmpty() || contact.get().from() == null) {
      return draft.refuse(Refusal.NO_ONE_TO_CALL);
    }
    DutyDecider.engage(draft);
    draft.add(
        new CallbackPlaced(
            contact.get().id(), member.get().id(), contact.get().from(), member.get().phone()));
    return draft.accept();
  }

  private static Decision joinCallback(Draft draft, ContactId id, String callId) {
    var contact = draft.state().contacts().find(id);
    if (contact.isEmpty() || contact.get().from() == null) {
      return draft.refuse(Refusal.NO_ONE_TO_CALL);
    }
    draft.add(new CallbackJoined(id, callId, contact.get().from()));
    return draft.accept();
  }

  /// The caller pressed a key: a person is there, and the staff member who called has their ear.
  private static Decision rejoin(Draft draft, ContactId id, String callId) {
    var contact = draft.state().contacts().find(id);
    if (contact.isEmpty() || contact.get().callId().equals(callId)) {
      return draft.accept();
    }
    draft.add(new ContactRejoined(id, callId));
    StaffId lead = draft.state().crew().lead();
    if (lead != null) {
      answered(draft, contact.get(), lead);
    }
    return draft.accept();
  }
}
