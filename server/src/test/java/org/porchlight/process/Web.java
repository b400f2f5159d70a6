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
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.sandbox.SandboxOptions;

/// One process' port, as other programs use it.
///
/// @param token sent as a bearer's; empty for none
record Web(HttpClient http, int port, String token) {
  private static final String INCOMING = "incoming_phone_numbers";
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

  int status(String path) {
    try {
      return exchange("GET", path, "").statusCode();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  /// Changes one of the account's numbers, by the carrier's own API.
  void own(String number, Map<String, String> fields) {
    String numbers =
        "/2010-04-01/Accounts/" + SandboxOptions.DEMO_ACCOUNT + "/IncomingPhoneNumbers";
    var all = new JsonObject(signedIn(numbers + ".json", null)).getJsonArray(INCOMING);
    for (var one : all) {
      if (one instanceof JsonObject owned && number.equals(owned.getString("phone_number"))) {
        signedIn(numbers + "/" + owned.getString("sid") + ".json", encoded(fields));
      }
    }
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private String signedIn(String path, @Nullable String form) {
    String user = SandboxOptions.DEMO_ACCOUNT + ":" + SandboxOptions.DEMO_TOKEN;
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(ANSWER_TIME_MAX)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
    try {
      var answer =
          http.send(
              form == null
                  ? request.GET().build()
                  : request.POST(BodyPublishers.ofString(form)).build(),
              BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
      }
      return answer.body();
    } catch (IOException failure) {
      throw new AssertionError(path, failure);
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
      // What is only read is asked again, as the answer says, by whoever reads it.
      long end = System.nanoTime() + ANSWER_TIME_MAX.toNanos();
      while (answer.statusCode() == 503 && method.equals("GET") && System.nanoTime() < end) {
        answer = exchange(method, path, body);
      }
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
