package org.porchlight.sandbox.voice;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.carrier.VirtualClock;
import org.porchlight.sandbox.twiml.TwimlNode;

/// `Dial` with numbers, programs and SIP addresses: rings up to ten, bridges the first that
/// answers, cancels the others.
final class DialNumbersVerb implements Verb {
  private static final int NUMBERS_MAX = 10;

  private final VoicePlayer player;
  private final TwimlNode dial;
  private final Network network;
  private final Exchange exchange;
  private final Call parent;
  private final Deque<TwimlNode> notYetRung = new ArrayDeque<>();
  private final List<Call> ringing = new ArrayList<>();
  private @Nullable Call answered;
  private @Nullable Call lastTried;
  private boolean bridged;
  private boolean over;
  private Recordings.@Nullable Recording recording;
  private VirtualClock.@Nullable Timer limit;

  DialNumbersVerb(VoicePlayer player, TwimlNode dial) {
    this.player = player;
    this.dial = dial;
    this.network = player.network();
    this.exchange = player.exchange();
    this.parent = player.call();
  }

  @Override
  public void start() {
    Dialled.by(dial).stream().limit(NUMBERS_MAX).forEach(notYetRung::add);
    if (dial.attribute("record").startsWith("record-from-ringing")) {
      record();
    }
    if (notYetRung.isEmpty()) {
      network.alert(13224, parent.sid(), player.documentUrl(), "nothing to dial");
      finish("failed");
    } else if (!mayShow(callerId())) {
      network.alert(13214, parent.sid(), player.documentUrl(), "callerId is not this account's");
      finish("failed");
    } else if (dial.flag("sequential", false)) {
      ringNext();
    } else {
      while (!notYetRung.isEmpty()) {
        ringNext();
      }
    }
  }

  private String callerId() {
    return dial.attribute("callerId", parent.from());
  }

  private boolean mayShow(String number) {
    return !dial.has("callerId")
        || isOwn(number)
        || number.equals(parent.from())
        || number.equals(parent.to());
  }

  private boolean isOwn(String number) {
    return network.numbers().owned(number).isPresent()
        && network.ownerOf(number).equals(network.owners().of(parent.sid()));
  }

  private void ringNext() {
    TwimlNode number = notYetRung.remove();
    Subscription subscription =
        number.has("statusCallback")
            ? new Subscription(
                player.resolve(number.attribute("statusCallback")),
                number.attribute("statusCallbackMethod", "POST"),
                Set.copyOf(
                    List.of(
                        number.attribute("statusCallbackEvent", "completed").trim().split(" +"))))
            : Subscription.NONE;
    NewCall request =
        new NewCall(
            callerId(),
            Dialled.address(number),
            Instructions.fetch(
                player.resolve(number.attribute("url")), number.attribute("method", "POST")),
            subscription,
            Duration.ofSeconds(Math.max(1, dial.number("timeout", 30))),
            Duration.ofSeconds(Exchange.TIME_LIMIT_SECONDS),
            number.attribute("sendDigits"),
            Detection.NONE);
    Call child = exchange.dialOn(parent, request);
    lastTried = child;
    ringing.add(child);
    child.onAnswered(() -> childAnswered(child, number.has("url")));
    child.onEnded(() -> childEnded(child));
  }

  private void childAnswered(Call child, boolean whispers) {
    answered = child;
    notYetRung.clear();
    for (Call other : List.copyOf(ringing)) {
      if (other != child) {
        exchange.end(other, CallStatus.CANCELED);
      }
    }
    if (whispers) {
      child.player().startThen(child.request().instructions(), () -> bridge(child));
    } else {
      bridge(child);
    }
  }

  private void bridge(Call child) {
    if (over || !child.isLive()) {
      return;
    }
    bridged = true;
    record();
    exchange.answer(parent);
    Bridge bridge = new Bridge(parent, child, () -> childLeft(child));
    parent.join(bridge);
    child.join(bridge);
    exchange.joined(parent);
    exchange.joined(child);
    Duration timeLimit =
        Duration.ofSeconds(Math.max(1, dial.number("timeLimit", Exchange.TIME_LIMIT_SECONDS)));
    limit = network.clock().schedule(timeLimit, () -> hangUpChild(child));
  }

  private void record() {
    var manner = Recordings.asked(player, dial, "DialVerb");
    if (manner != null && recording == null) {
      recording = exchange.recordings().begin(parent.sid(), manner);
    }
  }

  private void hangUpChild(Call child) {
    exchange.end(child, CallStatus.COMPLETED);
  }

  /// The other side is over: by hanging up, busy, not answering, or because somebody ended it.
  private void childEnded(Call child) {
    ringing.remove(child);
    if (over) {
      return;
    }
    if (child == answered) {
      finish("completed");
    } else if (answered == null && ringing.isEmpty()) {
      if (notYetRung.isEmpty()) {
        finish(child.status().word());
      } else {
        ringNext();
      }
    }
  }

  /// The other side was sent to other TwiML: its call goes on, this dial does not.
  private void childLeft(Call child) {
    if (!over && !child.status().isFinal()) {
      finish("completed");
    }
  }

  @Override
  public void pressed(char key) {
    Call child = answered;
    if (child != null) {
      child.ear().trunk().ifPresent(trunk -> trunk.pressed(key));
    }
    if (key == '*' && dial.flag("hangupOnStar", false) && child != null) {
      hangUpChild(child);
    }
  }

  @Override
  public void stop(LeaveReason why) {
    close();
    for (Call child : List.copyOf(ringing)) {
      exchange.end(child, child == answered ? CallStatus.COMPLETED : CallStatus.CANCELED);
    }
    if (why == LeaveReason.HUNG_UP) {
      player.askInVain(dial, result(bridged ? "completed" : "canceled"));
    }
  }

  private void close() {
    over = true;
    VirtualClock.Timer running = limit;
    if (running != null) {
      running.cancel();
    }
    if (bridged) {
      parent.unlink();
    }
    var heard = recording;
    if (heard != null) {
      recording = exchange.recordings().finished(heard);
    }
  }

  private void finish(String status) {
    close();
    if (!dial.has("action")) {
      player.next();
      return;
    }
    player.goTo(
        player.resolve(dial.attribute("action")), dial.attribute("method", "POST"), result(status));
  }

  private Map<String, String> result(String status) {
    Map<String, String> result = new LinkedHashMap<>();
    result.put("DialCallStatus", status);
    result.put("DialBridged", Boolean.toString(bridged));
    Call child = answered == null ? lastTried : answered;
    if (child != null) {
      result.put("DialCallSid", child.sid());
      if (child == answered) {
        result.put("DialCallDuration", Long.toString(child.course().talked().toSeconds()));
      }
    }
    var heard = recording;
    if (heard != null) {
      result.put("RecordingUrl", exchange.recordings().url(heard));
      result.put("RecordingSid", heard.sid());
      result.put("RecordingDuration", Long.toString(heard.length().toSeconds()));
    }
    return result;
  }
}
