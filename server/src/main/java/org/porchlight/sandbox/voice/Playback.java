package org.porchlight.sandbox.voice;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.carrier.VirtualClock;
import org.porchlight.sandbox.carrier.Webhook;
import org.porchlight.sandbox.carrier.WebhookAnswer;
import org.porchlight.sandbox.carrier.WebhookEnvelope;
import org.porchlight.sandbox.twiml.TwimlNode;

/// Says, plays and pauses for one call, one item after the other.
///
/// Words last 60 ms a letter and at least 500 ms; a recording lasts 5 s.
final class Playback {
  private static final int LETTER_MILLIS = 60;
  private static final int WORDS_MILLIS_MIN = 500;
  private static final Duration RECORDING = Duration.ofSeconds(5);

  /// How often `loop="0"` says its words before it counts as for ever, {@value}.
  private static final int LOOPS_MAX = 1_000;

  private final Network network;
  private final Call listener;
  private final String baseUrl;
  private final Iterator<TwimlNode> items;
  private final Runnable done;
  private @Nullable TwimlNode item;
  private int loopsLeft;
  private VirtualClock.@Nullable Timer timer;
  private boolean over;

  /// @param baseUrl the document the items stand in
  Playback(Network network, Call listener, String baseUrl, List<TwimlNode> items, Runnable done) {
    this.network = network;
    this.listener = listener;
    this.baseUrl = baseUrl;
    this.items = items.iterator();
    this.done = done;
  }

  /// Returns how long `words` take to say.
  static Duration speech(String words) {
    return Duration.ofMillis(Math.max(WORDS_MILLIS_MIN, words.length() * LETTER_MILLIS));
  }

  void start() {
    next();
  }

  void cancel() {
    over = true;
    VirtualClock.Timer running = timer;
    if (running != null) {
      running.cancel();
    }
  }

  private void next() {
    if (over) {
      return;
    }
    if (loopsLeft == 0) {
      if (!items.hasNext()) {
        over = true;
        done.run();
        return;
      }
      item = items.next();
      int loops = item.number("loop", 1);
      loopsLeft = loops == 0 || loops > LOOPS_MAX ? LOOPS_MAX : Math.max(1, loops);
    }
    loopsLeft--;
    TwimlNode now = item;
    if (now != null) {
      timer = network.clock().schedule(play(now), this::next);
    }
  }

  private Duration play(TwimlNode now) {
    return switch (now.name()) {
      case "Say" -> {
        listener.ear().line(now.text(), SpokenLanguage.of(now));
        yield speech(now.text());
      }
      case "Play" -> {
        fetch(now);
        yield RECORDING;
      }
      case "Pause" -> Duration.ofSeconds(Math.max(0, now.number("length", 1)));
      default -> Duration.ZERO;
    };
  }

  private void fetch(TwimlNode now) {
    if (now.has("digits")) {
      listener.ear().tone("(keys " + now.attribute("digits") + ")");
      return;
    }
    String url = WebhookEnvelope.resolve(baseUrl, now.text());
    listener.ear().tone("(recording " + url + ")");
    network
        .webhooks()
        .send(new Webhook("audio", listener.sid(), url, "GET", Map.of(), listener.cookies(), true))
        .onSuccess(answer -> {
          if (!(answer instanceof WebhookAnswer.Answered) || !answer.outcome().isEmpty()) {
            network.alert(11200, listener.sid(), url, "the recording could not be fetched");
          }
        });
  }
}
