package org.porchlight.sandbox.voice;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    this.queue = player.exchange().queues().open(node.text(), Queues.SIZE_USUAL);
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
            () -> finish("leave"));
    music = heard;
    heard.start();
    if (!queue.join(new CallQueue.Waiting(call, since, this::taken))) {
      finish("queue-full");
    }
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
    over = true;
    silence();
    queue.leave(call);
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
    long seconds = Duration.between(since, player.network().now()).toSeconds();
    Map<String, String> form = new LinkedHashMap<>();
    form.put("QueueResult", result);
    form.put("QueueSid", queue.sid());
    form.put("QueueTime", Long.toString(seconds));
    player.goTo(player.resolve(node.attribute("action")), node.attribute("method", "POST"), form);
  }
}
