package org.porchlight.sandbox.voice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.carrier.Webhook;
import org.porchlight.sandbox.twiml.TwimlNode;

/// What was recorded, or is being recorded; the sound itself is silence.
public final class Recordings {
  /// How a recording came about and is made.
  ///
  /// @param source `RecordVerb`, `DialVerb`, `Conference`, `StartCallRecordingAPI` or `OutboundAPI`
  /// @param channels 1, or 2 for each side apart
  /// @param track `inbound`, `outbound` or `both`
  public record Manner(String source, int channels, String track, Subscription reports) {}

  /// One recording.
  ///
  /// @param of the call, or the conference, that is heard in it
  /// @param length nothing while it goes on
  /// @param status `in-progress`, `paused`, `completed`, or `absent` when nobody spoke
  public record Recording(
      String sid, String of, Manner manner, Instant startedAt, Duration length, String status) {
    public boolean isOpen() {
      return status.equals("in-progress") || status.equals("paused");
    }

    Recording with(String next, Duration now) {
      return new Recording(sid, of, manner, startedAt, now, next);
    }

    /// Null when it is of a conference.
    public @Nullable String callSid() {
      return of.startsWith("CA") ? of : null;
    }

    /// Null when it is of one call.
    public @Nullable String conferenceSid() {
      return of.startsWith("CF") ? of : null;
    }
  }

  private final Network network;
  private final List<Recording> all = new ArrayList<>();
  private final Map<String, Manner> wished = new HashMap<>();

  Recordings(Network network) {
    this.network = network;
  }

  /// Returns the newest first.
  public List<Recording> all() {
    return all.reversed();
  }

  /// Returns those of one call, or of one conference, the newest first.
  public List<Recording> of(String callOrConference) {
    return all().stream().filter(recording -> recording.of().equals(callOrConference)).toList();
  }

  public Optional<Recording> find(String sid) {
    return all.stream().filter(recording -> recording.sid().equals(sid)).findFirst();
  }

  public void delete(Recording recording) {
    all.removeIf(one -> one.sid().equals(recording.sid()));
  }

  /// Records this call from its answer to its end.
  public void wish(Call call, Manner manner) {
    wished.put(call.sid(), manner);
  }

  /// Begins to record a live call, or a conference.
  public Recording begin(String of, Manner manner) {
    var begun =
        new Recording(
            network.sids().next("RE"), of, manner, network.now(), Duration.ZERO, "in-progress");
    network.owners().give(begun.sid(), network.owners().of(of));
    all.add(begun);
    tell(begun);
    return begun;
  }

  /// Pauses a recording, goes on with it, or ends it with `completed`.
  public Recording change(Recording recording, String status) {
    boolean over = status.equals("completed");
    Duration length = over ? Duration.between(recording.startedAt(), network.now()) : Duration.ZERO;
    Recording changed = recording.with(status, length);
    all.replaceAll(one -> one.sid().equals(recording.sid()) ? changed : one);
    if (over) {
      tell(changed);
    }
    return changed;
  }

  /// The same recording, over: it ends now unless its call has ended it.
  Recording finished(Recording recording) {
    Recording now = find(recording.sid()).orElse(recording);
    return now.isOpen() ? change(now, "completed") : now;
  }

  void answered(Call call) {
    Manner manner = wished.remove(call.sid());
    if (manner != null) {
      begin(call.sid(), manner);
    }
  }

  void ended(String callOrConference) {
    of(callOrConference).stream()
        .filter(Recording::isOpen)
        .forEach(one -> change(one, "completed"));
  }

  /// Keeps a recording that is over and reports it.
  void add(Recording recording) {
    all.add(recording);
    tell(recording);
  }

  /// How a verb or a noun asks to be recorded; null where it does not.
  static @Nullable Manner asked(VoicePlayer player, TwimlNode node, String source) {
    String how = node.attribute("record", "do-not-record");
    return switch (how) {
      case "true",
          "record-from-start",
          "record-from-answer",
          "record-from-ringing",
          "record-from-answer-dual",
          "record-from-ringing-dual" ->
          new Manner(
              source,
              how.endsWith("-dual") ? 2 : 1,
              node.attribute("recordingTrack", "both"),
              reports(player, node));
      default -> null;
    };
  }

  /// Where a verb wants to be told of its recording.
  static Subscription reports(VoicePlayer player, TwimlNode node) {
    String callback = node.attribute("recordingStatusCallback");
    return callback.isEmpty()
        ? Subscription.NONE
        : new Subscription(
            player.resolve(callback),
            node.attribute("recordingStatusCallbackMethod", "POST"),
            Set.of(node.attribute("recordingStatusCallbackEvent", "completed").split(" +")));
  }

  String url(Recording recording) {
    return "https://api.twilio.com/%s/Accounts/%s/Recordings/%s"
        .formatted(
            Network.API_VERSION, network.owners().of(recording.sid()).sid(), recording.sid());
  }

  private void tell(Recording recording) {
    Subscription to = recording.manner().reports();
    if (!to.wants(recording.status())) {
      return;
    }
    Map<String, String> form = new LinkedHashMap<>();
    form.put("AccountSid", network.owners().of(recording.sid()).sid());
    form.put(recording.callSid() == null ? "ConferenceSid" : "CallSid", recording.of());
    form.put("RecordingSid", recording.sid());
    form.put("RecordingUrl", url(recording));
    form.put("RecordingStatus", recording.status());
    form.put("RecordingDuration", Long.toString(recording.length().toSeconds()));
    form.put("RecordingChannels", Integer.toString(recording.manner().channels()));
    form.put("RecordingStartTime", CallWebhooks.RFC_2822.format(recording.startedAt()));
    form.put("RecordingSource", recording.manner().source());
    form.put("RecordingTrack", recording.manner().track());
    network
        .webhooks()
        .send(Webhook.report("recording-status", recording.sid(), to.url(), to.method(), form));
  }
}
