package org.porchlight.sandbox.voice;

import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.porchlight.sandbox.carrier.Webhook;
import org.porchlight.sandbox.carrier.WebhookAnswer;
import org.porchlight.sandbox.twiml.TwimlDocument;
import org.porchlight.sandbox.twiml.TwimlNode;
import org.porchlight.sandbox.twiml.UnreadableTwiml;

/// Fetches what a call is to do next, and reads it by its media type.
final class Documents {
  /// What an address gave.
  sealed interface Found permits Document, Unusable {}

  record Document(TwimlDocument document) implements Found {}

  /// @param code the debugger's, for example 11200
  record Unusable(int code, String reason) implements Found {}

  private final Exchange exchange;
  private final Call call;

  Documents(Exchange exchange, Call call) {
    this.exchange = exchange;
    this.call = call;
  }

  /// @param more parameters beside those of every voice webhook
  Future<Found> fetch(String url, String method, Map<String, String> more) {
    Map<String, String> form = new LinkedHashMap<>(exchange.webhooks().form(call));
    form.putAll(more);
    return exchange
        .network()
        .webhooks()
        .send(new Webhook("voice", call.sid(), url, method, form, call.cookies(), true))
        .map(answer -> found(url, method, answer));
  }

  private Found found(String url, String method, WebhookAnswer answer) {
    return switch (answer) {
      case WebhookAnswer.Unanswered(int code, String reason) -> new Unusable(code, reason);
      case WebhookAnswer.Answered answered when answered.status() >= 300 ->
          new Unusable(11200, "HTTP " + answered.status());
      case WebhookAnswer.Answered answered when answered.status() == 204 ->
          new Document(new TwimlDocument(url, method, List.of(), List.of()));
      case WebhookAnswer.Answered answered -> byType(url, method, answered);
    };
  }

  private Found byType(String url, String method, WebhookAnswer.Answered answered) {
    String type = answered.mediaType();
    if (type.startsWith("audio/")) {
      return single(url, method, "Play", url);
    }
    return switch (type) {
      case "text/plain" -> single(url, method, "Say", answered.body());
      case "text/xml", "application/xml", "text/html" -> read(url, method, answered.body());
      default -> new Unusable(12300, "content type '" + type + "'");
    };
  }

  private static Found single(String url, String method, String verb, String text) {
    TwimlNode node = new TwimlNode(verb, Map.of(), text, List.of());
    return new Document(new TwimlDocument(url, method, List.of(node), List.of()));
  }

  Found read(String url, String method, String xml) {
    try {
      return new Document(exchange.reader().read(url, method, xml));
    } catch (UnreadableTwiml unreadable) {
      return new Unusable(12100, String.valueOf(unreadable.getMessage()));
    }
  }
}
