package org.porchlight.telephony.twilio;

import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;

/// Carries the SDK's requests: one attempt, one bound on all of it, no retry of its own.
///
/// The SDK's own client tries a failed request again by itself, up to six times, and a request that
/// failed may yet have rung a phone. Here whoever asked decides.
final class BoundedTwilioHttp extends HttpClient {
  private static final long ANSWER_BYTES_MAX = 2_000_000;

  private final java.net.http.HttpClient http;
  private final Duration requestTimeout;
  private final @Nullable String base;

  BoundedTwilioHttp(TwilioSettings settings, Executor executor) {
    this.http =
        java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connectTimeout())
            .executor(executor)
            .build();
    this.requestTimeout = settings.requestTimeout();
    URI apiUrl = settings.apiUrl();
    this.base = apiUrl == null ? null : CallbackUrls.withoutEndSlash(apiUrl);
  }

  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  /// @throws UnknownOutcome when nobody can tell whether Twilio did it
  /// @throws TooManyRequests when Twilio surely did not do it
  @Override
  public Response makeRequest(Request request) {
    HttpResponse<String> answer = exchange(translated(request));
    int status = answer.statusCode();
    if (status == 429) {
      throw new TooManyRequests(retryAfter(answer));
    }
    // An empty or foreign body comes from something between us and Twilio, not from Twilio.
    if (status >= 500 || !answer.body().stripLeading().startsWith("{")) {
      throw new UnknownOutcome("http " + status);
    }
    // The SDK reads the stream, which it has only when it was given one.
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    return new Response(new ByteArrayInputStream(body), status, new Header[0]);
  }

  void close() {
    http.shutdownNow();
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    var exchange =
        http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), ANSWER_BYTES_MAX));
    try {
      return exchange.get(requestTimeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      exchange.cancel(true);
      throw new UnknownOutcome("time-out");
    } catch (ExecutionException e) {
      String cause =
          e.getCause() instanceof IOException io ? io.getClass().getSimpleName() : "fault";
      throw new UnknownOutcome(cause);
    } catch (InterruptedException _) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      throw new UnknownOutcome("interrupted");
    }
  }

  private HttpRequest translated(Request request) {
    URL url = request.constructURL();
    URI target = URI.create(base == null ? url.toString() : base + url.getFile());
    var builder =
        HttpRequest.newBuilder(target)
            .header("Authorization", request.getAuthString())
            .header("Accept", "application/json")
            .header("X-Original-Host", url.getHost());
    switch (request.getMethod()) {
      case GET -> builder.GET();
      case DELETE -> builder.DELETE();
      case POST, PUT, PATCH, HEAD, OPTIONS ->
          builder
              .header("Content-Type", "application/x-www-form-urlencoded")
              .method(
                  request.getMethod().toString(),
                  BodyPublishers.ofString(request.encodeFormBody()));
    }
    return builder.build();
  }

  private static Duration retryAfter(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("[0-9]{1,4}"))
        .map(seconds -> Duration.ofSeconds(Math.max(1, Integer.parseInt(seconds))))
        .orElse(TooManyRequests.USUAL_WAIT);
  }

  /// Nobody knows whether the carrier did it: not to be tried again without looking.
  static final class UnknownOutcome extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param cause from a closed set of words; never part of an answer
    UnknownOutcome(String cause) {
      super(cause);
    }
  }

  /// The carrier did not do it: to be tried again after a while.
  static final class TooManyRequests extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final Duration USUAL_WAIT = Duration.ofSeconds(1);

    private final Duration after;

    TooManyRequests(Duration after) {
      super("too many requests");
      this.after = after;
    }

    Duration after() {
      return after;
    }
  }
}
