package org.porchlight.sandbox.voice;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.carrier.Webhook;

/// Fills and sends the reports of one conference, numbered in order.
final class ConferenceWebhooks {
  private final Network network;
  private final ConferenceRoom room;
  private final Subscription subscription;
  private final Overtaken late;
  private int sequence;

  ConferenceWebhooks(Network network, ConferenceRoom room, Subscription subscription) {
    this.network = network;
    this.room = room;
    this.subscription = subscription;
    this.late = new Overtaken(network, "conference-end-first");
  }

  Subscription subscription() {
    return subscription;
  }

  /// Returns the parameters every form about this conference begins with.
  Map<String, String> form() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("ConferenceSid", room.sid());
    form.put("FriendlyName", room.name());
    form.put("AccountSid", network.owners().of(room.sid()).sid());
    return form;
  }

  Map<String, String> form(Participant participant) {
    Map<String, String> form = form();
    form.put("CallSid", participant.call().sid());
    form.put("Muted", Boolean.toString(participant.muted()));
    form.put("Hold", Boolean.toString(participant.held()));
    form.put("Coaching", Boolean.toString(!participant.coach().isEmpty()));
    form.put("EndConferenceOnExit", Boolean.toString(participant.endsOnExit()));
    form.put("StartConferenceOnEnter", Boolean.toString(participant.startsOnEnter()));
    if (!participant.label().isEmpty()) {
      form.put("ParticipantLabel", participant.label());
    }
    return form;
  }

  /// Reports `event` if its group (`start`, `end`, `join`, `leave`, ...) was asked for.
  void report(
      String group, String event, @Nullable Participant participant, Map<String, String> more) {
    if (!subscription.wants(group)) {
      return;
    }
    Map<String, String> form = participant == null ? form() : form(participant);
    form.put("StatusCallbackEvent", event);
    form.put("SequenceNumber", Integer.toString(++sequence));
    form.put("Timestamp", CallWebhooks.RFC_2822.format(network.now()));
    form.putAll(more);
    var report =
        Webhook.report(
            "conference-status", room.sid(), subscription.url(), subscription.method(), form);
    late.send(room.sid(), report, group.equals("leave"), group.equals("end"));
  }

  /// Somebody who was rung for it never came.
  void missed(Participant invited) {
    report(
        "leave",
        "participant-leave",
        invited,
        Map.of(
            "ParticipantCallStatus",
            invited.call().status().word(),
            "ReasonParticipantLeft",
            "participant_add_failed"));
  }
}
