package org.porchlight.sandbox.message;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.porchlight.sandbox.carrier.CookieJar;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.carrier.Resource;
import org.porchlight.sandbox.carrier.Webhook;
import org.porchlight.sandbox.carrier.WebhookAnswer;
import org.porchlight.sandbox.carrier.WebhookEnvelope;
import org.porchlight.sandbox.twiml.TwimlDocument;
import org.porchlight.sandbox.twiml.TwimlNode;
import org.porchlight.sandbox.twiml.TwimlReader;
import org.porchlight.sandbox.twiml.UnreadableTwiml;

/// Tells the customer of a text and carries out the TwiML that comes back.
final class IncomingTexts {
  private static final int REDIRECTS_MAX = 10;
  private static final int LOOP_REPLIES_MAX = 15;
  private static final Duration LOOP_WINDOW = Duration.ofSeconds(30);

  private final Network network;
  private final MessageWebhooks webhooks;
  private final BiConsumer<OutboundText, Boolean> send;
  private final TwimlReader reader = new TwimlReader();
  private final Map<String, CookieJar> cookies = new HashMap<>();
  private final Map<String, Deque<Instant>> replies = new HashMap<>();

  IncomingTexts(Network network, MessageWebhooks webhooks, BiConsumer<OutboundText, Boolean> send) {
    this.network = network;
    this.webhooks = webhooks;
    this.send = send;
  }

  void announce(Message message) {
    network
        .numbers()
        .owned(message.to())
        .map(network.applications()::ofTexts)
        .filter(number -> !number.setting("sms_url").isEmpty())
        .ifPresent(number -> {
          String url = number.setting("sms_url");
          fetch(message, number, new Step(url, number.method("sms_method"), Map.of(), 0));
        });
  }

  /// One document to fetch: `more` holds the fallback's error parameters.
  private record Step(String url, String method, Map<String, String> more, int redirects) {
    boolean isFallback() {
      return !more.isEmpty();
    }
  }

  private void fetch(Message message, Resource number, Step step) {
    Map<String, String> form = new LinkedHashMap<>(webhooks.incoming(message));
    form.putAll(step.more());
    CookieJar jar = cookies.computeIfAbsent(message.from() + message.to(), _ -> new CookieJar());
    network
        .webhooks()
        .send(new Webhook("text", message.sid(), step.url(), step.method(), form, jar, true))
        .onSuccess(answer -> take(message, number, step, answer));
  }

  private void take(Message message, Resource number, Step step, WebhookAnswer answer) {
    switch (answer) {
      case WebhookAnswer.Answered(int status, _, String body)
          when status == 204 || body.isBlank() ->
          refuseIf(status >= 300, message, number, step, 11200, "HTTP " + status);
      case WebhookAnswer.Answered answered when answered.status() >= 300 ->
          refuseIf(true, message, number, step, 11200, "HTTP " + answered.status());
      case WebhookAnswer.Answered answered -> run(message, number, step, answered);
      case WebhookAnswer.Unanswered(int code, String reason) ->
          refuseIf(true, message, number, step, code, reason);
    }
  }

  private void run(Message message, Resource number, Step step, WebhookAnswer.Answered answered) {
    switch (answered.mediaType()) {
      case "text/plain" -> reply(message, message.to(), message.from(), answered.body(), "");
      case "text/xml", "application/xml", "text/html" -> {
        try {
          play(message, number, step, reader.read(step.url(), step.method(), answered.body()));
        } catch (UnreadableTwiml unreadable) {
          refuseIf(true, message, number, step, 12100, String.valueOf(unreadable.getMessage()));
        }
      }
      default -> refuseIf(true, message, number, step, 12300, answered.mediaType());
    }
  }

  private void play(Message message, Resource number, Step step, TwimlDocument document) {
    document.warnings().forEach(text -> network.alert(12200, message.sid(), step.url(), text));
    for (TwimlNode verb : document.verbs()) {
      switch (verb.name()) {
        case "Message" -> {
          String body = verb.child("Body").map(TwimlNode::text).orElse(verb.text());
          String callback = verb.attribute("statusCallback", verb.attribute("action"));
          String absolute =
              callback.isEmpty() ? "" : WebhookEnvelope.resolve(document.url(), callback);
          reply(
              message,
              verb.attribute("from", message.to()),
              verb.attribute("to", message.from()),
              body,
              absolute);
        }
        case "Redirect" -> {
          if (step.redirects() < REDIRECTS_MAX) {
            String url = WebhookEnvelope.resolve(document.url(), verb.text());
            String method = verb.attribute("method", "POST");
            fetch(message, number, new Step(url, method, step.more(), step.redirects() + 1));
          }
          return;
        }
        default -> network.alert(12200, message.sid(), step.url(), verb.name() + " in a text");
      }
    }
  }

  private void reply(Message message, String from, String to, String body, String callback) {
    if (body.isBlank()) {
      network.alert(14103, message.sid(), "", "a reply without words was not sent");
      return;
    }
    if (loops(from, to)) {
      network.alert(14107, message.sid(), "", "more than 15 replies to one number in 30 s");
      return;
    }
    send.accept(OutboundText.plain(from, to, body, callback), true);
  }

  /// Two programs that answer each other would never stop.
  private boolean loops(String from, String to) {
    Instant now = network.now();
    var sent = replies.computeIfAbsent(from + to, _ -> new ArrayDeque<>());
    sent.removeIf(at -> !at.isAfter(now.minus(LOOP_WINDOW)));
    sent.add(now);
    return sent.size() > LOOP_REPLIES_MAX;
  }

  private void refuseIf(
      boolean refused, Message message, Resource number, Step step, int code, String reason) {
    if (!refused) {
      return;
    }
    network.alert(code, message.sid(), step.url(), reason);
    String fallback = number.setting("sms_fallback_url");
    if (!step.isFallback() && !fallback.isEmpty()) {
      Map<String, String> error =
          Map.of("ErrorCode", Integer.toString(code), "ErrorUrl", step.url());
      String method = number.method("sms_fallback_method");
      fetch(message, number, new Step(fallback, method, error, 0));
    }
  }
}
