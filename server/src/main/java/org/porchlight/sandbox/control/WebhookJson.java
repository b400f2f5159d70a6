package org.porchlight.sandbox.control;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.sandbox.carrier.WebhookAnswer;
import org.porchlight.sandbox.carrier.WebhookRecord;

/// One sent webhook as JSON.
final class WebhookJson {
  private WebhookJson() {}

  static JsonObject of(WebhookRecord entry) {
    return new JsonObject()
        .put("number", entry.number())
        .put("at", entry.at().toString())
        .put("kind", entry.webhook().kind())
        .put("sid", entry.webhook().sid())
        .put("method", entry.webhook().method())
        .put("url", entry.calledUrl())
        .put("attempt", entry.attempt())
        .put("fault", entry.fault().isEmpty() ? null : entry.fault())
        .put("headers", map(entry.headers()))
        .put("params", map(entry.webhook().params()))
        .put("answer", answer(entry.answer()))
        .put("tookMillis", entry.tookMillis());
  }

  private static @Nullable JsonObject answer(@Nullable WebhookAnswer answer) {
    return switch (answer) {
      case null -> null;
      case WebhookAnswer.Answered(int status, var headers, String body) ->
          new JsonObject().put("status", status).put("headers", map(headers)).put("body", body);
      case WebhookAnswer.Unanswered(int code, String reason) ->
          new JsonObject().put("status", null).put("errorCode", code).put("error", reason);
    };
  }

  private static JsonObject map(Map<String, String> values) {
    JsonObject json = new JsonObject();
    values.forEach(json::put);
    return json;
  }
}
