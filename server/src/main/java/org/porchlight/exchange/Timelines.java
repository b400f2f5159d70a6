package org.porchlight.exchange;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.ext.web.RoutingContext;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.plan.PolicyPack;
import org.porchlight.plan.PolicyPacks;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Log;
import org.porchlight.storage.Store;

/// An incident's timeline, whole or as it may be given to the family.
final class Timelines {
  private final AgencyId agency;
  private final Store store;
  private final PolicyPacks policies;
  private final Readers readers;

  Timelines(AgencyId agency, Store store, PolicyPacks policies, Readers readers) {
    this.agency = agency;
    this.store = store;
    this.policies = policies;
    this.readers = readers;
  }

  /// Answers with the rows: 404 without such an incident, 400 for a reader who is not known.
  void send(RoutingContext context, IncidentId incident) {
    String reader = context.request().getParam("for");
    if (reader != null && !reader.equals("family")) {
      Json.refuse(context, 400, "for: " + Fields.quoted(reader) + " (expected: family)");
      return;
    }
    var asking = readers.of(context);
    if (asking.isEmpty()) {
      return;
    }
    store
        .incidents()
        .read(agency, incident, 0)
        .compose(log ->
            readers
                .note(asking.get(), "timeline", incident, IncidentState.replay(log.entries()))
                .compose(_ -> rows(log, reader != null)))
        .onSuccess(rows -> {
          // Of an incident there is always a line: how it began is never kept from anybody.
          if (rows.isEmpty()) {
            Json.send(context, Answer.unknown().status(), Answer.unknown().body());
          } else {
            Json.send(context, rows);
          }
        })
        .onFailure(context::fail);
  }

  private Future<JsonArray> rows(Log log, boolean forFamily) {
    return forFamily
        ? pack(log).map(pack -> TimelineJson.forFamily(log, pack.privacy()))
        : Future.succeededFuture(TimelineJson.of(log));
  }

  /// The pack of the family's jurisdiction; the usual one while no family is chosen.
  private Future<PolicyPack> pack(Log log) {
    var family = IncidentState.replay(log.entries()).subject().family();
    return family == null
        ? Future.succeededFuture(policies.usual())
        : store
            .directory()
            .family(agency, family)
            .map(found ->
                found
                    .map(record -> policies.of(record.enrollment().jurisdiction()))
                    .orElse(policies.usual()));
  }
}
