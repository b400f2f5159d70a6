package org.porchlight.exchange;

import io.vertx.core.json.JsonObject;
import org.porchlight.care.AgendaItem;
import org.porchlight.care.AgendaSource;
import org.porchlight.care.CareDate;
import org.porchlight.care.CareEvent.ContactHeld;
import org.porchlight.care.CareEvent.DateReminded;
import org.porchlight.care.CareEvent.LivingNoted;
import org.porchlight.care.CareEvent.MeetingHeld;
import org.porchlight.care.CareEvent.PreventionDone;
import org.porchlight.care.Caseload;
import org.porchlight.care.FamilyCare;
import org.porchlight.care.FamilyStanding;
import org.porchlight.care.FamilyStanding.OpenIncident;

/// Families between crises, as the API tells of them.
final class CareJson {
  private CareJson() {}

  static JsonObject standing(FamilyStanding standing) {
    return new JsonObject()
        .put("family", standing.family().id().value())
        .put("coordinator", Json.text(standing.coordinator()))
        .put("plan", Json.word(standing.plan()))
        .put("dates", IncidentJson.array(standing.dates(), CareJson::date))
        .put("incidents", IncidentJson.array(standing.open(), CareJson::incident));
  }

  private static JsonObject date(CareDate date) {
    return new JsonObject()
        .put("kind", Json.word(date.kind()))
        .put("about", date.about())
        .put("due", date.due().toString())
        .put("standing", Json.word(date.standing()));
  }

  private static JsonObject incident(OpenIncident one) {
    return new JsonObject()
        .put("incident", one.incident().value())
        .put("openedAt", one.openedAt().toString())
        .put("active", one.active())
        .put("followUpAt", Json.text(one.followUpAt()))
        .put("reviewAt", Json.text(one.reviewAt()));
  }

  static JsonObject caseload(Caseload one) {
    return new JsonObject()
        .put("coordinator", one.coordinator().value())
        .put("families", one.families())
        .put("weight", Json.word(one.weight()));
  }

  /// What was noted, in the order in which it was.
  static JsonObject noted(FamilyCare care) {
    var pulled = care.pulled();
    return new JsonObject()
        .put("rhythmDays", care.rhythmDays() == 0 ? null : care.rhythmDays())
        .put(
            "pulledForward",
            pulled == null
                ? null
                : new JsonObject()
                    .put("by", pulled.by().toString())
                    .put("cause", Json.word(pulled.cause()))
                    .put("incidents", IncidentJson.array(pulled.incidents(), Object::toString)))
        .put("meetings", IncidentJson.array(care.meetings(), CareJson::meeting))
        .put("contacts", IncidentJson.array(care.contacts(), CareJson::contact))
        .put("living", IncidentJson.array(care.living(), CareJson::living))
        .put("prevention", IncidentJson.array(care.prevention(), CareJson::prevention))
        .put("agenda", IncidentJson.array(care.agenda(), CareJson::item))
        .put("reminded", IncidentJson.array(care.reminded(), CareJson::reminded))
        .put(
            "missed",
            IncidentJson.array(
                care.missed(),
                late ->
                    new JsonObject()
                        .put("kind", Json.word(late.kind()))
                        .put("about", late.about())
                        .put("due", late.due().toString())));
  }

  private static JsonObject reminded(DateReminded one) {
    return new JsonObject()
        .put("kind", Json.word(one.kind()))
        .put("about", one.about())
        .put("due", one.due().toString())
        .put("late", one.late())
        .put("to", one.to().value())
        .put("on", one.on().toString());
  }

  private static JsonObject meeting(MeetingHeld held) {
    return new JsonObject()
        .put("on", held.on().toString())
        .put("began", Json.text(held.began()))
        .put("family", Json.word(held.family()))
        .put("present", IncidentJson.array(held.present(), Object::toString))
        .put("youthVoice", held.youthVoice())
        .put("words", held.words())
        .put("by", held.by().name())
        .put("program", held.by().program());
  }

  private static JsonObject contact(ContactHeld held) {
    return new JsonObject()
        .put("on", held.on().toString())
        .put("way", Json.word(held.way()))
        .put("with", Json.text(held.with()))
        .put("by", held.by().name())
        .put("program", held.by().program());
  }

  private static JsonObject living(LivingNoted noted) {
    return new JsonObject()
        .put("youth", noted.youth().value())
        .put("where", Json.word(noted.where()))
        .put("from", noted.from().toString())
        .put("by", noted.by().name())
        .put("program", noted.by().program());
  }

  private static JsonObject prevention(PreventionDone done) {
    return new JsonObject()
        .put("plan", done.plan().toString())
        .put("item", done.item())
        .put("from", done.from().toString())
        .put("to", done.to().toString())
        .put("by", done.by().name())
        .put("program", done.by().program());
  }

  private static JsonObject item(AgendaItem item) {
    return new JsonObject()
        .put("item", item.number())
        .put("of", source(item.source()))
        .put("words", item.words())
        .put("by", item.by().name())
        .put("program", item.by().program())
        .put("at", item.at().toString())
        .put("decided", item.decided());
  }

  /// Such as `staff`, the incident of a review, or the kind of date that went by.
  private static String source(AgendaSource source) {
    return switch (source) {
      case AgendaSource.OfStaff _ -> "staff";
      case AgendaSource.OfReview(var incident) -> "review of " + incident;
      case AgendaSource.OfMissedDate missed ->
          "missed " + Json.word(missed.kind()) + " of " + missed.due();
    };
  }
}
