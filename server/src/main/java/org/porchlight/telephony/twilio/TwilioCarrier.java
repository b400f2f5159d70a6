package org.porchlight.telephony.twilio;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Conference;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.conference.Participant;
import com.twilio.type.PhoneNumber;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Undelivery;
import org.porchlight.telephony.Arrivals;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.CarrierAnswer;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.twilio.CallbackUrls.StatusKind;

/// Sends texts and makes calls through Twilio's REST API.
///
/// One attempt each; whatever cannot be known is answered `Unknown`. Safe to use from any thread.
public final class TwilioCarrier implements Carrier, Arrivals, AutoCloseable {
  /// Twilio's own bounds of `ValidityPeriod`.
  private static final Duration VALIDITY_MIN = Duration.ofSeconds(5);

  private static final Duration VALIDITY_MAX = Duration.ofHours(10);
  private static final List<String> CALL_EVENTS =
      List.of("initiated", "ringing", "answered", "completed");

  private final CarrierLink link;
  private final CallbackUrls urls;
  private final Sightings sightings = new Sightings();
  private final OrderSearch search = new OrderSearch(sightings);
  private final ArrivalSearch arrivals;

  public TwilioCarrier(Vertx vertx, TwilioSettings settings, TwilioWatch watch) {
    this.link = new CarrierLink(vertx, settings, watch);
    this.urls = new CallbackUrls(settings);
    this.arrivals = new ArrivalSearch(new IncomingReader(new TwilioNumbers(settings.region())));
  }

  /// What this carrier and the webhooks have seen; the webhooks add to it.
  public Sightings sightings() {
    return sightings;
  }

  @Override
  public Future<CarrierAnswer> send(TextOrder order) {
    return request(client -> {
      Message message =
          Message.creator(phone(order.to()), phone(order.from()), order.body())
              .setStatusCallback(urls.status(order.token(), StatusKind.TEXT))
              .setValidityPeriod(TwimlWriter.seconds(clamped(order.validity())))
              .create(client);
      return taken(order.token(), message.getSid());
    });
  }

  @Override
  public Future<CarrierAnswer> place(CallOrder order) {
    return request(client -> {
      URI asked = urls.asking(order.token(), order.path());
      Call call =
          Call.creator(phone(order.to()), phone(order.from()), asked)
              .setMethod(HttpMethod.POST)
              .setStatusCallback(urls.status(order.token(), StatusKind.CALL))
              .setStatusCallbackMethod(HttpMethod.POST)
              .setStatusCallbackEvent(CALL_EVENTS)
              .setTimeout(TwimlWriter.seconds(order.ring()))
              .create(client);
      return taken(order.token(), call.getSid());
    });
  }

  @Override
  public Future<CarrierAnswer> end(String callId) {
    return request(
            client -> {
              Call.updater(callId).setStatus(Call.UpdateStatus.COMPLETED).update(client);
              return new CarrierAnswer.Taken(callId);
            })
        .map(answer -> isOver(answer) ? new CarrierAnswer.Taken(callId) : answer);
  }

  @Override
  public Future<CarrierAnswer> turn(String callId, LegToken token, String path) {
    return request(client -> {
      Call.updater(callId)
          .setUrl(urls.asking(token, path))
          .setMethod(HttpMethod.POST)
          .update(client);
      return new CarrierAnswer.Taken(callId);
    });
  }

  @Override
  public Future<CarrierAnswer> hold(
      String conference, String callId, LegToken token, String waitPath) {
    return setHold(conference, callId, urls.waiting(token, waitPath));
  }

  @Override
  public Future<CarrierAnswer> release(String conference, String callId) {
    return setHold(conference, callId, null);
  }

  @Override
  public Future<Optional<CarrierAnswer>> find(Order order, Instant since) {
    return link.ask(
        client ->
            switch (order) {
              case TextOrder text -> search.text(client, text, since);
              case CallOrder call -> search.call(client, call, since);
            },
        answer -> Optional.of(unfound(answer)));
  }

  @Override
  public Future<List<Arrived>> to(org.porchlight.plan.PhoneNumber number, Instant since) {
    return link.<Optional<List<Arrived>>>ask(
            client -> Optional.of(arrivals.to(client, number, since)), _ -> Optional.empty())
        .compose(told ->
            told.map(Future::succeededFuture)
                .orElseGet(() -> Future.failedFuture("the carrier's lists cannot be read")));
  }

  @Override
  public void close() {
    link.close();
  }

  /// @param holdUrl what is heard meanwhile; null gives the call back
  private Future<CarrierAnswer> setHold(String conference, String callId, @Nullable URI holdUrl) {
    return request(client -> {
      Optional<String> remembered = sightings.conference(conference);
      if (remembered.isPresent() && isHeld(client, remembered.get(), callId, holdUrl)) {
        return new CarrierAnswer.Taken(callId);
      }
      // The name outlives a conference: the one remembered may be over, and another begun.
      Optional<String> running = running(client, conference);
      running.ifPresent(sid -> sightings.conference(conference, sid));
      return running.isPresent() && isHeld(client, running.get(), callId, holdUrl)
          ? new CarrierAnswer.Taken(callId)
          : new CarrierAnswer.Refused(Undelivery.UNREACHABLE, TwilioCodes.NOT_FOUND);
    });
  }

  private static boolean isHeld(
      TwilioRestClient client, String conferenceSid, String callId, @Nullable URI holdUrl) {
    var participant = Participant.updater(conferenceSid, callId).setHold(holdUrl != null);
    if (holdUrl != null) {
      participant.setHoldUrl(holdUrl).setHoldMethod(HttpMethod.POST);
    }
    try {
      participant.update(client);
      return true;
    } catch (ApiException e) {
      if (Objects.equals(e.getCode(), TwilioCodes.NOT_FOUND)) {
        return false;
      }
      throw e;
    }
  }

  private static Optional<String> running(TwilioRestClient client, String name) {
    for (Conference one :
        Conference.reader().setFriendlyName(name).setPageSize(20L).firstPage(client).getRecords()) {
      if (one.getStatus() != Conference.Status.COMPLETED) {
        return Optional.of(one.getSid());
      }
    }
    return Optional.empty();
  }

  private CarrierAnswer taken(LegToken token, String sid) {
    sightings.owns(token, sid);
    return new CarrierAnswer.Taken(sid);
  }

  private Future<CarrierAnswer> request(Function<TwilioRestClient, CarrierAnswer> request) {
    return link.ask(request, Function.identity());
  }

  private static boolean isOver(CarrierAnswer answer) {
    return answer instanceof CarrierAnswer.Refused(var _, int code)
        && code == TwilioCodes.CALL_NOT_IN_PROGRESS;
  }

  /// A search that was not answered says nothing of what it looked for.
  private static CarrierAnswer unfound(CarrierAnswer answer) {
    return switch (answer) {
      case CarrierAnswer.Busy _ -> new CarrierAnswer.Unknown("too many requests");
      case CarrierAnswer.Refused(var _, int code) -> new CarrierAnswer.Unknown("code " + code);
      case CarrierAnswer.Unknown unknown -> unknown;
      case CarrierAnswer.Taken taken -> taken;
    };
  }

  private static Duration clamped(Duration validity) {
    if (validity.compareTo(VALIDITY_MIN) < 0) {
      return VALIDITY_MIN;
    }
    return validity.compareTo(VALIDITY_MAX) > 0 ? VALIDITY_MAX : validity;
  }

  private static PhoneNumber phone(org.porchlight.plan.PhoneNumber number) {
    return new PhoneNumber(number.e164());
  }
}
