package org.porchlight.exchange;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.porchlight.coordination.PlanFiles;
import org.porchlight.coordination.PlanLives;
import org.porchlight.exchange.Readers.Subject;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PlanForm;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.changes.PlanDifference;
import org.porchlight.plan.life.PlanLife;
import org.porchlight.plan.life.VersionLife;

/// Plans as other programs read them: their lives, versions, checks and differences, now and as of
/// any time.
final class PlanRoutes {
  private final PlanLives lives;
  private final PlanFiles files;
  private final Readers readers;

  /// @param readers notes who read which plan
  PlanRoutes(PlanLives lives, PlanFiles files, Readers readers) {
    this.lives = lives;
    this.files = files;
    this.readers = readers;
  }

  void mount(Router api) {
    api.get("/plans").handler(this::list);
    api.get("/plans/:plan").handler(context -> withPlan(context, this::show));
    api.get("/plans/:plan/difference").handler(context -> withPlan(context, this::difference));
    api.get("/plans/:plan/versions/:version").handler(context -> withPlan(context, this::version));
    api.get("/plans/:plan/versions/:version/checks")
        .handler(context -> withPlan(context, this::checks));
    api.get("/families/:family/plans").handler(this::ofFamily);
  }

  private void list(RoutingContext context) {
    lives
        .plans()
        .compose(plans -> rows(plans, Optional.empty()))
        .onSuccess(
            rows -> readers.answer(context, Subject.all("plans"), () -> Json.send(context, rows)))
        .onFailure(context::fail);
  }

  private void ofFamily(RoutingContext context) {
    var family = new FamilyId(String.valueOf(context.pathParam("family")));
    withTime(
        context,
        at ->
            lives
                .plans(family)
                .compose(plans -> rows(plans, at))
                .onSuccess(rows ->
                    readers.answer(
                        context, Subject.of("plans", family), () -> Json.send(context, rows)))
                .onFailure(context::fail));
  }

  private Future<JsonArray> rows(List<PlanId> plans, Optional<Instant> at) {
    var loads =
        plans.stream().map(plan -> life(plan, at).map(life -> json(plan, life, at))).toList();
    return Future.all(loads).map(_ -> IncidentJson.array(loads, Future::result));
  }

  private Future<PlanLife> life(PlanId plan, Optional<Instant> at) {
    return at.isPresent() ? lives.lifeAt(plan, at.get()) : lives.life(plan);
  }

  private JsonObject json(PlanId plan, PlanLife life, Optional<Instant> at) {
    var zone = life.newest().map(newest -> newest.plan().timezone()).orElse(ZoneId.of("UTC"));
    var day = at.map(then -> then.atZone(zone).toLocalDate()).orElseGet(() -> lives.today(zone));
    return PlanJson.life(plan, life, day);
  }

  private void show(RoutingContext context, PlanId plan) {
    withTime(
        context,
        at ->
            life(plan, at)
                .onSuccess(life ->
                    life.newest()
                        .ifPresentOrElse(
                            newest ->
                                readers.answer(
                                    context,
                                    new Subject("plan", plan.value(), newest.plan().family()),
                                    () -> Json.send(context, 200, json(plan, life, at))),
                            () -> unknown(context)))
                .onFailure(context::fail));
  }

  private void version(RoutingContext context, PlanId plan) {
    withVersion(
        context,
        plan,
        found ->
            readers.answer(
                context,
                Subject.of("plan", found.plan()),
                () -> send(context, found.asItStands())));
  }

  private void send(RoutingContext context, CrisisPlan plan) {
    var wantsYaml =
        "yaml".equals(context.request().getParam("format"))
            || String.valueOf(context.request().getHeader("Accept")).contains("yaml");
    if (wantsYaml) {
      context
          .response()
          .putHeader("Content-Type", "application/yaml; charset=utf-8")
          .putHeader("Cache-Control", "no-store")
          .end(files.yaml(plan));
    } else {
      Json.send(context, 200, new JsonObject(PlanForm.of(plan)));
    }
  }

  private void checks(RoutingContext context, PlanId plan) {
    withVersion(
        context,
        plan,
        version ->
            lives
                .readiness(plan, version.plan().ref().version())
                .onSuccess(found ->
                    found.ifPresentOrElse(
                        readiness ->
                            readers.answer(
                                context,
                                Subject.of("plan", version.plan()),
                                () -> Json.send(context, 200, PlanJson.checks(readiness))),
                        () -> unknown(context)))
                .onFailure(context::fail));
  }

  private void difference(RoutingContext context, PlanId plan) {
    int from = number(context.request().getParam("from"));
    int to = number(context.request().getParam("to"));
    lives
        .life(plan)
        .onSuccess(life -> {
          var before = life.version(from).map(VersionLife::plan);
          var after = life.version(to).map(VersionLife::plan);
          if (before.isEmpty() || after.isEmpty()) {
            unknown(context);
          } else {
            var difference = PlanDifference.between(before.get(), after.get());
            readers.answer(
                context,
                Subject.of("difference", after.get()),
                () -> Json.send(context, 200, PlanJson.difference(from, to, difference)));
          }
        })
        .onFailure(context::fail);
  }

  private void withVersion(RoutingContext context, PlanId plan, Consumer<VersionLife> answer) {
    lives
        .life(plan)
        .onSuccess(life ->
            life.version(number(context.pathParam("version")))
                .ifPresentOrElse(answer, () -> unknown(context)))
        .onFailure(context::fail);
  }

  /// The number in an address; 0, which no version has, for anything else.
  static int number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
  }

  /// Answers for the time that is asked for; empty for now.
  static void withTime(RoutingContext context, Consumer<Optional<Instant>> answer) {
    var given = context.request().getParam("at");
    Optional<Instant> at;
    try {
      at = Optional.ofNullable(given).map(Instant::parse);
    } catch (DateTimeException _) {
      Json.refuse(context, 400, "at: no instant (expected: one such as 2026-12-24T08:00:00Z)");
      return;
    }
    answer.accept(at);
  }

  static void withPlan(RoutingContext context, BiConsumer<RoutingContext, PlanId> answer) {
    PlanId plan;
    try {
      plan = new PlanId(String.valueOf(context.pathParam("plan")));
    } catch (IllegalArgumentException _) {
      unknown(context);
      return;
    }
    answer.accept(context, plan);
  }

  static void unknown(RoutingContext context) {
    Json.refuse(context, 404, "plan: none like this");
  }
}
