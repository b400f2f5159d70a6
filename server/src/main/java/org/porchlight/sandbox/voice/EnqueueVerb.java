package org.porchlight.sandbox.voice;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.sandbox.carrier.Webhook;
import org.porchlight.sandbox.twiml.TwimlNode;

/// `Enqueue`: waits in a queue, with something to hear, until somebody takes the call out of it.
final class EnqueueVerb implements Verb {
  private final VoicePlayer player;
  private final TwimlNode node;
  private final Call call;
  private final CallQueue queue;
  private final Instant since;
  private @Nullable WaitMusic music;
  private boolean over;

  EnqueueVerb(VoicePlayer player, TwimlNode node) {
    this.player = player;
    this.node = node;
    this.call = player.call();
    this.queue = player.exchange().queues().of(call, node.text());
    this.since = player.network().now();
  }

  @Override
  public void start() {
    String url = node.attribute("waitUrl", ParticipantSettings.CARRIERS_MUSIC);
    boolean fetched = !url.equals(ParticipantSettings.CARRIERS_MUSIC) && !url.isEmpty();
    var heard =
        new WaitMusic(
            player.exchange(),
            call,
            fetched ? player.resolve(url) : url,
            node.attribute("waitUrlMethod", "POST"),
            () -> finish("leave"),
            this::place);
    music = heard;
    heard.start();
    if (!queue.join(new CallQueue.Waiting(call, since, this::taken))) {
      finish("queue-full");
    }
  }

  /// Where the call stands in the row, as its wait document is told.
  private Map<String, String> place() {
    Instant now = player.network().now();
    var members = queue.members();
    int at = members.stream().map(CallQueue.Member::callSid).toList().indexOf(call.sid());
    boolean isIn = at >= 0;
    int size = isIn ? members.size() : members.size() + 1;
    double average =
        members.stream()
            .mapToLong(one -> Duration.between(one.since(), now).toSeconds())
            .average()
            .orElse(0);
    return Map.of(
        "QueuePosition", Integer.toString(isIn ? at + 1 : size),
        "QueueSid", queue.sid(),
        "QueueTime", Long.toString(Duration.between(since, now).toSeconds()),
        "AvgQueueTime", Long.toString(Math.round(average)),
        "CurrentQueueSize", Integer.toString(size),
        "MaxQueueSize", Integer.toString(queue.sizeMax()));
  }

  private void taken(DialQueueVerb by) {
    silence();
    by.bridge(call, () -> finish("bridged"));
  }

  private void silence() {
    WaitMusic playing = music;
    if (playing != null) {
      playing.stop();
    }
  }

  @Override
  public void stop(LeaveReason why) {
    boolean waited = !over;
    over = true;
    silence();
    queue.leave(call);
    if (waited && why == LeaveReason.HUNG_UP && node.has("action")) {
      var form = new LinkedHashMap<>(player.exchange().webhooks().form(call));
      form.putAll(result("hangup"));
      player
          .network()
          .webhooks()
          .send(
              Webhook.report(
                  "voice",
                  call.sid(),
                  player.resolve(node.attribute("action")),
                  node.attribute("method", "POST"),
                  form));
    }
  }

  private void finish(String result) {
    if (over) {
      return;
    }
    stop(LeaveReason.STAR);
    if (!node.has("action")) {
      player.next();
      return;
    }
    player.goTo(
        player.resolve(node.attribute("action")), node.attribute("method", "POST"), result(result));
  }

  private Map<String, String> result(String result) {
    long seconds = Duration.between(since, player.network().now()).toSeconds();
    return Map.of(
        "QueueResult", result,
        "QueueSid", queue.sid(),
        "QueueTime", Long.toString(seconds));
  }
}
