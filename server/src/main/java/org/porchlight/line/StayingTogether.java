package org.porchlight.line;

import static org.porchlight.line.StaffLegs.heard;
import static org.porchlight.line.StaffLegs.incident;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.DutyCommand.ClosePrivateEar;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Source;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Language;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.StorageException;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Spoken.Pause;
import org.porchlight.telephony.Spoken.Redirect;
import org.porchlight.telephony.Webhooks.Heard;

/// Who is in a conversation stays in it while the store does not answer: they hear that nothing was
/// kept, and are back with the family at once. The fallback would ring them another person, as if
/// they were a caller, and leave the family alone.
///
/// Goes by what this server saw last; whom it never saw there gets the fallback.
final class StayingTogether {
  private static final Duration A_WHILE = Duration.ofSeconds(5);

  private final Turns turns;
  private final StaffLegs legs;
  private final StaffVoice voice;

  /// Whose private ear may stand open in the store though they are back in the conversation: what
  /// it did not answer, it may yet do.
  private final Map<Ear, NaturalKey> open = new ConcurrentHashMap<>();

  private record Ear(IncidentId incident, StaffId staff) {}

  StayingTogether(Turns turns, StaffLegs legs, StaffVoice voice) {
    this.turns = turns;
    this.legs = legs;
    this.voice = voice;
  }

  /// What a leg hears for which there is no answer; fails as before for all who are not in a
  /// conversation, and for all that is no fault of the store.
  Future<Heard> instead(Incoming.Asking asking, Throwable failure) {
    boolean menu = asking.path().startsWith("ear/") || asking.path().equals(StaffVoice.LEFT);
    IncidentState state = turns.lastKnown(incident(asking));
    if (!menu || !(failure instanceof StorageException) || !isThere(state, asking.callId())) {
      return Future.failedFuture(failure);
    }
    StaffId staff = staff(state, asking.callId());
    Language language = legs.language(asking);
    if (staff != null && staff.equals(state.crew().privateEar())) {
      // The caller is on hold, which only the store can end: they wait until it answers.
      return Future.succeededFuture(
          heard(asking, List.of(say("voice.ear.away_wait", language), new Pause(A_WHILE), back())));
    }
    if (staff != null) {
      open.put(
          new Ear(incident(asking), staff),
          new NaturalKey("ear-away:" + asking.callId() + ":" + asking.document()));
    }
    return Future.succeededFuture(
        heard(asking, List.of(say("voice.ear.away", language), voice.join(incident(asking)))));
  }

  private static Redirect back() {
    return new Redirect(PrivateEar.BACK);
  }

  private Spoken.Say say(String key, Language language) {
    return voice.say(key, language);
  }

  private static boolean isThere(IncidentState state, String callId) {
    return state.room().leg(callId).isPresent()
        || state.pages().onLine().stream().anyMatch(page -> page.callId().equals(callId));
  }

  private static @Nullable StaffId staff(IncidentState state, String callId) {
    return state.pages().onLine().stream()
        .filter(page -> page.callId().equals(callId))
        .map(page -> page.to() instanceof Recipient.OnDuty(var staff, _) ? staff : null)
        .findFirst()
        .orElseGet(() -> state.room().leg(callId).map(leg -> leg.staff()).orElse(null));
  }

  /// They press again, and are answered: what stands open now they opened themselves.
  void answered(IncidentId incident, StaffId staff) {
    open.remove(new Ear(incident, staff));
  }

  /// Closes what may stand open, once the store answers again.
  Future<Void> close() {
    return Future.join(
            open.entrySet().stream().map(one -> close(one.getKey(), one.getValue())).toList())
        .<Void>mapEmpty()
        .otherwiseEmpty();
  }

  private Future<Void> close(Ear ear, NaturalKey key) {
    return turns
        .turn(
            ear.incident(),
            new ClosePrivateEar(),
            new Source(new Actor.Staff(ear.staff()), Channel.VOICE),
            key)
        .onSuccess(_ -> open.remove(ear, key))
        .mapEmpty();
  }
}
