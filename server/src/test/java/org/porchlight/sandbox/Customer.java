package org.porchlight.sandbox;

import com.twilio.security.RequestValidator;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// A customer's server: answers webhooks as a test tells it to and keeps what came.
final class Customer {
  /// One webhook as it arrived.
  ///
  /// @param trusted what Twilio's own validator says of its signature
  record Arrival(
      String path, String method, Map<String, String> form, String signature, boolean trusted) {
    String value(String name) {
      return form.getOrDefault(name, "");
    }
  }

  private record Reply(int status, String type, String body) {}

  private final RequestValidator validator = new RequestValidator(SandboxOptions.DEMO_TOKEN);
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final String url;

  Customer(Vertx vertx) {
    server =
        vertx
            .createHttpServer()
            .requestHandler(this::take)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .orTimeout(10, TimeUnit.SECONDS)
            .join();
    url = "http://127.0.0.1:" + server.actualPort();
  }

  String url() {
    return url;
  }

  /// Answers `path` with a TwiML document of these verbs.
  void says(String path, String verbs) {
    replies.put(path, new Reply(200, "text/xml", "<Response>" + verbs + "</Response>"));
  }

  void answers(String path, int status, String type, String body) {
    replies.put(path, new Reply(status, type, body));
  }

  List<Arrival> arrivals() {
    return List.copyOf(arrivals);
  }

  List<Arrival> arrivals(String path) {
    return arrivals.stream().filter(arrival -> arrival.path().equals(path)).toList();
  }

  Arrival last(String path) {
    return arrivals(path).getLast();
  }

  private void take(HttpServerRequest request) {
    if (request.method().equals(HttpMethod.POST)) {
      request.setExpectMultipart(true);
    }
    request.endHandler(_ -> answer(request));
  }

  private void answer(HttpServerRequest request) {
    String path = String.valueOf(request.path());
    Map<String, String> form = new TreeMap<>();
    request.formAttributes().forEach(param -> form.put(param.getKey(), param.getValue()));
    String signature = request.headers().get("X-Twilio-Signature");
    boolean trusted = signature != null && validator.validate(url + request.uri(), form, signature);
    Map<String, String> all = new TreeMap<>(form);
    request.params().forEach(param -> all.put(param.getKey(), param.getValue()));
    arrivals.add(
        new Arrival(path, request.method().name(), all, String.valueOf(signature), trusted));
    Reply reply = replies.getOrDefault(path, new Reply(204, "", ""));
    HttpServerResponse response = request.response().setStatusCode(reply.status());
    if (!reply.type().isEmpty()) {
      response.putHeader("Content-Type", reply.type());
    }
    response.end(reply.body());
  }

  Future<Void> close() {
    return server.close();
  }
}
