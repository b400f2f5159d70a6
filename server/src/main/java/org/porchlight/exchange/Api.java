package org.porchlight.exchange;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.porchlight.coordination.Relationships;
import org.porchlight.incident.IncidentId;
import org.porchlight.line.Turns;
import org.porchlight.plan.PolicyPacks;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.BrokenLogException;
import org.porchlight.storage.IncidentLog.Listed;
import org.porchlight.storage.StorageException;
import org.porchlight.storage.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The API that other programs use: incidents, their timelines, and commands to them.
///
/// Behind the accounts of the API. Commands go the way of every tap and key: whether the actor may
/// give them, the table of rights decides, and then the incident. Bodies are never logged.
public final class Api {
  private static final Logger LOG = LoggerFactory.getLogger(Api.class);
  private static final int BODY_BYTES_MAX = 64 * 1024;
  private static final int LISTED_MAX = 200;
  private static final Duration ADVANCE_MAX = Duration.ofDays(60);

  private final AgencyId agency;
  private final ApiDoor door;
  private final Store store;
  private final Turns turns;
  private final CommandDesk desk;
  private final Timelines timelines;
  private final Readers readers;
  private final @Nullable DemoClock clock;

  /// @param policies by which lines are kept from caregivers
  /// @param readers who is one of the staff, and who read which incident
  /// @param relationships what the staff have to do with incidents
  /// @param clock null outside the demo, where time is nobody's to turn
  public Api(
      AgencyId agency,
      ExchangeSettings settings,
      Store store,
      Turns turns,
      PolicyPacks policies,
      Readers readers,
      Relationships relationships,
      @Nullable DemoClock clock) {
    this.agency = agency;
    this.door = new ApiDoor(settings);
    this.store = store;
    this.turns = turns;
    this.readers = readers;
    this.timelines = new Timelines(agency, store, policies, readers);
    this.desk = new CommandDesk(agency, store, turns, readers, relationships);
    this.clock = clock;
  }

  /// The routes, to be mounted at `/api/*`; on the event loop that the turns run on.
  public Router router(Vertx vertx) {
    var router = Router.router(vertx);
    router.route().handler(door::check);
    router.route().handler(BodyHandler.create(false).setBodyLimit(BODY_BYTES_MAX));
    router.get("/openapi.yaml").handler(Api::description);
    router.get("/commands").handler(context -> Json.send(context, 200, CommandTable.json()));
    router.get("/incidents").handler(this::list);
    router.get("/incidents/:id").handler(context -> withIncident(context, this::show));
    router
        .get("/incidents/:id/timeline")
        .handler(context -> withIncident(context, timelines::send));
    router.post("/incidents/:id/commands").handler(context -> withIncident(context, this::command));
    var turned = clock;
    if (turned != null) {
      router.post("/clock").handler(context -> advance(context, turned));
    }
    router.route().handler(context -> Json.refuse(context, 404, "path: none like this"));
    router.route().failureHandler(Api::failed);
    return router;
  }

  /// All of the API's routes, as OpenAPI 3.1 has them.
  private static void description(RoutingContext context) {
    context.response().putHeader("Content-Type", "application/yaml; charset=utf-8");
    context.response().sendFile("org/porchlight/exchange/openapi.yaml").onFailure(context::fail);
  }

  private void list(RoutingContext context) {
    boolean all = Boolean.parseBoolean(context.request().getParam("all"));
    var log = store.incidents();
    (all ? log.recent(agency, LISTED_MAX) : log.open(agency))
        .compose(listed -> Future.all(listed.stream().map(this::row).toList()))
        .onSuccess(
            rows -> Json.send(context, IncidentJson.array(rows.<JsonObject>list(), row -> row)))
        .onFailure(context::fail);
  }

  /// One broken log must not hide the other incidents.
  private Future<JsonObject> row(Listed listed) {
    return turns
        .state(listed.incident())
        .map(state -> IncidentJson.row(listed.incident(), state))
        .recover(failure ->
            failure instanceof BrokenLogException
                ? Future.succeededFuture(IncidentJson.brokenRow(listed))
                : Future.failedFuture(failure));
  }

  private void show(RoutingContext context, IncidentId incident) {
    readers
        .of(context)
        .ifPresent(reader ->
            turns
                .state(incident)
                .compose(state ->
                    readers
                        .note(reader, "incident", incident, state)
                        .map(_ ->
                            state.opened()
                                ? new Answer(200, IncidentJson.whole(incident, state))
                                : Answer.unknown()))
                .onSuccess(answer -> Json.send(context, answer.status(), answer.body()))
                .onFailure(context::fail));
  }

  private void command(RoutingContext context, IncidentId incident) {
    Json.body(context)
        .ifPresent(body ->
            desk.take(ApiDoor.account(context), incident, body)
                .onSuccess(answer -> Json.send(context, answer.status(), answer.body()))
                .onFailure(context::fail));
  }

  private void advance(RoutingContext context, DemoClock turned) {
    var body = Json.body(context);
    if (body.isEmpty()) {
      return;
    }
    var fields = new Fields(body.get());
    fields.only(List.of("advanceMillis"));
    Object given = fields.value("advanceMillis");
    long millis = given instanceof Number number ? number.longValue() : -1;
    if (millis < 0 || millis > ADVANCE_MAX.toMillis()) {
      fields.fault(
          "advanceMillis",
          given instanceof Number ? given.toString() : "no number",
          "0 to " + ADVANCE_MAX.toMillis());
    }
    if (!fields.faults().isEmpty()) {
      var answer = Answer.faulty(fields.faults());
      Json.send(context, answer.status(), answer.body());
      return;
    }
    turned
        .advance(Duration.ofMillis(millis))
        .onSuccess(now -> Json.send(context, 200, new JsonObject().put("now", now.toString())))
        .onFailure(context::fail);
  }

  private static void withIncident(
      RoutingContext context, BiConsumer<RoutingContext, IncidentId> answer) {
    String id = context.pathParam("id");
    IncidentId incident;
    try {
      incident = new IncidentId(id == null ? "" : id);
    } catch (IllegalArgumentException _) {
      unknown(context);
      return;
    }
    answer.accept(context, incident);
  }

  private static void unknown(RoutingContext context) {
    Json.send(context, Answer.unknown().status(), Answer.unknown().body());
  }

  private static void failed(RoutingContext context) {
    switch (context.failure()) {
      case BrokenLogException broken -> {
        LOG.error("log of incident {} is broken", broken.incident());
        Json.refuse(context, 500, "incident: its log is broken; do not try again");
      }
      case StorageException _ ->
          Json.refuse(context, 503, "store: no answer; try again with the same key");
      case null -> Json.refuse(context, context.statusCode(), refusedBy(context.statusCode()));
      case Throwable other when context.statusCode() == 500 -> {
        // Its message may quote what people wrote; its kind and place may be logged.
        LOG.error("request failed: {} at {}", other.getClass().getName(), place(other));
        Json.refuse(context, 500, "server: an error of its own; try again with the same key");
      }
      case Throwable _ ->
          Json.refuse(context, context.statusCode(), refusedBy(context.statusCode()));
    }
  }

  private static String refusedBy(int status) {
    return status == 413
        ? "body: a longer one (expected: at most " + BODY_BYTES_MAX + " bytes)"
        : "request: one that cannot be read (expected: HTTP as the README shows)";
  }

  private static String place(Throwable failure) {
    var trace = failure.getStackTrace();
    return trace.length == 0 ? "nowhere" : trace[0].toString();
  }
}
