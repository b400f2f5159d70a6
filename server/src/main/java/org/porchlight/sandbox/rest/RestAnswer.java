package org.porchlight.sandbox.rest;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/// What an operation answers.
///
/// @param type media type of the body
/// @param body empty for 204
record RestAnswer(int status, String type, Buffer body) {
  static RestAnswer ok(JsonObject json) {
    return json(200, json);
  }

  static RestAnswer created(JsonObject json) {
    return json(201, json);
  }

  static RestAnswer deleted() {
    return new RestAnswer(204, "", Buffer.buffer());
  }

  private static RestAnswer json(int status, JsonObject json) {
    return new RestAnswer(status, "application/json; charset=utf-8", json.toBuffer());
  }
}
