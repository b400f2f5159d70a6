package org.porchlight.sandbox.rest;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.porchlight.sandbox.carrier.Application;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.voice.Call;
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
  private final CallJson json;
  private final Listing<Call> listing;

  CallsApi(Network network, Exchange exchange) {
    this.network = network;
    this.exchange = exchange;
    this.phones = new PhoneRules(network);
    this.json = new CallJson(network);
    this.listing = new Listing<>("calls", Call::sid, json::of);
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.of("POST", "Calls", this::create),
        Endpoint.of("GET", "Calls", this::list),
        Endpoint.of("GET", "Calls/{call}", request -> RestAnswer.ok(json.of(find(request)))),
        Endpoint.of("POST", "Calls/{call}", this::update),
        Endpoint.of("DELETE", "Calls/{call}", this::delete));
  }

  private RestAnswer create(RestRequest request) {
    CallRecordingsApi.manner(request, "OutboundAPI");
    Subscription reports = subscription(request, request.values("StatusCallbackEvent"));
    NewCall call = application(request, newCall(request, instructions(request), reports));
    if (call.instructions().url().isEmpty() && call.instructions().twiml().isEmpty()) {
      throw RestRefusal.badRequest(21205, "Url parameter is required.");
    }
    Call placed = exchange.create(call);
    network.claim(placed.sid());
    warn(request, request.values("StatusCallbackEvent"), placed.sid());
    record(request, placed);
    return RestAnswer.created(json.of(placed));
  }

  /// As the request wishes, from when it is answered.
  void record(RestRequest request, Call placed) {
    if (request.flag("Record", false)) {
      exchange.recordings().wish(placed, CallRecordingsApi.manner(request, "OutboundAPI"));
    }
  }

  /// The addresses of an application, where the request names one: its own are ignored then.
  private NewCall application(RestRequest request, NewCall call) {
    String sid = request.value("ApplicationSid");
    if (sid.isEmpty()) {
      return call;
    }
    Application set =
        network
            .application(sid)
            .orElseThrow(() -> RestRefusal.badRequest(21218, "Invalid ApplicationSid: " + sid));
    return call.by(
        new Instructions(
            set.setting("voice_url"),
            set.method("voice_method"),
            "",
            set.setting("voice_fallback_url"),
            set.method("voice_fallback_method")),
        new Subscription(
            set.setting("status_callback"),
            set.method("status_callback_method"),
            call.subscription().events()));
  }

  /// Reads what every way of placing a call by REST has in common.
  NewCall newCall(RestRequest request, Instructions instructions, Subscription reports) {
    String to = PhoneRules.plain(request.value("To"));
    String from = PhoneRules.plain(request.value("From"));
    phones.checkCallTo(to);
    phones.checkCallFrom(from);
    if (from.equals(to)) {
      throw RestRefusal.badRequest(21211, "A number cannot call itself: " + to);
    }
    int ringSeconds = request.number("Timeout", 60, 1, 600, 20001) + RING_BUFFER_SECONDS;
    return new NewCall(
        from,
        to,
        instructions,
        reports,
        Duration.ofSeconds(ringSeconds),
        timeLimit(request),
        CallWishes.keys(request),
        CallWishes.detection(request));
  }

  private static Duration timeLimit(RestRequest request) {
    return Duration.ofSeconds(
        request.number("TimeLimit", Exchange.TIME_LIMIT_SECONDS, 1, 86_400, 20001));
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

  /// Unknown events are ignored, as when several come in one value ([#warn]).
  Subscription subscription(RestRequest request, List<String> asked) {
    Set<String> events = new HashSet<>(asked);
    events.retainAll(EVENTS);
    if (asked.isEmpty()) {
      events.add("completed");
    }
    return new Subscription(
        request.address("StatusCallback", 21609), request.method("StatusCallbackMethod"), events);
  }

  /// The debugger tells of each event of this call that is none.
  void warn(RestRequest request, List<String> asked, String sid) {
    asked.stream()
        .filter(event -> !EVENTS.contains(event))
        .forEach(event ->
            network.alert(
                21626, sid, request.path(), "unknown StatusCallbackEvent '" + event + "'"));
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
      List<String> asked = request.values("StatusCallbackEvent");
      call.reportTo(subscription(request, asked));
      warn(request, asked, call.sid());
    }
    if (request.has("TimeLimit")) {
      call.limit().to(timeLimit(request));
    }
    boolean done =
        switch (request.value("Status")) {
          case "completed" -> exchange.complete(call);
          case "canceled" -> exchange.cancel(call);
          case "" -> redirect(request, call);
          default ->
              throw RestRefusal.badRequest(
                  20001,
                  "Status is '" + request.value("Status") + "' (expected: completed or canceled)");
        };
    if (!done) {
      throw RestRefusal.badRequest(
          21220, "Invalid call state: the call is " + call.status().restWord());
    }
    return RestAnswer.ok(json.of(call));
  }

  private boolean redirect(RestRequest request, Call call) {
    Instructions next = instructions(request);
    if (!next.url().isEmpty() || !next.twiml().isEmpty()) {
      return exchange.redirect(call, next);
    }
    // Nothing is asked of it: what is under way stays as it is.
    return request.has("StatusCallback") || !call.status().isFinal();
  }

  private RestAnswer delete(RestRequest request) {
    Call call = find(request);
    if (!call.status().isFinal()) {
      throw new RestRefusal(409, 20009, "The call is still " + call.status().restWord());
    }
    exchange.delete(call);
    return RestAnswer.deleted();
  }
}
