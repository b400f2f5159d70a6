package org.porchlight.exchange;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers of the API: never cached, and every refusal is an object too.
final class Json {
  private Json() {}

  static void send(RoutingContext context, int status, JsonObject answer) {
    send(context, status, answer.toBuffer());
  }

  static void send(RoutingContext context, JsonArray answer) {
    send(context, 200, answer.toBuffer());
  }

  static void refuse(RoutingContext context, int status, String error) {
    send(context, status, new JsonObject().put("error", error));
  }

  /// The object in a request; refuses the request when there is none.
  static Optional<JsonObject> body(RoutingContext context) {
    var buffer = context.body().buffer();
    String got = "nothing";
    if (buffer != null && buffer.length() > 0) {
      try {
        if (io.vertx.core.json.Json.decodeValue(buffer) instanceof JsonObject object) {
          return Optional.of(object);
        }
        got = "JSON, but no object";
      } catch (DecodeException _) {
        got = "no JSON";
      }
    }
    refuse(context, 400, "body: " + got + " (expected: one JSON object)");
    return Optional.empty();
  }

  /// The fields of a body; an empty object for whatever is none: its faults say what is missing.
  static JsonObject fields(@Nullable Buffer body) {
    if (body == null || body.length() == 0) {
      return new JsonObject();
    }
    try {
      return io.vertx.core.json.Json.decodeValue(body) instanceof JsonObject object
          ? object
          : new JsonObject();
    } catch (DecodeException _) {
      return new JsonObject();
    }
  }

  /// An enum's word as every answer writes it, such as `walking_plan`.
  static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /// The text of an id; null stays null.
  static @Nullable String text(@Nullable Object id) {
    return id == null ? null : id.toString();
  }

  private static void send(RoutingContext context, int status, Buffer body) {
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json; charset=utf-8")
        .putHeader("Cache-Control", "no-store")
        .end(body);
  }
}
