package org.porchlight.telephony.twilio;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A server on this machine that keeps each REST request and answers the next thing it was told to.
final class TwilioFake {
  /// @param line method and target
  record Asked(String line, String authorization, WebhookForm form) {}

  final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final ConcurrentLinkedDeque<Consumer<HttpServerResponse>> answers =
      new ConcurrentLinkedDeque<>();
  private final int port;

  TwilioFake(Vertx vertx) throws Exception {
    port =
        vertx
            .createHttpServer()
            .requestHandler(this::answer)
            .listen(0, "127.0.0.1")
            .await(5, TimeUnit.SECONDS)
            .actualPort();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  Asked onlyRequest() {
    if (asked.size() != 1) {
      throw new AssertionError("requests: " + asked + " (expected: one)");
    }
    return asked.getFirst();
  }

  TwilioFake then(int status, String body) {
    return then(response -> response.setStatusCode(status).end(body));
  }

  TwilioFake then(Consumer<HttpServerResponse> answer) {
    answers.add(answer);
    return this;
  }

  private void answer(HttpServerRequest request) {
    request
        .body()
        .onSuccess(body -> {
          asked.add(
              new Asked(
                  request.method() + " " + request.uri(),
                  String.valueOf(request.getHeader("Authorization")),
                  WebhookForm.read(body.toString()).orElseThrow()));
          Consumer<HttpServerResponse> next = answers.poll();
          if (next == null) {
            request.response().setStatusCode(500).end("nothing was to be asked");
          } else {
            next.accept(request.response());
          }
        });
  }
}
