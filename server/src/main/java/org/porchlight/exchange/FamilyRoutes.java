package org.porchlight.exchange;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.porchlight.coordination.Families;
import org.porchlight.coordination.FamilyTurned;
import org.porchlight.coordination.PlanFiles;
import org.porchlight.plan.FamilyForm;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;

/// Families' records for other programs, in the form of a family file, as YAML or JSON; now, and as
/// of any time.
final class FamilyRoutes {
  private final Families families;
  private final PlanFiles files;

  FamilyRoutes(Families families, PlanFiles files) {
    this.families = families;
    this.files = files;
  }

  void mount(Router api) {
    api.get("/families/:family").handler(this::show);
    api.put("/families/:family").handler(this::put);
    api.post("/families/:family/close").handler(this::close);
  }

  private void show(RoutingContext context) {
    PlanRoutes.withTime(
        context,
        at ->
            at.map(then -> families.familyAt(id(context), then))
                .orElseGet(() -> families.family(id(context)))
                .onSuccess(found ->
                    found.ifPresentOrElse(
                        family -> Json.send(context, 200, new JsonObject(FamilyForm.of(family))),
                        () -> unknown(context)))
                .onFailure(context::fail));
  }

  private void put(RoutingContext context) {
    var buffer = context.body().buffer();
    switch (files.read("body", buffer == null ? new byte[0] : buffer.getBytes())) {
      case PlanFiles.Read.Family(var family) -> put(context, family);
      case PlanFiles.Read.Plan _ -> Json.refuse(context, 422, "body: a plan (expected: a family)");
      case PlanFiles.Read.Unreadable(var faults) ->
          Json.send(context, 422, PlanJson.faults(faults));
    }
  }

  private void put(RoutingContext context, FamilyRecord family) {
    if (!family.id().equals(id(context))) {
      Json.refuse(context, 422, "family: another one (expected: the one in the address)");
      return;
    }
    families.put(family).onSuccess(turned -> answer(context, turned)).onFailure(context::fail);
  }

  private void close(RoutingContext context) {
    families
        .close(id(context))
        .onSuccess(turned -> answer(context, turned))
        .onFailure(context::fail);
  }

  private static void answer(RoutingContext context, FamilyTurned turned) {
    switch (turned) {
      case FamilyTurned.Done(var family, var isNew) ->
          Json.send(context, isNew ? 201 : 200, new JsonObject(FamilyForm.of(family)));
      case FamilyTurned.StillServed(var services, var sentence) ->
          Json.send(
              context,
              409,
              new JsonObject()
                  .put("refusal", "still_served")
                  .put("message", sentence)
                  .put("services", IncidentJson.array(services, Object::toString)));
      case FamilyTurned.Unknown _ -> unknown(context);
    }
  }

  private static FamilyId id(RoutingContext context) {
    return new FamilyId(String.valueOf(context.pathParam("family")));
  }

  private static void unknown(RoutingContext context) {
    Json.refuse(context, 404, "family: none with this id");
  }
}
