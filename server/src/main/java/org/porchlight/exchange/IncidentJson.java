package org.porchlight.exchange;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Contact;
import org.porchlight.incident.Deadlines;
import org.porchlight.incident.Ending.Followup;
import org.porchlight.incident.Gate;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Page;
import org.porchlight.incident.SubjectEvent.PlanPinned;
import org.porchlight.incident.ThirdParty;
import org.porchlight.storage.IncidentLog.Listed;

/// One incident as other programs read it: ids and states, no names, numbers or words.
final class IncidentJson {
  private IncidentJson() {}

  /// One row of the list; a drill says that it is one.
  static JsonObject row(IncidentId incident, IncidentState state) {
    var row =
        new JsonObject()
            .put("id", incident.value())
            .put("familyId", Json.text(state.subject().family()))
            .put("state", Json.word(state.phase()))
            .put("version", state.version())
            .put(
                "plans",
                array(
                    state.subject().pinned().stream().map(PlanPinned::plan).distinct().toList(),
                    plan ->
                        new JsonObject()
                            .put("id", plan.plan().value())
                            .put("version", plan.version())))
            .put(
                "step",
                state.walk().running().map(run -> run.started().step().value()).orElse(null))
            .put("level", state.walk().levelReached())
            .put("openedAt", Json.text(state.openedAt()))
            .put(
                "nextDeadlineAt",
                Deadlines.of(state).values().stream()
                    .min(Instant::compareTo)
                    .map(Instant::toString)
                    .orElse(null));
    return state.drill().began() ? row.put("drill", true) : row;
  }

  /// A row of an incident whose log cannot be read: what the list itself still knows.
  static JsonObject brokenRow(Listed listed) {
    return new JsonObject()
        .put("id", listed.incident().value())
        .put("familyId", Json.text(listed.summary().family()))
        .put("state", Json.word(listed.summary().phase()))
        .put("version", listed.version())
        .put("plans", new JsonArray())
        .put("step", null)
        .put("level", 0)
        .put("openedAt", listed.summary().openedAt().toString())
        .put("nextDeadlineAt", null)
        .put("broken", true);
  }

  /// The row, and what a client needs in order to act.
  static JsonObject whole(IncidentId incident, IncidentState state) {
    var subject = state.subject();
    var gate = state.walk().gate();
    return row(incident, state)
        .put("lead", Json.text(state.crew().lead()))
        .put("engaged", array(state.crew().engaged(), Object::toString))
        .put("contacts", array(state.contacts().all(), IncidentJson::contact))
        .put("speaker", Json.text(subject.speaker()))
        .put(
            "youth",
            subject.pinned().isEmpty() ? null : Json.text(subject.pinned().getLast().youth()))
        .put("scenario", subject.scenario() == null ? null : subject.scenario().scenario().value())
        .put("identity", subject.proof() == null ? null : Json.word(subject.proof()))
        .put("screened", state.walk().screened())
        .put("danger", state.walk().danger())
        .put("gate", gate == null ? null : gate(gate))
        .put("pages", array(state.pages().open(), IncidentJson::page))
        .put("tasks", array(state.messages().tasks(), Json::word))
        .put("followups", array(state.ending().followups(), IncidentJson::followup))
        .put("reviewAt", Json.text(state.ending().reviewAt()));
  }

  /// Candidates are suggestions by number; nobody but staff chooses among them (R3).
  private static JsonObject contact(Contact contact) {
    return new JsonObject()
        .put("id", contact.id().toString())
        .put("medium", Json.word(contact.medium()))
        .put("answered", contact.answered())
        .put("onLine", contact.onLine())
        .put("silent", contact.silent())
        .put("lang", contact.language().code())
        .put("thirdParty", thirdParty(contact.thirdParty()))
        .put(
            "candidates",
            array(
                contact.candidates(),
                one ->
                    new JsonObject()
                        .put("familyId", one.family().value())
                        .put("person", one.person().value())));
  }

  private static @Nullable JsonObject thirdParty(@Nullable ThirdParty institution) {
    return institution == null
        ? null
        : new JsonObject()
            .put("kind", institution.kind().code())
            .put("reached", institution.reached())
            .put("told", institution.told() == null ? null : institution.told().id());
  }

  private static JsonObject gate(Gate gate) {
    return new JsonObject()
        .put("step", gate.opened().step().value())
        .put("confirmWith", Json.text(gate.opened().confirmWith()))
        .put("confirmed", gate.confirmed())
        .put("secondStaff", gate.opened().secondStaff())
        .put("seconded", Json.text(gate.seconded().isEmpty() ? null : gate.seconded().getLast()))
        .put("lifted", gate.lifted());
  }

  private static JsonObject page(Page page) {
    var delivery = new JsonObject();
    page.delivery().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(way -> delivery.put(Json.word(way.getKey()), Json.word(way.getValue())));
    return new JsonObject()
        .put("id", page.id().toString())
        .put("to", PageReaders.id(page.to()))
        .put("purpose", Json.word(page.purpose()))
        .put("step", Json.text(page.asked().step()))
        .put("media", array(page.delivery().keySet().stream().sorted().toList(), Json::word))
        .put("delivery", delivery)
        .put("answer", Json.word(page.answer()));
  }

  private static JsonObject followup(Followup followup) {
    return new JsonObject()
        .put("number", followup.number())
        .put("at", followup.over() ? null : followup.at().toString())
        .put("tries", followup.tries())
        .put("over", followup.over());
  }

  static <T> JsonArray array(Collection<T> values, Function<T, Object> json) {
    var array = new JsonArray();
    values.forEach(value -> array.add(json.apply(value)));
    return array;
  }
}
