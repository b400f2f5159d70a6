package org.porchlight.sandbox.voice;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.sandbox.carrier.VirtualClock;
import org.porchlight.sandbox.twiml.TwimlNode;

/// `Gather`: plays its prompt and waits for keys; a key cuts the prompt short.
final class GatherVerb implements Verb {
  private static final int NO_LIMIT = Integer.MAX_VALUE;

  private final VoicePlayer player;
  private final TwimlNode node;
  private final Playback prompt;
  private final StringBuilder digits = new StringBuilder();
  private boolean prompting = true;
  private boolean over;
  private VirtualClock.@Nullable Timer timeout;

  GatherVerb(VoicePlayer player, TwimlNode node) {
    this.player = player;
    this.node = node;
    this.prompt =
        new Playback(
            player.network(),
            player.call(),
            player.documentUrl(),
            node.children(),
            this::waitForKeys);
  }

  @Override
  public void start() {
    prompt.start();
  }

  @Override
  public void stop(LeaveReason why) {
    over = true;
    prompt.cancel();
    cancelTimeout();
  }

  @Override
  public void pressed(char key) {
    if (over || !input().contains("dtmf")) {
      return;
    }
    if (prompting) {
      if (!node.flag("bargeIn", true)) {
        return;
      }
      prompt.cancel();
    }
    if (node.attribute("finishOnKey", "#").indexOf(key) >= 0) {
      finish(String.valueOf(key));
      return;
    }
    digits.append(key);
    if (digits.length() >= node.number("numDigits", NO_LIMIT)) {
      finish("");
    } else {
      waitForKeys();
    }
  }

  @Override
  public void spoken(String words) {
    if (over || !input().contains("speech")) {
      return;
    }
    stop(LeaveReason.STAR);
    Map<String, String> speech = new LinkedHashMap<>();
    speech.put("SpeechResult", words);
    speech.put("Confidence", "0.9");
    speech.put("Language", node.attribute("language", "en-US"));
    submit(speech);
  }

  private String input() {
    return node.attribute("input", "dtmf");
  }

  private void waitForKeys() {
    prompting = false;
    cancelTimeout();
    Duration patience = Duration.ofSeconds(Math.max(0, node.number("timeout", 5)));
    timeout = player.network().clock().schedule(patience, () -> finish(""));
  }

  private void finish(String finishedOnKey) {
    if (over) {
      return;
    }
    stop(LeaveReason.STAR);
    if (digits.isEmpty() && !node.flag("actionOnEmptyResult", false)) {
      player.next();
      return;
    }
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("Digits", digits.toString());
    if (!finishedOnKey.isEmpty()) {
      keys.put("FinishedOnKey", finishedOnKey);
    }
    submit(keys);
  }

  private void submit(Map<String, String> result) {
    player.goTo(player.resolve(node.attribute("action")), node.attribute("method", "POST"), result);
  }

  private void cancelTimeout() {
    VirtualClock.Timer running = timeout;
    if (running != null) {
      running.cancel();
    }
  }
}
