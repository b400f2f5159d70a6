package org.porchlight.process;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// One process' port, as other programs use it.
///
/// @param token sent as a bearer's; empty for none
record Web(HttpClient http, int port, String token) {
  private static final Duration ANSWER_TIME_MAX = Duration.ofSeconds(20);

  static Web at(int port, String token) {
    return new Web(HttpClient.newHttpClient(), port, token);
  }

  boolean ready() {
    try {
      return exchange("GET", "/health/ready", "").statusCode() == 200;
    } catch (IOException _) {
      return false;
    }
  }

  JsonObject object(String path) {
    return new JsonObject(body("GET", path, ""));
  }

  JsonArray array(String path) {
    return new JsonArray(body("GET", path, ""));
  }

  String text(String path) {
    return body("GET", path, "");
  }

  JsonObject post(String path, JsonObject body) {
    String answer = body("POST", path, body.encode());
    return answer.isEmpty() ? new JsonObject() : new JsonObject(answer);
  }

  /// Sends a webhook that was sent before once more, as it was; answers the status.
  int again(JsonObject webhook) {
    var form = new StringBuilder();
    for (var param : webhook.getJsonObject("params")) {
      form.append(form.isEmpty() ? "" : "&")
          .append(URLEncoder.encode(param.getKey(), StandardCharsets.UTF_8))
          .append('=')
          .append(URLEncoder.encode(String.valueOf(param.getValue()), StandardCharsets.UTF_8));
    }
    var request =
        HttpRequest.newBuilder(URI.create(webhook.getString("url")))
            .timeout(ANSWER_TIME_MAX)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(
                "X-Twilio-Signature",
                webhook.getJsonObject("headers").getString("X-Twilio-Signature"))
            .POST(BodyPublishers.ofString(form.toString()))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  void delete(String path) {
    body("DELETE", path, "");
  }

  private String body(String method, String path, String body) {
    try {
      var answer = exchange(method, path, body);
      if (answer.statusCode() >= 300) {
        throw new AssertionError(
            method + " " + path + ": " + answer.statusCode() + " " + answer.body());
      }
      return answer.body();
    } catch (IOException failure) {
      throw new AssertionError(method + " " + path, failure);
    }
  }

  HttpResponse<String> exchange(String method, String path, String body) throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(ANSWER_TIME_MAX)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }
}
