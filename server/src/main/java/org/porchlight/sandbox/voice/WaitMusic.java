package org.porchlight.sandbox.voice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.carrier.Webhook;
import org.porchlight.sandbox.carrier.WebhookAnswer;
import org.porchlight.sandbox.carrier.WebhookEnvelope;
import org.porchlight.sandbox.twiml.TwimlDocument;
import org.porchlight.sandbox.twiml.TwimlNode;
import org.porchlight.sandbox.twiml.UnreadableTwiml;

/// What somebody hears alone: a document that is played, fetched again, and played again.
final class WaitMusic {
  /// The shortest a round may last, so that an empty document cannot spin.
  private static final Duration ROUND_MIN = Duration.ofSeconds(1);

  private final Exchange exchange;
  private final Network network;
  private final Call call;
  private final String method;
  private final Runnable whenLeft;
  private final Supplier<Map<String, String>> more;
  private String url;
  private @Nullable Playback playback;
  private Instant roundBeganAt = Instant.EPOCH;
  private boolean over;

  /// @param url a document, {@link ParticipantSettings#CARRIERS_MUSIC}, or empty for silence
  WaitMusic(Exchange exchange, Call call, String url, String method) {
    this(exchange, call, url, method, () -> {}, Map::of);
  }

  /// @param whenLeft follows the verb `Leave`
  /// @param more parameters of each fetch beside those of every voice webhook
  WaitMusic(
      Exchange exchange,
      Call call,
      String url,
      String method,
      Runnable whenLeft,
      Supplier<Map<String, String>> more) {
    this.whenLeft = whenLeft;
    this.more = more;
    this.exchange = exchange;
    this.network = exchange.network();
    this.call = call;
    this.url = url;
    this.method = method;
  }

  void start() {
    if (url.equals(ParticipantSettings.CARRIERS_MUSIC)) {
      call.ear().tone("(hold music)");
    } else if (!url.isEmpty()) {
      fetch(method);
    }
  }

  void stop() {
    over = true;
    Playback playing = playback;
    if (playing != null) {
      playing.cancel();
    }
  }

  private void fetch(String by) {
    if (over) {
      return;
    }
    roundBeganAt = network.now();
    var form = new LinkedHashMap<>(exchange.webhooks().form(call));
    form.putAll(more.get());
    network
        .webhooks()
        .send(new Webhook("voice", call.sid(), url, by, form, call.cookies(), true))
        .onSuccess(this::take);
  }

  private void take(WebhookAnswer answer) {
    if (over) {
      return;
    }
    if (!(answer instanceof WebhookAnswer.Answered answered) || answered.status() >= 300) {
      network.alert(11200, call.sid(), url, "the wait document could not be fetched");
      call.ear().tone("(hold music)");
      return;
    }
    try {
      play(exchange.reader().read(url, method, answered.body()));
    } catch (UnreadableTwiml unreadable) {
      network.alert(12100, call.sid(), url, String.valueOf(unreadable.getMessage()));
      call.ear().tone("(hold music)");
    }
  }

  private void play(TwimlDocument document) {
    document.warnings().forEach(text -> network.alert(12200, call.sid(), url, text));
    List<TwimlNode> audio = new ArrayList<>();
    for (TwimlNode verb : document.verbs()) {
      switch (verb.name()) {
        case "Say", "Play", "Pause" -> audio.add(verb);
        case "Redirect" -> {
          url = WebhookEnvelope.resolve(document.url(), verb.text());
          round(document, audio, verb.attribute("method", "POST"));
          return;
        }
        case "Leave" -> {
          whenLeft.run();
          return;
        }
        default -> network.alert(12200, call.sid(), url, verb.name() + " while waiting");
      }
    }
    round(document, audio, method);
  }

  private void round(TwimlDocument document, List<TwimlNode> audio, String nextMethod) {
    Playback next = new Playback(network, call, document.url(), audio, () -> again(nextMethod));
    playback = next;
    next.start();
  }

  private void again(String nextMethod) {
    Instant soonest = roundBeganAt.plus(ROUND_MIN);
    if (network.now().isBefore(soonest)) {
      network.clock().scheduleAt(soonest, () -> fetch(nextMethod));
    } else {
      fetch(nextMethod);
    }
  }
}
