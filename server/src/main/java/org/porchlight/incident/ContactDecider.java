package org.porchlight.incident;

import java.util.List;
import java.util.Optional;
import org.porchlight.incident.ContactCommand.CallPublishedNumber;
import org.porchlight.incident.ContactCommand.ChooseCrisisLine;
import org.porchlight.incident.ContactCommand.ChooseLanguage;
import org.porchlight.incident.ContactCommand.JoinCallback;
import org.porchlight.incident.ContactCommand.KeepApart;
import org.porchlight.incident.ContactCommand.KeyContact;
import org.porchlight.incident.ContactCommand.LeaveContact;
import org.porchlight.incident.ContactCommand.LeaveVoicemail;
import org.porchlight.incident.ContactCommand.MarkThirdParty;
import org.porchlight.incident.ContactCommand.MissCallback;
import org.porchlight.incident.ContactCommand.MoveContacts;
import org.porchlight.incident.ContactCommand.NoticeSecondContact;
import org.porchlight.incident.ContactCommand.PlaceCallback;
import org.porchlight.incident.ContactCommand.ReceiveContact;
import org.porchlight.incident.ContactCommand.RejoinContact;
import org.porchlight.incident.ContactCommand.RingPublishedNumber;
import org.porchlight.incident.ContactCommand.SilenceContact;
import org.porchlight.incident.ContactCommand.TellThirdParty;
import org.porchlight.incident.ContactEvent.CallbackAsked;
import org.porchlight.incident.ContactEvent.ContactKeyed;
import org.porchlight.incident.ContactEvent.ContactLeft;
import org.porchlight.incident.ContactEvent.ContactOffered;
import org.porchlight.incident.ContactEvent.ContactSilenced;
import org.porchlight.incident.ContactEvent.CrisisLineChosen;
import org.porchlight.incident.ContactEvent.SecondContactNoticed;
import org.porchlight.incident.ContactEvent.SilenceWatched;
import org.porchlight.incident.ContactEvent.VoicemailLeft;
import org.porchlight.incident.MessageEvent.AutomaticTextsResumed;
import org.porchlight.incident.MessageEvent.AutomaticTextsStopped;
import org.porchlight.incident.MessageEvent.MessageReceived;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.oncall.StaffId;

