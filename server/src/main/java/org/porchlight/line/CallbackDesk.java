package org.porchlight.line;

import static org.porchlight.line.StaffLegs.contact;
import static org.porchlight.line.StaffLegs.heard;
import static org.porchlight.line.StaffLegs.incident;
import static org.porchlight.line.StaffLegs.said;

import io.vertx.core.Future;
import java.util.List;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.ContactCommand.JoinCallback;
import org.porchlight.incident.ContactCommand.RejoinContact;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Source;
import org.porchlight.notification.Conference;
import org.porchlight.plan.Language;
import org.porchlight.storage.NaturalKey;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Webhooks.Heard;

/// Answers the two ends of a call back that staff asked for: their phone, then the family's.
final class CallbackDesk {
  private final LineSettings settings;
  private final Turns turns;
  private final StaffVoice voice;
  private final StaffLegs legs;

  CallbackDesk(LineSettings settings, Turns turns, StaffVoice voice, StaffLegs legs) {
    this.settings = settings;
    this.turns = turns;
    this.voice = voice;
    this.legs = legs;
  }

  Future<Heard> answer(Incoming.Asking asking) {
    return switch (asking.path()) {
      case StaffVoice.CALLBACK_STAFF_KEY -> callbackStaffKey(asking);
      case StaffVoice.CALLBACK -> callback(asking);
      case StaffVoice.CALLBACK_KEY -> callbackKey(asking);
      default -> said(asking, voice.callbackStaff(legs.language(asking), digit(asking)));
    };
  }

  private Future<Heard> callbackStaffKey(Incoming.Asking asking) {
    if (!asking.digits().equals(Integer.toString(digit(asking)))) {
      return said(asking, voice.callbackStaff(legs.language(asking), digit(asking)));
    }
    return legs.staff(asking)
        .compose(staff ->
            turns.turn(
                incident(asking),
                new JoinCallback(contact(asking.token()), asking.callId()),
                new Source(
                    staff.<Actor>map(Actor.Staff::new).orElse(new Actor.Line()), Channel.VOICE),
                new NaturalKey("callback:" + asking.callId())))
        .map(_ ->
            heard(
                asking,
                List.of(
                    voice.say("voice.callback.ringing", legs.language(asking)),
                    voice.join(incident(asking)))));
  }

  private Future<Heard> callback(Incoming.Asking asking) {
    return turns
        .state(incident(asking))
        .map(state ->
            heard(
                asking, voice.callback(callerLanguage(state, asking), institution(state, asking))));
  }

  private static boolean institution(IncidentState state, Incoming.Asking asking) {
    return state
        .contacts()
        .find(contact(asking.token()))
        .map(contact -> contact.thirdParty() != null)
        .orElse(false);
  }

  private Language callerLanguage(IncidentState state, Incoming.Asking asking) {
    return state
        .contacts()
        .find(contact(asking.token()))
        .map(contact -> contact.language())
        .orElse(settings.languages().getFirst());
  }

  private Future<Heard> callbackKey(Incoming.Asking asking) {
    return turns
        .turn(
            incident(asking),
            new RejoinContact(contact(asking.token()), asking.callId()),
            new Source(new Actor.Caller(contact(asking.token())), Channel.VOICE),
            new NaturalKey("rejoin:" + asking.callId()))
        .map(_ ->
            heard(
                asking,
                List.of(
                    new Spoken.Join(
                        Conference.of(incident(asking)),
                        false,
                        CallerVoice.WAIT,
                        CallerVoice.LEFT,
                        true))));
  }

  /// Another one for each call, and never 1 or 2 (P3).
  private static int digit(Incoming.Asking asking) {
    return 3 + Math.floorMod(asking.callId().hashCode(), 7);
  }
}
