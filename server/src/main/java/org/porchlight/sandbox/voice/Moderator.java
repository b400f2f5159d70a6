package org.porchlight.sandbox.voice;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What REST can do with the people in a conference.
public final class Moderator {
  private final Exchange exchange;
  private final ConferenceRoom room;
  private final ConferenceWebhooks webhooks;

  Moderator(Exchange exchange, ConferenceRoom room, ConferenceWebhooks webhooks) {
    this.exchange = exchange;
    this.room = room;
    this.webhooks = webhooks;
  }

  /// Puts somebody on hold or takes them back.
  ///
  /// @param url what they hear meanwhile; {@link ParticipantSettings#CARRIERS_MUSIC} if nothing was
  ///   asked
  public void hold(Participant participant, boolean on, String url, String method) {
    boolean was = participant.held();
    participant.hold(on, exchange.network().now());
    if (on) {
      participant.listenTo(new WaitMusic(exchange, participant.call(), url, method));
    } else if (was) {
      participant.silence();
      if (room.status() == ConferenceRoom.Status.INIT) {
        room.playWaitMusic(participant);
      }
    }
    if (on != was) {
      report("hold", on ? "participant-hold" : "participant-unhold", participant);
    }
    room.everybodyLooksDifferent();
  }

  public void mute(Participant participant, boolean on) {
    if (on != participant.muted()) {
      participant.mute(on, exchange.network().now());
      report("mute", on ? "participant-mute" : "participant-unmute", participant);
    }
  }

  /// Changes whether the conference ends with this person.
  public void endOnExit(Participant participant, boolean on) {
    if (on != participant.endsOnExit()) {
      participant.endOnExit(on, exchange.network().now());
      report("modify", "participant-modify", participant);
    }
  }

  /// Lets somebody speak to one other alone; an empty call ends that.
  public void coach(Participant participant, String callSid) {
    participant.coach(callSid, exchange.network().now());
    report("modify", "participant-modify", participant);
  }

  /// Takes somebody out; their call goes on with its own TwiML.
  public void remove(Participant participant) {
    room.left(participant.call(), LeaveReason.REMOVED);
  }

  /// Speaks the words at `url` to everybody.
  public void announce(String url, String method) {
    List<Call> listeners = room.participants().stream().map(Participant::call).toList();
    announce(url, method, listeners, webhooks.form(), null);
  }

  /// Speaks the words at `url` to one person.
  public void announce(Participant participant, String url, String method) {
    announce(url, method, List.of(participant.call()), webhooks.form(participant), participant);
  }

  private void announce(
      String url,
      String method,
      List<Call> listeners,
      Map<String, String> form,
      @Nullable Participant only) {
    Map<String, String> about = Map.of("AnnounceUrl", url);
    new Announcement(exchange, room.sid(), url, method)
        .speak(
            form,
            listeners,
            () -> webhooks.report("announcement", "announcement-end", only, about),
            () -> webhooks.report("announcement", "announcement-fail", only, about));
  }

  private void report(String group, String event, Participant participant) {
    webhooks.report(group, event, participant, Map.of());
  }
}
