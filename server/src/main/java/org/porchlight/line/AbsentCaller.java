package org.porchlight.line;

import static org.porchlight.line.StaffLegs.heard;
import static org.porchlight.line.StaffLegs.incident;
import static org.porchlight.line.StaffLegs.pressed;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.Circumstances;
import org.porchlight.incident.ContactCommand.JoinCallback;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Source;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Webhooks.Heard;

/// Staff are on the phone and the caller is not: one key rings the caller as the line, and both
/// numbers stay hidden. Only a person starts it, and hears the marks of that telephone first (R9).
final class AbsentCaller {
  private static final String CALL = "3";

  private final Turns turns;
  private final World world;
  private final StaffVoice voice;
  private final StaffLegs legs;

  AbsentCaller(Turns turns, World world, StaffVoice voice, StaffLegs legs) {
    this.turns = turns;
    this.world = world;
    this.voice = voice;
    this.legs = legs;
  }

  /// Whether nobody is on the line, and somebody could be called.
  boolean callable(IncidentState state) {
    return state.contacts().onLine().isEmpty()
        && state.contacts().lastCallable().isPresent()
        && !state.ending().closed();
  }

  Future<List<Spoken>> offer(IncidentId incident, IncidentState state, Language language) {
    return world.around(state).map(now -> voice.callerGone(incident, marks(state, now), language));
  }

  private static List<String> marks(IncidentState state, Circumstances now) {
    var marks = new ArrayList<String>();
    PhoneNumber number = state.contacts().lastCallable().map(last -> last.from()).orElse(null);
    if (number != null) {
      now.families().stream()
          .flatMap(family -> family.peopleOf(number).stream())
          .flatMap(person -> person.contactPoint(number).stream())
          .findFirst()
          .ifPresent(point -> mark(point, marks));
    }
    return marks;
  }

  private static void mark(ContactPoint point, List<String> marks) {
    if (point.monitored()) {
      marks.add("voice.marks.monitored");
    }
    if (!point.sharedWith().isEmpty()) {
      marks.add("voice.marks.shared");
    }
    if (!point.safeToVoicemail()) {
      marks.add("voice.marks.no_voicemail");
    }
  }

  /// `3` calls them; anything else waits in the conversation.
  Future<Heard> key(Incoming.Asking asking) {
    return asking.digits().equals(CALL) ? call(asking) : waits(asking);
  }

  Future<Heard> waits(Incoming.Asking asking) {
    return Future.succeededFuture(heard(asking, List.of(voice.join(incident(asking)))));
  }

  /// Rings whoever made contact last; the staff member waits for them in the conversation.
  Future<Heard> call(Incoming.Asking asking) {
    return turns
        .state(incident(asking))
        .compose(state ->
            legs.staff(asking)
                .compose(staff -> {
                  var last = state.contacts().lastCallable();
                  return staff.isEmpty() || last.isEmpty()
                      ? waits(asking)
                      : turns
                          .turn(
                              incident(asking),
                              new JoinCallback(last.get().id(), asking.callId()),
                              new Source(new Actor.Staff(staff.get()), Channel.VOICE),
                              pressed("call-back", asking))
                          .map(_ -> ringing(asking));
                }));
  }

  Heard ringing(Incoming.Asking asking) {
    return heard(
        asking,
        List.of(
            voice.say("voice.callback.ringing", legs.language(asking)),
            voice.join(incident(asking))));
  }
}
