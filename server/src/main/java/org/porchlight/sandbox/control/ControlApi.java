package org.porchlight.sandbox.control;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import org.porchlight.sandbox.carrier.Fault;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.message.MessageMachine;
import org.porchlight.sandbox.voice.Exchange;

/// The paths below `/_ctl`, and the health checks.
public final class ControlApi {
  /// More copies of one webhook than any carrier was seen to send.
  private static final int COPIES_MAX = 50;

  private final Network network;
  private final PhoneJson phones;
  private final HandsetControls handsets;
  private final LiveEvents events;

  public ControlApi(Vertx vertx, Network network, MessageMachine messages, Exchange exchange) {
    this.network = network;
    this.phones = new PhoneJson(network, messages, exchange);
    this.handsets = new HandsetControls(network, messages, exchange, phones);
    this.events = new LiveEvents(vertx, phones);
  }

  /// Adds these paths to `router`.
  public void mount(Router router) {
    router.get("/health/live").handler(context -> send(context, 200, up()));
    router.get("/health/ready").handler(context -> send(context, 200, up()));
    router.post("/_ctl/*").handler(BodyHandler.create(false).setBodyLimit(64 * 1024));
    router.route("/_ctl/*").failureHandler(ControlApi::refuseUnreadable);
    router.get("/_ctl/phones").handler(this::list);
    handsets.mount(router);
    router.get("/_ctl/faults").handler(this::faults);
    router.post("/_ctl/faults").handler(this::addFault);
    router.delete("/_ctl/faults").handler(this::clearFaults);
    router.get("/_ctl/clock").handler(this::clock);
    router.post("/_ctl/clock").handler(this::advance);
    router.get("/_ctl/webhooks").handler(this::webhooks);
    router.get("/_ctl/alerts").handler(this::alerts);
    router.get("/_ctl/calls").handler(this::calls);
    router.get("/_ctl/idle").handler(this::idle);
    router.get("/_ctl/events").handler(events::open);
  }

  private static void refuseUnreadable(RoutingContext context) {
    if (context.failure() == null) {
      context.next();
    } else {
      String got =
          context.failure() instanceof ClassCastException
              ? "a field of another type"
              : String.valueOf(context.failure().getMessage());
      refuse(context, 400, "body: " + got + " (expected: JSON as the README shows)");
    }
  }

  private static JsonObject up() {
    return new JsonObject().put("status", "UP");
  }

  private void list(RoutingContext context) {
    JsonArray all = new JsonArray();
    network.numbers().phones().forEach(phone -> all.add(phones.of(phone.number())));
    JsonArray owned = new JsonArray();
    network
        .numbers()
        .owned()
        .forEach(number ->
            owned.add(
                new JsonObject()
                    .put("e164", number.number())
                    .put("name", number.setting("friendly_name"))));
    send(context, 200, new JsonObject().put("numbers", owned).put("phones", all));
  }

  private void faults(RoutingContext context) {
    JsonArray all = new JsonArray();
    network.faults().inForce().forEach(fault -> all.add(json(fault)));
    send(context, all);
  }

  private static JsonObject json(Fault fault) {
    return new JsonObject()
        .put("kind", fault.kind())
        .put("on", fault.on())
        .put("count", fault.remaining() < 0 ? null : fault.remaining())
        .put("probability", fault.probability())
        .put("delayMillis", fault.delay().toMillis())
        .put("copies", fault.copies());
  }

  private void addFault(RoutingContext context) {
    JsonObject body = body(context);
    String kind = FaultKinds.meantBy(String.valueOf(body.getValue("kind", "")));
    if (!FaultKinds.known(kind)) {
      refuse(context, 400, "kind is '" + kind + "' (expected one of " + FaultKinds.ALL + ")");
      return;
    }
    int copies = body.getInteger("copies", 2);
    if (copies < 2 || copies > COPIES_MAX) {
      refuse(context, 400, "copies is " + copies + " (expected: 2 to " + COPIES_MAX + ")");
      return;
    }
    // Without count and probability a fault happens once, the mildest reading.
    int usualCount = body.containsKey("probability") ? -1 : 1;
    Fault fault =
        new Fault(
            kind,
            body.getString("on", "all"),
            body.getInteger("count", usualCount),
            body.getDouble("probability", 1.0),
            Duration.ofMillis(body.getLong("delayMillis", 0L)),
            copies);
    network.faults().add(fault);
    send(context, 201, json(fault));
  }

  private void clearFaults(RoutingContext context) {
    network.faults().clear();
    context.response().setStatusCode(204).end();
  }

  private void clock(RoutingContext context) {
    send(context, 200, new JsonObject().put("now", network.now().toString()));
  }

  private void advance(RoutingContext context) {
    long millis = body(context).getLong("advanceMillis", 0L);
    if (millis < 0) {
      refuse(context, 400, "advanceMillis is " + millis + " (expected: 0 or more)");
      return;
    }
    network.clock().advance(Duration.ofMillis(millis)).onSuccess(_ -> clock(context));
  }

  private void webhooks(RoutingContext context) {
    String since = context.request().getParam("since", "0");
    String sid = context.request().getParam("sid", "");
    if (!since.matches("[0-9]{1,18}")) {
      refuse(context, 400, "since is '" + since + "' (expected: a number)");
      return;
    }
    JsonArray all = new JsonArray();
    network.webhooks().log().since(Long.parseLong(since)).stream()
        .filter(entry -> sid.isEmpty() || entry.webhook().sid().equals(sid))
        .forEach(entry -> all.add(WebhookJson.of(entry)));
    send(context, all);
  }

  private void alerts(RoutingContext context) {
    JsonArray all = new JsonArray();
    network
        .alerts()
        .all()
        .forEach(alert ->
            all.add(
                new JsonObject()
                    .put("at", alert.at().toString())
                    .put("code", alert.code())
                    .put("sid", alert.subject())
                    .put("url", alert.url())
                    .put("text", alert.text())));
    send(context, all);
  }

  /// Every call there was, with all that was heard on it.
  private void calls(RoutingContext context) {
    JsonArray all = new JsonArray();
    phones.calls().forEach(all::add);
    send(context, all);
  }

  /// 200 where no call goes on and no text is under way; else 409 with what is.
  private void idle(RoutingContext context) {
    var open = phones.underWay();
    send(
        context,
        open.isEmpty() ? 200 : 409,
        new JsonObject().put("idle", open.isEmpty()).put("underWay", new JsonArray(open)));
  }

  /// Returns the JSON of a request; an empty object if it has none.
  static JsonObject body(RoutingContext context) {
    JsonObject body = context.body().isEmpty() ? null : context.body().asJsonObject();
    return body == null ? new JsonObject() : body;
  }

  static void send(RoutingContext context, int status, JsonObject json) {
    json(context, status).end(json.toBuffer());
  }

  private static void send(RoutingContext context, JsonArray json) {
    json(context, 200).end(json.toBuffer());
  }

  static void refuse(RoutingContext context, int status, String error) {
    send(context, status, new JsonObject().put("error", error));
  }

  private static HttpServerResponse json(RoutingContext context, int status) {
    return context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json; charset=utf-8")
        .putHeader("Cache-Control", "no-store");
  }
}
