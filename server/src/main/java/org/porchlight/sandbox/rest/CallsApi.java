package org.porchlight.sandbox.rest;

import static java.util.Comparator.comparing;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.carrier.ServiceNumber;
import org.porchlight.sandbox.voice.Call;
import org.porchlight.sandbox.voice.Detection;
import org.porchlight.sandbox.voice.Exchange;
import org.porchlight.sandbox.voice.Instructions;
import org.porchlight.sandbox.voice.NewCall;
import org.porchlight.sandbox.voice.Subscription;

/// Calls: create, fetch, list, send elsewhere or end, delete.
final class CallsApi {
  private static final int TWIML_MAX = 4_000;
  private static final Set<String> EVENTS = Set.of("initiated", "ringing", "answered", "completed");

  /// Ringing lasts this much longer than asked, as the carrier documents.
  private static final int RING_BUFFER_SECONDS = 5;

  private final Network network;
  private final Exchange exchange;
  private final PhoneRules phones;
  private final Listing<Call> listing;

  CallsApi(Network network, Exchange exchange) {
    this.network = network;
    this.exchange = exchange;
    this.phones = new PhoneRules(network.numbers());
    this.listing = new Listing<>("calls", Call::sid, this::json);
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.of("POST", "Calls", this::create),
        Endpoint.of("GET", "Calls", this::list),
        Endpoint.of("GET", "Calls/{call}", request -> RestAnswer.ok(json(find(request)))),
        Endpoint.of("POST", "Calls/{call}", this::update),
        Endpoint.of("DELETE", "Calls/{call}", this::delete));
  }

  private RestAnswer create(RestRequest request) {
    NewCall call = newCall(request, instructions(request));
    if (call.instructions().url().isEmpty() && call.instructions().twiml().isEmpty()) {
      throw RestRefusal.badRequest(21205, "Url parameter is required.");
    }
    return RestAnswer.created(json(exchange.create(call)));
  }

  /// Reads what every way of placing a call by REST has in common.
  NewCall newCall(RestRequest request, Instructions instructions) {
    phones.checkCallTo(request.value("To"));
    phones.checkCallFrom(request.value("From"));
    int ringSeconds = request.number("Timeout", 60, 1, 600, 20001) + RING_BUFFER_SECONDS;
    int limitSeconds = request.number("TimeLimit", Exchange.TIME_LIMIT_SECONDS, 1, 86_400, 20001);
    return new NewCall(
        request.value("From"),
        request.value("To"),
        instructions,
        subscription(request),
        Duration.ofSeconds(ringSeconds),
        Duration.ofSeconds(limitSeconds),
        request.value("SendDigits"),
        detection(request));
  }

  private static Detection detection(RestRequest request) {
    String asked = request.value("MachineDetection");
    if (!asked.isEmpty() && !asked.equals("Enable") && !asked.equals("DetectMessageEnd")) {
      throw RestRefusal.badRequest(
          21219, "MachineDetection is '" + asked + "' (expected: Enable or DetectMessageEnd)");
    }
    String callback = request.address("AsyncAmdStatusCallback", 21609);
    String method = request.method("AsyncAmdStatusCallbackMethod");
    boolean async = request.flag("AsyncAmd", false);
    return new Detection(
        !asked.isEmpty(),
        asked.equals("DetectMessageEnd"),
        async ? new Subscription(callback, method, Set.of()) : null);
  }

  private static Instructions instructions(RestRequest request) {
    String twiml = request.value("Twiml");
    if (twiml.length() > TWIML_MAX) {
      throw RestRefusal.badRequest(
          20001, "Twiml has " + twiml.length() + " characters (expected: at most 4000)");
    }
    String url = request.address("Url", 21205);
    return new Instructions(
        url,
        request.method("Method"),
        url.isEmpty() ? twiml : "",
        request.address("FallbackUrl", 21205),
        request.method("FallbackMethod"));
  }

  /// Unknown events are ignored with a line in the debugger, as when several come in one value.
  private Subscription subscription(RestRequest request) {
    Set<String> events = new HashSet<>();
    for (String event : request.values("StatusCallbackEvent")) {
      if (EVENTS.contains(event)) {
        events.add(event);
      } else {
        network.alert(21626, "", request.path(), "unknown StatusCallbackEvent '" + event + "'");
      }
    }
    if (!request.has("StatusCallbackEvent")) {
      events.add("completed");
    }
    return new Subscription(
        request.address("StatusCallback", 21609), request.method("StatusCallbackMethod"), events);
  }

  private RestAnswer list(RestRequest request) {
    ListFilter filter = new ListFilter(request);
    return listing.page(
        request,
        exchange.all().stream()
            .filter(call -> filter.text("To", call.to()))
            .filter(call -> filter.text("From", call.from()))
            .filter(call -> filter.text("Status", call.status().restWord()))
            .filter(call -> filter.text("ParentCallSid", call.parentSid().orElse("")))
            .filter(call -> filter.time("StartTime", startOrCreated(call)))
            .filter(call -> filter.time("EndTime", call.course().endedAt()))
            .sorted(comparing((Call call) -> call.course().createdAt()).reversed())
            .toList());
  }

  /// Filters take what still waits by its creation, so that nothing placed in doubt stays hidden.
  private static Instant startOrCreated(Call call) {
    Instant dialedAt = call.course().dialedAt();
    return dialedAt == null ? call.course().createdAt() : dialedAt;
  }

  private Call find(RestRequest request) {
    return exchange
        .find(request.id("call"))
        .orElseThrow(() -> RestRefusal.notFound(request.path()));
  }

  private RestAnswer update(RestRequest request) {
    Call call = find(request);
    if (request.has("StatusCallback")) {
      call.reportTo(subscription(request));
    }
    boolean done =
        switch (request.value("Status")) {
          case "completed" -> exchange.complete(call);
          case "canceled" -> exchange.cancel(call);
          case "" -> redirect(request, call);
          default ->
              throw RestRefusal.badRequest(
                  21218,
                  "Status is '" + request.value("Status") + "' (expected: completed or canceled)");
        };
    if (!done) {
      throw RestRefusal.badRequest(
          21220, "Invalid call state: the call is " + call.status().restWord());
    }
    return RestAnswer.ok(json(call));
  }

  private boolean redirect(RestRequest request, Call call) {
    Instructions next = instructions(request);
    if (!next.url().isEmpty() || !next.twiml().isEmpty()) {
      return exchange.redirect(call, next);
    }
    return request.has("StatusCallback");
  }

  private RestAnswer delete(RestRequest request) {
    Call call = find(request);
    if (!call.status().isFinal()) {
      throw new RestRefusal(409, 20009, "The call is still " + call.status().restWord());
    }
    exchange.delete(call);
    return RestAnswer.deleted();
  }

  JsonObject json(Call call) {
    String below = "Calls/" + call.sid();
    boolean talked = call.status().isFinal() && !call.course().talked().isZero();
    JsonObject json =
        new JsonObject()
            .put("sid", call.sid())
            .put("date_created", RestFormat.date(call.course().createdAt()))
            .put("date_updated", RestFormat.date(call.course().updatedAt()))
            .put("parent_call_sid", call.parentSid().orElse(null))
            .put("account_sid", network.account().sid())
            .put("to", call.to())
            .put("to_formatted", RestFormat.formatted(call.to()))
            .put("from", call.from())
            .put("from_formatted", RestFormat.formatted(call.from()))
            .put("phone_number_sid", phoneNumberSid(call))
            .put("status", call.status().restWord())
            .put("start_time", RestFormat.date(call.course().dialedAt()))
            .put("end_time", RestFormat.date(call.course().endedAt()))
            .put("duration", talked ? Long.toString(call.course().talked().toSeconds()) : null)
            .put("price", null)
            .put("price_unit", "USD")
            .put("direction", call.direction())
            .put("answered_by", RestFormat.orNull(call.answeredBy()))
            .put("api_version", Network.API_VERSION)
            .put("forwarded_from", null)
            .put("group_sid", null)
            .put("caller_name", null)
            .put("queue_time", Long.toString(call.course().queued().toMillis()))
            .put("trunk_sid", null)
            .put("uri", RestFormat.uri(network, below));
    JsonObject subresources = new JsonObject();
    for (String part :
        List.of(
            "Events",
            "Notifications",
            "Payments",
            "Recordings",
            "Siprec",
            "Streams",
            "Transcriptions",
            "UserDefinedMessages",
            "UserDefinedMessageSubscriptions")) {
      String name = part.replaceAll("(?<=[a-z])([A-Z])", "_$1").toLowerCase(Locale.ROOT);
      subresources.put(name, RestFormat.uri(network, below + "/" + part));
    }
    return json.put("subresource_uris", subresources);
  }

  private @Nullable String phoneNumberSid(Call call) {
    String number = call.isInbound() ? call.to() : call.from();
    return network.numbers().owned(number).map(ServiceNumber::sid).orElse(null);
  }
}
