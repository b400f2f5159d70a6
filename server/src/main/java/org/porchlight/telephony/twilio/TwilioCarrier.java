package org.porchlight.telephony.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.porchlight.telephony.Account;
import org.porchlight.telephony.Arrivals;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.CarrierAnswer;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Notices;
import org.porchlight.telephony.twilio.CallbackUrls.StatusKind;

/// Sends texts and makes calls through Twilio's REST API.
///
/// One attempt each; whatever cannot be known is answered `Unknown`. Safe to use from any thread.
public final class TwilioCarrier implements Carrier, Arrivals, Notices, Account, AutoCloseable {
  /// Twilio's own bounds of `ValidityPeriod`.
  private static final Duration VALIDITY_MIN = Duration.ofSeconds(5);

  private static final Duration VALIDITY_MAX = Duration.ofHours(10);
  private static final List<String> CALL_EVENTS =
      List.of("initiated", "ringing", "answered", "completed");

  private final CarrierLink link;
  private final CallbackUrls urls;
  private final Sightings sightings;
  private final OrderSearch search;
  private final Holds holds;
  private final ArrivalSearch arrivals;

  public TwilioCarrier(Vertx vertx, TwilioSettings settings, TwilioWatch watch) {
    this(vertx, settings, watch, new Sightings(), Map.of());
  }

  /// Another account of the same line.
  public TwilioCarrier(
      Vertx vertx,
      TwilioSettings settings,
      TwilioWatch watch,
      TwilioCarrier first,
      SecondAccount account) {
    this(vertx, settings, watch, first.sightings, account.aliases());
  }

  private TwilioCarrier(
      Vertx vertx,
      TwilioSettings settings,
      TwilioWatch watch,
      Sightings sightings,
      Map<org.porchlight.plan.PhoneNumber, org.porchlight.plan.PhoneNumber> aliases) {
    this.link = new CarrierLink(vertx, settings, watch);
    this.urls = new CallbackUrls(settings);
    this.sightings = sightings;
    this.search = new OrderSearch(sightings);
    this.holds = new Holds(sightings);
    this.arrivals =
        new ArrivalSearch(new IncomingReader(new TwilioNumbers(settings.region()), aliases));
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
    return request(client -> holds.set(client, conference, callId, urls.waiting(token, waitPath)));
  }

  @Override
  public Future<CarrierAnswer> release(String conference, String callId) {
    return request(client -> holds.set(client, conference, callId, null));
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
  public Future<CarrierAnswer> notice(
      org.porchlight.plan.PhoneNumber from, org.porchlight.plan.PhoneNumber to, String body) {
    return request(client ->
        new CarrierAnswer.Taken(
            Message.creator(phone(to), phone(from), body).create(client).getSid()));
  }

  @Override
  public Future<Balance> balance() {
    return link.<Optional<Balance>>ask(client -> Optional.of(held(client)), _ -> Optional.empty())
        .compose(told ->
            told.map(Future::succeededFuture)
                .orElseGet(() -> Future.failedFuture("the balance cannot be read")));
  }

  private static Balance held(TwilioRestClient client) {
    var balance = com.twilio.rest.api.v2010.account.Balance.fetcher().fetch(client);
    return new Balance(Double.parseDouble(balance.getBalance()), balance.getCurrency());
  }

  @Override
  public void close() {
    link.close();
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
