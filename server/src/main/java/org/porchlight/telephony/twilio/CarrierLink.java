package org.porchlight.telephony.twilio;

import com.twilio.exception.ApiException;
import com.twilio.http.Request;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Message;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.porchlight.telephony.CarrierAnswer;
import org.porchlight.telephony.twilio.BoundedTwilioHttp.TooManyRequests;
import org.porchlight.telephony.twilio.BoundedTwilioHttp.UnknownOutcome;
import org.porchlight.telephony.twilio.TwilioSettings.ApiKey;

/// Runs REST requests on virtual threads, so many at once and so many waiting, and names what
/// became of each.
///
/// The answer comes back on the Vert.x context that asked.
final class CarrierLink {
  private static final Duration TURN_PATIENCE = Duration.ofSeconds(1);

  private final Vertx vertx;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("twilio-", 0).factory());
  private final BoundedTwilioHttp http;
  private final TwilioRestClient client;
  private final Semaphore turns;
  private final AtomicInteger asked = new AtomicInteger();
  private final int askedMax;
  private final CarrierCircuit circuit;
  private final TwilioWatch watch;

  CarrierLink(Vertx vertx, TwilioSettings settings, TwilioWatch watch) {
    this.vertx = vertx;
    this.http = new BoundedTwilioHttp(settings, threads);
    ApiKey key = settings.apiKey();
    var builder =
        key == null
            ? new TwilioRestClient.Builder(
                settings.accountSid(), settings.authTokens().getFirst().value())
            : new TwilioRestClient.Builder(key.sid(), key.secret().value());
    this.client = new SilentClient(builder.accountSid(settings.accountSid()).httpClient(http));
    this.turns = new Semaphore(settings.requestsMax(), true);
    this.askedMax = settings.requestsMax() + settings.requestsQueuedMax();
    this.circuit = new CarrierCircuit(settings.unknownsUntilDown(), watch);
    this.watch = watch;
    // The SDK takes a second or more to get ready, which the first page should not wait for.
    threads.execute(this::warm);
  }

  /// Asks `request` of Twilio; `unanswered` makes the value when it could not be asked or answered.
  <T> Future<T> ask(Function<TwilioRestClient, T> request, Function<CarrierAnswer, T> unanswered) {
    Context context = vertx.getOrCreateContext();
    Promise<T> promise = Promise.promise();
    if (asked.incrementAndGet() > askedMax) {
      asked.decrementAndGet();
      promise.complete(unanswered.apply(new CarrierAnswer.Busy(TURN_PATIENCE)));
      return promise.future();
    }
    try {
      threads.execute(() -> {
        T answer = answered(request, unanswered);
        asked.decrementAndGet();
        context.runOnContext(_ -> promise.complete(answer));
      });
    } catch (RejectedExecutionException _) {
      asked.decrementAndGet();
      promise.complete(unanswered.apply(new CarrierAnswer.Busy(TURN_PATIENCE)));
    }
    return promise.future();
  }

  void close() {
    threads.shutdownNow();
    http.close();
  }

  private void warm() {
    Message.fromJson("{\"status\":\"queued\"}", client.getObjectMapper());
    Call.fromJson("{\"status\":\"queued\"}", client.getObjectMapper());
  }

  private <T> T answered(
      Function<TwilioRestClient, T> request, Function<CarrierAnswer, T> unanswered) {
    boolean turn = false;
    try {
      turn = turns.tryAcquire(TURN_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (!turn) {
        return unanswered.apply(new CarrierAnswer.Busy(TURN_PATIENCE));
      }
      T answer = request.apply(client);
      circuit.known();
      return answer;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return unanswered.apply(new CarrierAnswer.Busy(TURN_PATIENCE));
    } catch (RuntimeException e) {
      return unanswered.apply(classified(e));
    } finally {
      if (turn) {
        turns.release();
      }
    }
  }

  private CarrierAnswer classified(RuntimeException fault) {
    if (fault instanceof ApiException refused && refused.getStatusCode() != null) {
      int code = refused.getCode() == null ? 0 : refused.getCode();
      TwilioCodes.trouble(code, refused.getStatusCode()).ifPresent(watch::accountRefused);
    }
    CarrierAnswer answer = meaning(fault);
    switch (answer) {
      case CarrierAnswer.Unknown _ -> circuit.unknown();
      case CarrierAnswer.Taken _, CarrierAnswer.Busy _, CarrierAnswer.Refused _ -> circuit.known();
    }
    return answer;
  }

  private static CarrierAnswer meaning(RuntimeException fault) {
    return switch (fault) {
      case TooManyRequests busy -> new CarrierAnswer.Busy(busy.after());
      case UnknownOutcome unknown ->
          new CarrierAnswer.Unknown(String.valueOf(unknown.getMessage()));
      case ApiException refused when refused.getCode() != null && refused.getStatusCode() != null ->
          refused(refused.getCode(), refused.getStatusCode());
      default -> new CarrierAnswer.Unknown("unreadable: " + fault.getClass().getSimpleName());
    };
  }

  private static CarrierAnswer refused(int code, int status) {
    if (code == TwilioCodes.TOO_MANY_REQUESTS) {
      return new CarrierAnswer.Busy(TooManyRequests.USUAL_WAIT);
    }
    return status >= 400 && status < 500
        ? new CarrierAnswer.Refused(TwilioCodes.meaning(code), code)
        : new CarrierAnswer.Unknown("http " + status);
  }

  /// The SDK would write whole requests to its log, numbers and words, whenever that log is at
  /// debug.
  private static final class SilentClient extends TwilioRestClient {
    SilentClient(TwilioRestClient.Builder builder) {
      super(builder);
    }

    @Override
    public void logRequest(Request request) {}
  }
}
