package org.porchlight.sandbox.rest;

import io.vertx.core.json.JsonObject;

/// What an operation answers.
///
/// @param json empty for 204
record RestAnswer(int status, JsonObject json) {
  static RestAnswer ok(JsonObject json) {
    return new RestAnswer(200, json);
  }

  static RestAnswer created(JsonObject json) {
    return new RestAnswer(201, json);
  }

  static RestAnswer deleted() {
    return new RestAnswer(204, new JsonObject());
  }
}
