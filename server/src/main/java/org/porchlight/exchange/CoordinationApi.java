package org.porchlight.exchange;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.function.Supplier;
import org.porchlight.coordination.FileImport;
import org.porchlight.coordination.PlanFiles;
import org.porchlight.coordination.PlanLives;
import org.porchlight.coordination.Relationships;
import org.porchlight.coordination.care.CareRoom;
import org.porchlight.coordination.signing.SignOffAsking;
import org.porchlight.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The part of the API that coordinators' programs use: plans' lives and families' records.
///
/// Behind the accounts of the API. Bodies are a family's own words and are never logged.
public final class CoordinationApi {
  private static final Logger LOG = LoggerFactory.getLogger(CoordinationApi.class);
  private static final int BODY_BYTES_MAX = 2 * 1024 * 1024;
  private static final int IMPORT_BYTES_MAX = 16 * 1024 * 1024;

  private final ApiDoor door;
  private final PlanRoutes plans;
  private final PlanCommandRoutes commands;
  private final FamilyRoutes records;
  private final ImportRoutes imports;
  private final CareRoutes care;

  /// @param readers knows the staff, and notes who reads which plan and which family's record
  /// @param relationships whose a family is
  /// @param newKey for requests that bring none, never the same twice
  public CoordinationApi(
      ExchangeSettings settings,
      PlanLives lives,
      CareRoom care,
      PlanFiles files,
      SignOffAsking asking,
      Readers readers,
      Relationships relationships,
      Supplier<String> newKey) {
    door = new ApiDoor(settings);
    var families = care.families();
    plans = new PlanRoutes(lives, files, readers);
    var actors = new Actors(readers.staff(), relationships);
    commands = new PlanCommandRoutes(lives, families, files, asking, readers, actors, newKey);
    records = new FamilyRoutes(families, files, readers, actors);
    this.care = new CareRoutes(care, readers, actors, newKey);
    imports = new ImportRoutes(new FileImport(lives, families), files, readers);
  }

  /// Adds the routes; before those of the API, whose path they share.
  public void mount(Vertx vertx, Router router) {
    var api = Router.router(vertx);
    api.route("/plans*").handler(door::check);
    api.route("/families*").handler(door::check);
    api.route("/import").handler(door::check);
    api.route("/import").handler(BodyHandler.create(false).setBodyLimit(IMPORT_BYTES_MAX));
    api.route("/plans*").handler(BodyHandler.create(false).setBodyLimit(BODY_BYTES_MAX));
    api.route("/families*").handler(BodyHandler.create(false).setBodyLimit(BODY_BYTES_MAX));
    plans.mount(api);
    commands.mount(api);
    records.mount(api);
    care.mount(api);
    imports.mount(api);
    api.route().failureHandler(CoordinationApi::failed);
    router.route("/api/*").subRouter(api);
  }

  private static void failed(RoutingContext context) {
    switch (context.failure()) {
      case StorageException _ ->
          Json.refuse(context, 503, "store: no answer; try again with the same key");
      case IllegalArgumentException _ -> Json.refuse(context, 404, "path: no such id");
      case null ->
          Json.refuse(
              context,
              context.statusCode(),
              "request: one that cannot be taken (expected: at most " + BODY_BYTES_MAX + " bytes)");
      case Throwable other -> {
        // Its message may quote what people wrote; its kind may be logged.
        LOG.error("request failed: {}", other.getClass().getName());
        Json.refuse(context, 500, "server: an error of its own; try again with the same key");
      }
    }
  }
}
