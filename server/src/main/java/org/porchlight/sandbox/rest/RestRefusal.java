package org.porchlight.sandbox.rest;

import io.vertx.core.json.JsonObject;

/// A request that the API refuses; sent as `{code, message, more_info, status}`.
final class RestRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final int code;

  /// @param status of HTTP
  /// @param code of the carrier, for example 21211
  RestRefusal(int status, int code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static RestRefusal badRequest(int code, String message) {
    return new RestRefusal(400, code, message);
  }

  static RestRefusal notFound(String path) {
    return new RestRefusal(404, 20404, "The requested resource " + path + " was not found");
  }

  int status() {
    return status;
  }

  JsonObject json() {
    return new JsonObject()
        .put("code", code)
        .put("message", getMessage())
        .put("more_info", "https://www.twilio.com/docs/errors/" + code)
        .put("status", status);
  }
}
