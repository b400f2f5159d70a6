package org.porchlight.line;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.Contact;
import org.porchlight.incident.ContactCommand;
import org.porchlight.incident.ContactCommand.*;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Medium;
import org.porchlight.incident.Source;
import org.porchlight.line.ContactDesk.Arrival;
import org.porchlight.notification.CallPaths;
import org.porchlight.plan.Language;
import org.porchlight.storage.NaturalKey;
import org.porchlight.telephony.Address;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.Incoming.DialEnd;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Webhooks.Heard;

/// Answers a caller's leg: greeting, wait, the way to 988, a message, and back.
final class CallerDesk {
  private final ContactDesk contacts;
  private final Turns turns;
  private final CallerVoice voice;

  CallerDesk(ContactDesk contacts, Turns turns, CallerVoice voice) {
    this.contacts = contacts;
    this.turns = turns;
    this.voice = voice;
  }

  /// A call to the families' line: an incident first, then words.
  Future<Heard> greet(String callId, Address from) {
    var number = from instanceof Address.Known(var known) ? known : null;
    return contacts
        .receive(new Arrival(Medium.VOICE, number, callId, "", 0))
        .map(received -> {
          Contact contact =
              received
                  .turned()
                  .state()
                  .contacts()
                  .ofCall(callId)
                  .orElseGet(() -> received.turned().state().contacts().all().getLast());
          return new Heard(
              token(received.incident(), contact), voice.greeting(received.incident(), contact));
        });
  }

  private static LegToken token(org.porchlight.incident.IncidentId incident, Contact contact) {
    return new LegToken(incident, contact.id().toString());
  }

  /// What a caller's leg asks for next.
  Future<Heard> answer(Incoming.Asking asking) {
    return switch (asking.path()) {
      case CallerVoice.WAIT -> said(asking, (state, contact) -> voice.waiting(state, contact));
      case CallerVoice.HOLD -> said(asking, (_, contact) -> voice.held(contact));
      case CallerVoice.LEFT -> said(asking, (_, contact) -> voice.star(incident(asking), contact));
      case CallerVoice.LIMIT ->
          said(asking, (_, contact) -> voice.limit(incident(asking), contact));
      case CallerVoice.TRANSFER_DONE ->
          said(
              asking,
              (_, contact) ->
                  voice.transferOver(incident(asking), contact, connected(asking.dial())));
      case CallerVoice.GREETED, CallerVoice.STAR -> key(asking);
      case CallerVoice.LIMIT_KEY ->
          asking.digits().equals("#")
              ? said(asking, (_, contact) -> voice.message(incident(asking), contact))
              : key(asking);
      case CallerVoice.MESSAGE_DONE ->
          said(asking, (_, contact) -> voice.messageSaved(incident(asking), contact));
      case CallPaths.INTO_CONFERENCE -> moved(asking);
      default -> said(asking, (_, _) -> List.of(voice.join(incident(asking))));
    };
  }

  /// Staff took this caller into the conversation of another incident: there they are one contact
  /// more (R17). Where that one is over meanwhile, they stay where they were.
  private Future<Heard> moved(Incoming.Asking asking) {
    return turns
        .state(incident(asking))
        .compose(state -> {
          var moving =
              state.contacts().all().stream()
                  .filter(one -> one.movedTo() != null && one.medium() == Medium.VOICE)
                  .filter(one -> asking.from().equals(address(one)))
                  .findFirst();
          return moving
              .map(contact -> moved(asking, contact))
              .orElseGet(() -> said(asking, (_, _) -> List.of(voice.join(incident(asking)))));
        });
  }

  private static Address address(Contact contact) {
    return contact.from() == null ? new Address.Withheld() : new Address.Known(contact.from());
  }

