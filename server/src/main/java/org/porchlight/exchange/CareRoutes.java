package org.porchlight.exchange;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.porchlight.care.AgendaSource;
import org.porchlight.care.CareCommand;
import org.porchlight.care.CareCommand.AddToAgenda;
import org.porchlight.care.CareCommand.Assign;
import org.porchlight.care.CareCommand.HoldContact;
import org.porchlight.care.CareCommand.HoldMeeting;
import org.porchlight.care.CareCommand.NoteLiving;
import org.porchlight.care.CareCommand.NotePrevention;
import org.porchlight.care.CareCommand.SetMeetingRhythm;
import org.porchlight.care.CareCommand.SettleAgenda;
import org.porchlight.care.CareDecision;
import org.porchlight.care.ContactWay;
import org.porchlight.coordination.care.CareRoom;
import org.porchlight.exchange.Readers.Subject;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.life.Author;
import org.porchlight.storage.NaturalKey;

/// Families between crises, for other programs: how they stand, what is due, what was noted; and a
/// way to note more.
final class CareRoutes {
  private final CareRoom care;
  private final Readers readers;
  private final Actors actors;
  private final Supplier<String> newKey;

  /// @param readers knows the staff, and notes who read of which family's care
  /// @param actors who asks, and whether they may
  /// @param newKey for requests that bring none, never the same twice
  CareRoutes(CareRoom care, Readers readers, Actors actors, Supplier<String> newKey) {
    this.care = care;
    this.readers = readers;
    this.actors = actors;
    this.newKey = newKey;
  }

  private interface Reader {
    CareCommand of(CareFields fields);
  }

  void mount(Router api) {
    api.get("/families").handler(this::all);
    api.get("/families/:family/care").handler(this::one);
    ofMeetings(api);
    ofDays(api);
  }

  private void ofMeetings(Router api) {
    on(
        api,
        ProgramDoor.CARE_MEETING,
        List.of("on", "began", "family", "present", "youth_voice", "words"),
        fields ->
            new HoldMeeting(
                fields.day("on"),
                fields.word("family", FamilyPresence.class),
                fields.people("present"),
                fields.text("youth_voice"),
                fields.text("words"),
                fields.hour("began")));
    on(
        api,
        ProgramDoor.CARE_CONTACT,
        List.of("on", "way", "with"),
        fields ->
            new HoldContact(
                fields.day("on"), fields.word("way", ContactWay.class), fields.person("with")));
    on(
        api,
        ProgramDoor.CARE_AGENDA,
        List.of("words"),
        fields -> new AddToAgenda(new AgendaSource.OfStaff(), fields.text("words")));
    on(
        api,
        ProgramDoor.CARE_SETTLE,
        List.of("item", "decided"),
        fields -> new SettleAgenda(fields.number("item"), fields.text("decided")));
    on(
        api,
        ProgramDoor.CARE_RHYTHM,
        List.of("days"),
        fields -> new SetMeetingRhythm(fields.number("days")));
    on(
        api,
        ProgramDoor.CARE_ASSIGN,
        List.of("to", "reason"),
        fields -> new Assign(fields.staff("to", readers.staff()), fields.text("reason")));
  }

  private void ofDays(Router api) {
    on(
        api,
        ProgramDoor.CARE_LIVING,
        List.of("youth", "where", "from"),
        fields ->
            new NoteLiving(
                fields.required("youth"),
                fields.word("where", LivingSituation.class),
                fields.day("from")));
    on(
        api,
        ProgramDoor.CARE_PREVENTION,
        List.of("plan", "version", "item", "from", "to"),
        fields ->
            new NotePrevention(
                fields.plan("plan", fields.number("version")),
                fields.number("item"),
                fields.day("from"),
                fields.day("to")));
  }

  private void all(RoutingContext context) {
    care.caseloads()
        .all()
        .onSuccess(all ->
            readers.answer(
                context,
                Subject.all("families"),
                () ->
                    Json.send(
                        context,
                        200,
                        new JsonObject()
                            .put("families", IncidentJson.array(all, CareJson::standing))
                            .put(
                                "caseloads",
                                IncidentJson.array(
                                    care.caseloads().counts(all), CareJson::caseload)))))
        .onFailure(context::fail);
  }

  private void one(RoutingContext context) {
    PlanRoutes.withTime(
        context,
        at ->
            (at.isPresent() ? before(id(context), at.get()) : now(id(context)))
                .onSuccess(answer -> tell(context, answer))
                .onFailure(context::fail));
  }

  /// An answer that tells of a family's care is noted, also to whoever added to it.
  private void tell(RoutingContext context, Answer answer) {
    if (answer.status() == 200) {
      readers.answer(
          context, Subject.of("care", id(context)), () -> Json.send(context, 200, answer.body()));
    } else {
      Json.send(context, answer.status(), answer.body());
    }
  }

  /// What was noted by then; what was due then is not told.
  private Future<Answer> before(FamilyId family, Instant at) {
    return care.book().asOf(family, at).map(noted -> new Answer(200, CareJson.noted(noted)));
  }

  private Future<Answer> now(FamilyId family) {
    return care.caseloads()
        .of(family)
        .map(found ->
            found
                .map(standing ->
                    new Answer(
                        200, CareJson.standing(standing).mergeIn(CareJson.noted(standing.care()))))
                .orElseGet(CareRoutes::unknown));
  }

  private void on(Router api, ProgramDoor door, List<String> names, Reader reader) {
    api.post(door.path())
        .handler(context ->
            turn(context, door, names, reader)
                .onSuccess(answer -> tell(context, answer))
                .onFailure(context::fail));
  }

  private Future<Answer> turn(
      RoutingContext context, ProgramDoor door, List<String> names, Reader reader) {
    var fields = new CareFields(context.body().buffer(), names);
    var account = ApiDoor.account(context);
    return actors
        .at(door, account, fields.fields().text("actor"), id(context))
        .compose(who -> {
          if (who instanceof Actors.Asked.Denied) {
            return Future.succeededFuture(Answer.noRight(door.word()));
          }
          var by = Actors.author(fields.fields(), who);
          var command = reader.of(fields);
          var key = fields.text("key");
          return fields.faults().isEmpty()
              ? turn(id(context), command, by, account.key(key.isEmpty() ? newKey.get() : key))
              : Future.succeededFuture(Answer.faulty(fields.faults()));
        });
  }

  private Future<Answer> turn(FamilyId family, CareCommand command, Author by, NaturalKey natural) {
    return care.families()
        .family(family)
        .compose(found ->
            found.isEmpty()
                ? Future.succeededFuture(unknown())
                : note(family, command, by, natural));
  }

  private Future<Answer> note(FamilyId family, CareCommand command, Author by, NaturalKey natural) {
    return care.book()
        .turn(family, command, by, natural)
        .compose(turned ->
            switch (turned.decision()) {
              case CareDecision.Noted _ -> now(family);
              case CareDecision.Refused(var why) ->
                  Future.succeededFuture(
                      new Answer(
                          409,
                          new JsonObject()
                              .put("refusal", why.code())
                              .put("message", why.code().replace('_', ' '))));
            });
  }

  private static FamilyId id(RoutingContext context) {
    return new FamilyId(String.valueOf(context.pathParam("family")));
  }

  private static Answer unknown() {
    return new Answer(404, new JsonObject().put("error", "family: none with this id"));
  }
}
