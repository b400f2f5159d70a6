package org.porchlight.sandbox.voice;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.sandbox.carrier.Account;
import org.porchlight.sandbox.carrier.VirtualClock;
import org.porchlight.sandbox.twiml.TwimlNode;

/// `Dial` with a conference: joins the room of that name until something ends it.
final class DialConferenceVerb implements Verb {
  private final VoicePlayer player;
  private final TwimlNode dial;
  private final TwimlNode conference;
  private final Call call;
  private @Nullable ConferenceRoom room;
  private VirtualClock.@Nullable Timer limit;

  DialConferenceVerb(VoicePlayer player, TwimlNode dial, TwimlNode conference) {
    this.player = player;
    this.dial = dial;
    this.conference = conference;
    this.call = player.call();
  }

  @Override
  public void start() {
    Account owner = player.network().owners().of(call.sid());
    ConferenceRoom joined =
        player.exchange().conferences().open(owner, conference.text(), subscription());
    room = joined;
    joined.record(Recordings.asked(player, conference, "Conference"));
    if (dial.has("timeLimit")) {
      Duration timeLimit = Duration.ofSeconds(Math.max(1, dial.number("timeLimit", 1)));
      limit =
          player.network().clock().schedule(timeLimit, () -> joined.left(call, LeaveReason.STAR));
    }
    joined.join(new Participant(call, settings(), this::finish));
  }

  private ParticipantSettings settings() {
    String waitUrl = conference.attribute("waitUrl", ParticipantSettings.CARRIERS_MUSIC);
    boolean fetched = !waitUrl.isEmpty() && !waitUrl.equals(ParticipantSettings.CARRIERS_MUSIC);
    return new ParticipantSettings(
        conference.attribute("participantLabel"),
        conference.flag("muted", false),
        conference.flag("startConferenceOnEnter", true),
        conference.flag("endConferenceOnExit", false),
        conference.attribute("coach"),
        fetched ? player.resolve(waitUrl) : waitUrl,
        conference.attribute("waitMethod", "POST"));
  }

  private Subscription subscription() {
    if (!conference.has("statusCallback")) {
      return Subscription.NONE;
    }
    String events = conference.attribute("statusCallbackEvent").trim();
    return new Subscription(
        player.resolve(conference.attribute("statusCallback")),
        conference.attribute("statusCallbackMethod", "POST"),
        events.isEmpty() ? Set.of() : new HashSet<>(List.of(events.split(" +"))));
  }

  @Override
  public void pressed(char key) {
    ConferenceRoom joined = room;
    if (key == '*' && dial.flag("hangupOnStar", false) && joined != null) {
      joined.left(call, LeaveReason.STAR);
    }
  }

  @Override
  public void stop(LeaveReason why) {
    cancelLimit();
    ConferenceRoom joined = room;
    room = null;
    if (joined != null) {
      joined.left(call, why);
      if (why == LeaveReason.HUNG_UP) {
        player.askInVain(dial, result());
      }
    }
  }

  private static Map<String, String> result() {
    return Map.of("DialCallStatus", "answered", "DialBridged", "true");
  }

  /// Goes on after the room: with the action, or with the next verb.
  private void finish() {
    room = null;
    cancelLimit();
    if (!dial.has("action")) {
      player.next();
      return;
    }
    player.goTo(
        player.resolve(dial.attribute("action")), dial.attribute("method", "POST"), result());
  }

  private void cancelLimit() {
    VirtualClock.Timer running = limit;
    if (running != null) {
      running.cancel();
    }
  }
}
