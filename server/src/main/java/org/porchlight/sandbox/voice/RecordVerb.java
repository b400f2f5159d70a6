package org.porchlight.sandbox.voice;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.carrier.VirtualClock;
import org.porchlight.sandbox.twiml.TwimlNode;

/// `Record`: ends by key, by silence, by length or by hanging up.
final class RecordVerb implements Verb {
  private final VoicePlayer player;
  private final TwimlNode node;
  private final Network network;
  private final String recordingSid;
  private Instant startedAt = Instant.EPOCH;
  private boolean spoke;
  private boolean over;
  private VirtualClock.@Nullable Timer silence;
  private VirtualClock.@Nullable Timer longest;

  RecordVerb(VoicePlayer player, TwimlNode node) {
    this.player = player;
    this.node = node;
    this.network = player.network();
    this.recordingSid = network.sids().next("RE");
  }

  @Override
  public void start() {
    startedAt = network.now();
    if (node.flag("playBeep", true)) {
      player.call().ear().tone("(beep)");
    }
    waitForSilence();
    longest = network.clock().schedule(seconds("maxLength", 3_600), () -> finish(""));
  }

  @Override
  public void stop(LeaveReason why) {
    if (over) {
      return;
    }
    close();
    if (why == LeaveReason.HUNG_UP) {
      report("completed");
      player.askInVain(node, result("hangup"));
    }
  }

  @Override
  public void pressed(char key) {
    if (node.attribute("finishOnKey", "1234567890*#").indexOf(key) >= 0) {
      finish(String.valueOf(key));
    }
  }

  @Override
  public void spoken(String words) {
    spoke = true;
    waitForSilence();
  }

  private void waitForSilence() {
    cancel(silence);
    silence = network.clock().schedule(seconds("timeout", 5), () -> finish(""));
  }

  private Duration seconds(String attribute, int usual) {
    return Duration.ofSeconds(Math.max(1, node.number(attribute, usual)));
  }

  private void finish(String key) {
    if (over) {
      return;
    }
    close();
    if (key.isEmpty() && !spoke) {
      report("absent");
      player.next();
      return;
    }
    report("completed");
    player.goTo(
        player.resolve(node.attribute("action")), node.attribute("method", "POST"), result(key));
  }

  private void close() {
    over = true;
    cancel(silence);
    cancel(longest);
  }

  private static void cancel(VirtualClock.@Nullable Timer timer) {
    if (timer != null) {
      timer.cancel();
    }
  }

  private Map<String, String> result(String digits) {
    Map<String, String> result = new LinkedHashMap<>();
    result.put("RecordingUrl", player.exchange().recordings().url(recording("completed")));
    result.put("RecordingSid", recordingSid);
    result.put("RecordingDuration", Long.toString(length().toSeconds()));
    if (!digits.isEmpty()) {
      result.put("Digits", digits);
    }
    return result;
  }

  private Duration length() {
    return Duration.between(startedAt, network.now());
  }

  private void report(String status) {
    player.exchange().recordings().add(recording(status));
  }

  private Recordings.Recording recording(String status) {
    return new Recordings.Recording(
        recordingSid,
        player.call().sid(),
        new Recordings.Manner("RecordVerb", 1, "inbound", Recordings.reports(player, node)),
        startedAt,
        length(),
        status);
  }
}
