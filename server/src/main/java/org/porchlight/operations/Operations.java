package org.porchlight.operations;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.healthchecks.CheckResult;
import io.vertx.ext.healthchecks.HealthChecks;
import io.vertx.ext.healthchecks.Status;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;

/// Whether the server lives, whether it is ready, and its meters.
///
/// Open to whoever reaches the port: nothing here says anything about anybody.
public final class Operations {
  private static final Duration CHECK_MAX = Duration.ofSeconds(2);
  private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final HealthChecks ready;
  private final PrometheusMeterRegistry registry;
  private final StoreGauges gauges;

  public Operations(
      Vertx vertx,
      PrometheusMeterRegistry registry,
      StoreGauges gauges,
      List<ReadinessCheck> checks) {
    this.ready = HealthChecks.create(vertx);
    this.registry = registry;
    this.gauges = gauges;
    checks.forEach(check ->
        ready.register(
            check.name(), CHECK_MAX.toMillis(), (Promise<Status> told) -> ask(check, told)));
  }

  /// Adds `/health/live`, `/health/ready` and `/metrics`.
  public void mount(Router router) {
    router.get("/health/live").handler(context -> send(context, 200, status(true)));
    router.get("/health/ready").handler(this::ready);
    router.get("/metrics").handler(this::metrics);
  }

  private static void ask(ReadinessCheck check, Promise<Status> told) {
    check
        .check()
        .get()
        .onComplete(done -> told.tryComplete(done.succeeded() ? Status.OK() : Status.KO()));
  }

  private void ready(RoutingContext context) {
    ready
        .checkStatus()
        .onSuccess(result -> {
          var checks = new JsonArray();
          List<CheckResult> results = result.getChecks();
          if (results != null) {
            results.forEach(
                one -> checks.add(status(CheckResult.isUp(one)).put("id", one.getId())));
          }
          boolean up = CheckResult.isUp(result);
          send(context, up ? 200 : 503, status(up).put("checks", checks));
        })
        .onFailure(_ -> send(context, 503, status(false)));
  }

  /// What is counted in the store is asked at each reading, so that no timer runs for it.
  private void metrics(RoutingContext context) {
    gauges
        .read()
        .onComplete(_ ->
            context
                .response()
                .putHeader("Content-Type", PROMETHEUS_TEXT)
                .putHeader("Cache-Control", "no-store")
                .end(registry.scrape()));
  }

  private static JsonObject status(boolean up) {
    return new JsonObject().put("status", up ? "UP" : "DOWN");
  }

  private static void send(RoutingContext context, int status, JsonObject answer) {
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json; charset=utf-8")
        .putHeader("Cache-Control", "no-store")
        .end(answer.toBuffer());
  }
}