  private Future<Heard> moved(Incoming.Asking asking, Contact contact) {
    IncidentId to = requireNonNull(contact.movedTo());
    var arriving =
        new ReceiveContact(
            Medium.VOICE,
            contact.from(),
            asking.callId(),
            contact.language(),
            contact.candidates(),
            false,
            null,
            "",
            0);
    var key = new NaturalKey("moved:" + asking.callId());
    return turns
        .turn(to, arriving, caller(asking.token()), key)
        .compose(turned -> {
          var there = turned.state().contacts().ofCall(asking.callId());
          return there.isPresent()
              ? Future.succeededFuture(new Heard(token(to, there.get()), List.of(voice.join(to))))
              : back(asking, contact);
        });
  }

  private Future<Heard> back(Incoming.Asking asking, Contact contact) {
    return tell(asking, new RejoinContact(contact.id(), asking.callId()))
        .map(_ -> new Heard(asking.token(), List.of(voice.join(incident(asking)))));
  }

  /// Who cannot talk answers `1` yes and `2` no, which staff see (R10).
  private Future<Heard> key(Incoming.Asking asking) {
    return switch (asking.digits()) {
      case "1", "2" -> yesNoOrLanguage(asking);
      case "*" ->
          tell(asking, new ChooseCrisisLine(asking.callId()))
              .compose(_ -> said(asking, (_, contact) -> voice.transfer(contact)));
      case "5" ->
          tell(asking, new SilenceContact(asking.callId()))
              .compose(
                  _ -> said(asking, (_, contact) -> voice.silenced(incident(asking), contact)));
      default -> language(asking);
    };
  }

  private Future<Heard> yesNoOrLanguage(Incoming.Asking asking) {
    return turns
        .state(incident(asking))
        .compose(state ->
            state.contacts().ofCall(asking.callId()).map(Contact::silent).orElse(false)
                ? tell(asking, new KeyContact(asking.callId(), asking.digits().equals("1")))
                    .compose(
                        _ -> said(asking, (_, contact) -> voice.keyed(incident(asking), contact)))
                : language(asking));
  }

  /// A key that is a language is one; any other goes on (R16).
  private Future<Heard> language(Incoming.Asking asking) {
    var chosen = voice.language(asking.digits());
    return chosen.isEmpty()
        ? said(asking, (_, _) -> List.of(voice.join(incident(asking))))
        : tell(asking, new ChooseLanguage(asking.callId(), chosen.get()))
            .onSuccess(_ -> remember(asking.from(), chosen.get()))
            .compose(_ -> said(asking, (_, _) -> voice.speaking(incident(asking), chosen.get())));
  }

  private void remember(Address from, Language language) {
    if (from instanceof Address.Known(var number)) {
      contacts.remember(number, language);
    }
  }

  private static boolean connected(@org.jspecify.annotations.Nullable DialEnd end) {
    return end == DialEnd.COMPLETED || end == DialEnd.ANSWERED;
  }

  private static org.porchlight.incident.IncidentId incident(Incoming.Asking asking) {
    return asking.token().incident();
  }

  private Future<Turned> tell(Incoming.Asking asking, ContactCommand command) {
    return turns.turn(
        incident(asking), command, caller(asking.token()), StaffLegs.pressed("key", asking));
  }

  static Source caller(LegToken token) {
    return new Source(new Actor.Caller(StaffLegs.contact(token)), Channel.VOICE);
  }

  private interface Words {
    List<Spoken> of(IncidentState state, Contact contact);
  }

  private Future<Heard> said(Incoming.Asking asking, Words words) {
    return turns
        .seen(incident(asking))
        .map(state -> {
          Optional<Contact> contact =
              state
                  .contacts()
                  .ofCall(asking.callId())
                  .filter(_ -> !asking.callId().isEmpty())
                  .or(() -> state.contacts().find(StaffLegs.contact(asking.token())));
          return new Heard(
              asking.token(),
              words.of(state, contact.orElseGet(() -> state.contacts().all().getFirst())));
        });
  }
}
