package org.porchlight.exchange;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.porchlight.coordination.Families;
import org.porchlight.coordination.FamilyTurned;
import org.porchlight.coordination.PlanFiles;
import org.porchlight.exchange.Readers.Subject;
import org.porchlight.plan.FamilyForm;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;

/// Families' records for other programs, in the form of a family file, as YAML or JSON; now, and as
/// of any time.
final class FamilyRoutes {
  private static final ProgramDoor CLOSE = ProgramDoor.FAMILY_CLOSE;

  private final Families families;
  private final PlanFiles files;
  private final Readers readers;
  private final Actors actors;

  /// @param readers notes who read which record
  /// @param actors who asks, and whether they may
  FamilyRoutes(Families families, PlanFiles files, Readers readers, Actors actors) {
    this.actors = actors;
    this.families = families;
    this.files = files;
    this.readers = readers;
  }

  void mount(Router api) {
    api.get("/families/:family").handler(this::show);
    api.put("/families/:family").handler(this::put);
    api.post(CLOSE.path()).handler(this::close);
  }

  private void show(RoutingContext context) {
    PlanRoutes.withTime(
        context,
        at ->
            at.map(then -> families.familyAt(id(context), then))
                .orElseGet(() -> families.family(id(context)))
                .onSuccess(found ->
                    found.ifPresentOrElse(
                        family -> tell(context, 200, family), () -> unknown(context)))
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
    Json.body(context)
        .ifPresent(body ->
            actors
                .at(CLOSE, ApiDoor.account(context), new Fields(body).text("actor"), id(context))
                .onSuccess(
                    who -> Actors.acting(context, CLOSE, who).ifPresent(_ -> closed(context)))
                .onFailure(context::fail));
  }

  private void closed(RoutingContext context) {
    families
        .close(id(context))
        .onSuccess(turned -> answer(context, turned))
        .onFailure(context::fail);
  }

  /// The record holds what was known before, so that whoever changes it reads it too.
  private void tell(RoutingContext context, int status, FamilyRecord family) {
    readers.answer(
        context,
        Subject.of("family", family.id()),
        () -> Json.send(context, status, new JsonObject(FamilyForm.of(family))));
  }

  private void answer(RoutingContext context, FamilyTurned turned) {
    switch (turned) {
      case FamilyTurned.Done(var family, var isNew) -> tell(context, isNew ? 201 : 200, family);
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
