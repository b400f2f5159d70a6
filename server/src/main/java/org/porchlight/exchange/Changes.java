package org.porchlight.exchange;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.coordination.FamilyCrises;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Learning;
import org.porchlight.line.World;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.review.lessons.Crisis;
import org.porchlight.review.lessons.Evidence;
import org.porchlight.review.lessons.Proposal;
import org.porchlight.review.lessons.Proposals;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Log;
import org.porchlight.storage.Store;

/// The changes of its plan that a family's crises speak for, for the review of one of them.
///
/// They are taken and set aside by commands, like everything else. No words are told that somebody
/// said: the pages have them, for who may read them.
final class Changes {
  private final AgencyId agency;
  private final Store store;
  private final World world;
  private final Readers readers;

  Changes(AgencyId agency, Store store, World world, Readers readers) {
    this.agency = agency;
    this.store = store;
    this.world = world;
    this.readers = readers;
  }

  /// Answers with the list: 404 without such an incident, 400 for a reader who is not known.
  void send(RoutingContext context, IncidentId incident) {
    readers
        .of(context)
        .ifPresent(reader ->
            store
                .incidents()
                .read(agency, incident, 0)
                .compose(log -> {
                  var state = IncidentState.replay(log.entries());
                  return readers
                      .note(reader, "incident", incident, state)
                      .compose(_ -> of(incident, log, state))
                      .onSuccess(changes -> {
                        if (state.opened()) {
                          Json.send(context, changes);
                        } else {
                          Json.send(context, Answer.unknown().status(), Answer.unknown().body());
                        }
                      });
                })
                .onFailure(context::fail));
  }

  private Future<JsonArray> of(IncidentId incident, Log log, IncidentState state) {
    return new FamilyCrises(agency, store)
        .of(state.subject().family(), new Crisis(incident, log.entries()))
        .compose(crises -> world.around(state).map(around -> json(state, crises, around.pinned())));
  }

  /// Of the version that ran; the agency's common plan is nobody's to change here.
  private static JsonArray json(IncidentState state, List<Crisis> crises, List<CrisisPlan> pinned) {
    var said = state.ending().learning().changes();
    var changes = new JsonArray();
    pinned.reversed().stream()
        .filter(plan -> !plan.isAgencyDefault())
        .findFirst()
        .ifPresent(plan ->
            Proposals.of(plan, crises)
                .forEach(one -> changes.add(json(plan, one, said.get(one.id())))));
    return changes;
  }

  private static JsonObject json(
      CrisisPlan plan, Proposal one, Learning.@Nullable ChangeWord word) {
    var person = one.person();
    return new JsonObject()
        .put("id", one.id().value())
        .put("plan", plan.ref().plan().value())
        .put("version", plan.ref().version())
        .put("kind", Json.word(one.kind()))
        .put("step", one.step().value())
        .put("person", person == null ? null : person.value())
        .put("needsWords", one.kind().needsWords())
        .put("standing", word == null ? "open" : word.accepted() ? "accepted" : "set_aside")
        .put("evidence", IncidentJson.array(one.evidence(), Changes::json));
  }

  private static JsonObject json(Evidence evidence) {
    return new JsonObject()
        .put("incident", evidence.incident().value())
        .put("at", evidence.at().toString())
        .put("sign", Json.word(evidence.sign()));
  }
}