/// A contact arrives, leaves, is called back.
final class ContactDecider {
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
        caller(draft, callId)
            .filter(Contact::silent)
            .ifPresent(contact -> draft.add(new ContactKeyed(contact.id(), yes)));
        yield draft.accept();
      }
      case ChooseCrisisLine(var callId) -> {
        caller(draft, callId).ifPresent(contact -> draft.add(new CrisisLineChosen(contact.id())));
        yield draft.accept();
      }
      case LeaveVoicemail(var callId, var recording) -> {
        // The recording is often told of after its call ended.
        caller(draft, callId)
            .or(draft.state().contacts()::lastCall)
            .ifPresent(contact -> voicemail(draft, contact, recording));
        yield draft.accept();
      }
      case PlaceCallback _ -> Callbacks.place(draft);
      case JoinCallback(var contact, var callId) -> Callbacks.join(draft, contact, callId);
      case RejoinContact(var contact, var callId) -> Callbacks.rejoin(draft, contact, callId);
      case NoticeSecondContact(var other) -> noticeSecond(draft, other);
      case MissCallback(var contact, var why) -> Callbacks.miss(draft, contact, why);
      case ChooseLanguage(var callId, var language) -> {
        caller(draft, callId).ifPresent(contact -> Languages.choose(draft, contact, language));
        yield draft.accept();
      }
      case MoveContacts(var to) -> Joining.move(draft, to);
      case KeepApart(var other) -> Joining.apart(draft, other);
      case MarkThirdParty(var kind, var rule) -> ThirdParties.mark(draft, kind, rule);
      case CallPublishedNumber(var number, var source) ->
          ThirdParties.call(draft, number, source, "");
      case RingPublishedNumber(var number, var source, var callId) ->
          ThirdParties.call(draft, number, source, callId);
      case TellThirdParty(var ground, var reason) -> ThirdParties.tell(draft, ground, reason);
    };
  }

  /// Whoever leaves a message is owed a call by a person, whatever else goes on (R9).
  private static void voicemail(Draft draft, Contact contact, String recording) {
    draft.add(new VoicemailLeft(contact.id(), recording));
    boolean withSomeone = contact.onLine() && draft.state().staffOnLine();
    if (!withSomeone && !draft.state().ending().resolved()) {
      draft.add(new CallbackAsked(contact.id(), draft.in(draft.policy().callbackAfter())));
    }
  }

  /// Which contact a call belongs to.
  private static Optional<Contact> caller(Draft draft, String callId) {
    return draft.state().contacts().ofCall(callId).filter(_ -> !callId.isEmpty());
  }

  private static Decision receive(Draft draft, ReceiveContact command) {
    IncidentState state = draft.state();
    boolean active = !state.opened() || state.phase().active();
    return switch (command.medium()) {
      case TEXT -> active ? text(draft, command) : FollowupDecider.replied(draft, command);
      case VOICE -> active ? call(draft, command) : draft.refuse(Refusal.NO_LONGER_ACTIVE);
    };
  }

  private static Decision call(Draft draft, ReceiveContact command) {
    if (caller(draft, command.carrierId()).isPresent()) {
      return draft.accept();
    }
    boolean first = !draft.state().opened();
    Contact contact = offer(draft, command);
    if (first) {
      Answering.begin(draft);
    } else {
      Answering.resume(draft, contact);
    }
    return draft.accept();
  }

  private static Decision text(Draft draft, ReceiveContact command) {
    boolean first = !draft.state().opened();
    Optional<Contact> thread =
        Optional.ofNullable(command.from()).flatMap(draft.state().contacts()::thread);
    Contact contact = Languages.read(draft, thread.orElseGet(() -> offer(draft, command)), command);
    draft.add(
        new MessageReceived(contact.id(), command.text(), command.media(), command.carrierId()));
    Optional<Keyword> keyword = Keyword.in(command.text());
    keyword.ifPresent(word -> keyword(draft, contact, word, thread.isEmpty()));
    if (thread.isEmpty() && !keyword.equals(Optional.of(Keyword.STOP))) {
      firstReply(draft, contact, command.neutral());
    }
    watch(draft);
    if (first) {
      Answering.begin(draft);
    } else {
      Relay.received(draft, contact, command.text(), command.media());
    }
    return draft.accept();
  }

  /// After a sign of danger, a silent thread is not left to itself (R10).
  static void watch(Draft draft) {
    Contacts contacts = draft.state().contacts();
    if (draft.state().walk().dangerous() && contacts.onLine().isEmpty()) {
      contacts
          .lastThread()
          .ifPresent(thread ->
              draft.add(new SilenceWatched(thread.id(), draft.in(draft.policy().lostContact()))));
    }
  }

  /// The staff who have it are told, and choose to join or to keep apart (R17).
  private static Decision noticeSecond(Draft draft, IncidentId other) {
    if (draft.state().contacts().others().contains(other)) {
      return draft.accept();
    }
    draft.add(new SecondContactNoticed(other));
    if (!draft.state().ending().resolved()) {
      for (StaffId staff : draft.state().crew().engaged()) {
        draft
            .world
            .onCall()
            .known(staff)
            .ifPresent(member -> MessageDecider.notice(draft, member, Texts.NEW_MESSAGE));
      }
    }
    return draft.accept();
  }

  private static Contact offer(Draft draft, ReceiveContact command) {
    ContactId id = draft.state().contacts().nextId();
    List<Candidate> candidates =
        new KeptAway(draft.world).without(command.from(), command.candidates());
    draft.add(
        new ContactOffered(
            id,
            command.medium(),
            command.from(),
            command.carrierId(),
            Languages.of(draft, command),
            candidates,
            command.follows()));
    if (candidates.isEmpty() && command.from() != null) {
      draft.leave(Task.UNKNOWN_NUMBER);
    }
    return draft.state().contacts().find(id).orElseThrow();
  }

  /// Promises only what is true now.
  private static void firstReply(Draft draft, Contact contact, boolean neutral) {
    boolean someoneLive = !draft.world.onCall().ladder().isEmpty();
    String wording =
        neutral || MessageDecider.monitored(draft, contact)
            ? Texts.FIRST_MONITORED
            : someoneLive ? Texts.FIRST : Texts.FIRST_NOBODY_LIVE;
    MessageDecider.toFamily(draft, contact, Words.wording(wording));
  }

  private static void keyword(Draft draft, Contact contact, Keyword word, boolean newThread) {
    switch (word) {
      case STOP -> {
        if (!draft.state().messages().stopped().contains(contact.id())) {
          draft.add(new AutomaticTextsStopped(contact.id()));
          MessageDecider.toFamily(draft, contact, Words.wording(Texts.STOP));
        }
      }
      case START -> {
        if (draft.state().messages().stopped().contains(contact.id())) {
          draft.add(new AutomaticTextsResumed(contact.id()));
          MessageDecider.automatic(draft, contact, Texts.START);
        }
      }
      case HELP -> {
        if (!newThread) {
          MessageDecider.automatic(draft, contact, Texts.HELP);
        }
      }
      case CALL -> {
        draft.add(new CallbackAsked(contact.id(), draft.in(draft.policy().callbackAfter())));
        if (!newThread) {
          MessageDecider.automatic(draft, contact, Texts.CALL_OFFER);
        }
      }
    }
  }

  private static Decision leave(Draft draft, String callId) {
    Optional<Contact> gone = caller(draft, callId);
    if (gone.isPresent()) {
      draft.add(new ContactLeft(gone.get().id(), draft.in(draft.policy().lostContact())));
      boolean someoneHasIt = draft.state().crew().lead() != null;
      if (someoneHasIt && draft.state().contacts().onLine().isEmpty()) {
        new LettingGo(draft)
            .cancel(
                page -> page.purpose() == Purpose.ANSWER, PageEvent.Cancellation.NO_LONGER_NEEDED);
      }
    }
    return draft.accept();
  }
}
