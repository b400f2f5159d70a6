package org.porchlight.sandbox.voice;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.sandbox.twiml.TwimlNode;

/// `Dial` with a queue: is connected with whoever waits longest, and goes on when they are gone.
final class DialQueueVerb implements Verb {
  private final VoicePlayer player;
  private final TwimlNode dial;
  private final CallQueue queue;
  private @Nullable Call other;
  private Runnable letGo = () -> {};
  private boolean over;

  DialQueueVerb(VoicePlayer player, TwimlNode dial, TwimlNode named) {
    this.player = player;
    this.dial = dial;
    this.queue = player.exchange().queues().of(player.call(), named.text());
  }

  @Override
  public void start() {
    queue.ask(this);
  }

  /// @param letGo sends the other one on once this call leaves it
  void bridge(Call waiting, Runnable letGo) {
    other = waiting;
    this.letGo = letGo;
    Bridge bridge = new Bridge(player.call(), waiting, this::finish);
    player.call().join(bridge);
    waiting.join(bridge);
    player.exchange().joined(player.call());
    player.exchange().joined(waiting);
  }

  @Override
  public void pressed(char key) {
    if (key == '*' && dial.flag("hangupOnStar", false) && other != null) {
      part();
      finish();
    }
  }

  @Override
  public void stop(LeaveReason why) {
    over = true;
    queue.withdraw(this);
    part();
  }

  /// Leaves the other one, who goes on with their own document.
  private void part() {
    Call left = other;
    other = null;
    player.call().unlink();
    if (left != null && left.isLive()) {
      left.unlink();
      letGo.run();
    }
  }

  private void finish() {
    if (over) {
      return;
    }
    over = true;
    Call left = other;
    player.call().unlink();
    if (!dial.has("action")) {
      player.next();
      return;
    }
    Map<String, String> form = new LinkedHashMap<>();
    form.put("DialCallStatus", "completed");
    form.put("DialBridged", "true");
    if (left != null) {
      form.put("DialCallSid", left.sid());
    }
    player.goTo(player.resolve(dial.attribute("action")), dial.attribute("method", "POST"), form);
  }
}
