package org.porchlight.sandbox.carrier;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.ConnectException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Makes one HTTP request within its time limits, and always completes with an answer.
final class WebhookCaller {
  private static final int TWIML_BYTES_MAX = 64 * 1024;

  private final Vertx vertx;
  private final HttpClient client;

  WebhookCaller(Vertx vertx) {
    this.vertx = vertx;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setKeepAlive(false)
                .setTrustAll(false)
                .setMaxHeaderSize(16_384));
  }

  Future<WebhookAnswer> call(
      String url,
      String method,
      Map<String, String> headers,
      String body,
      ConnectionPolicy patience) {
    Promise<WebhookAnswer> answer = Promise.promise();
    AtomicReference<@Nullable HttpClientRequest> open = new AtomicReference<>();
    long guard =
        vertx.setTimer(
            Math.min(patience.totalMillis(), patience.readMillis()),
            _ -> {
              HttpClientRequest request = open.get();
              if (request != null) {
                request.reset();
              }
              answer.tryComplete(new WebhookAnswer.Unanswered(11200, "no answer in time"));
            });
    Future<WebhookAnswer> exchange;
    try {
      exchange = exchange(url, method, headers, body, patience, open);
    } catch (IllegalArgumentException | io.vertx.core.VertxException unusable) {
      exchange = Future.succeededFuture(new WebhookAnswer.Unanswered(11210, "unusable address"));
    }
    exchange
        .otherwise(WebhookCaller::unanswered)
        .onSuccess(came -> {
          vertx.cancelTimer(guard);
          answer.tryComplete(came);
        });
    return answer.future();
  }

  private Future<WebhookAnswer> exchange(
      String url,
      String method,
      Map<String, String> headers,
      String body,
      ConnectionPolicy patience,
      AtomicReference<@Nullable HttpClientRequest> open) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.valueOf(method))
            .setAbsoluteURI(url)
            .setConnectTimeout(patience.connectMillis());
    return client
        .request(options)
        .compose(request -> {
          open.set(request);
          headers.forEach(request::putHeader);
          return body.isEmpty() ? request.send() : request.send(Buffer.buffer(body));
        })
        .compose(response -> response.body().map(bytes -> read(response, bytes)));
  }

  private static WebhookAnswer read(HttpClientResponse response, Buffer bytes) {
    if (bytes.length() > TWIML_BYTES_MAX) {
      return new WebhookAnswer.Unanswered(11750, "answer is " + bytes.length() + " bytes");
    }
    Map<String, String> headers = new LinkedHashMap<>();
    response
        .headers()
        .forEach(header ->
            headers.merge(
                header.getKey().toLowerCase(Locale.ROOT),
                header.getValue(),
                (first, more) -> first + "\n" + more));
    return new WebhookAnswer.Answered(response.statusCode(), headers, bytes.toString());
  }

  private static WebhookAnswer unanswered(Throwable cause) {
    boolean neverConnected =
        cause instanceof ConnectException
            || cause.getClass().getName().contains("ConnectTimeout")
            || cause instanceof java.net.UnknownHostException;
    return new WebhookAnswer.Unanswered(
        neverConnected ? 11205 : 11200, neverConnected ? "no connection" : "connection broke");
  }
}
