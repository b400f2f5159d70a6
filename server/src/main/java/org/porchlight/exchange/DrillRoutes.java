package org.porchlight.exchange;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.coordination.Relationships;
import org.porchlight.incident.Actor;
import org.porchlight.incident.DrillEvent.Agreed;
import org.porchlight.incident.DrillEvent.DrillBegan;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Source;
import org.porchlight.line.Drills;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.review.DrillScore;
import org.porchlight.rights.Access;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.AtOnce;
import org.porchlight.storage.IncidentLog;

/// Drills for other programs: `POST /api/drills` begins one, `POST /api/drills/{id}/end` ends it,
/// `GET /api/drills` tells how those among the newest incidents went.
public final class DrillRoutes {
  private static final int LOOKED_AT_MAX = 200;
  private static final long BODY_BYTES_MAX = 64 * 1024;

  private final ApiDoor door;
  private final AgencyId agency;
  private final IncidentLog incidents;
  private final Drills drills;
  private final Readers readers;
  private final Relationships relationships;

  /// @param readers knows the staff
  /// @param relationships whose a family is
  public DrillRoutes(
      ExchangeSettings settings,
      AgencyId agency,
      IncidentLog incidents,
      Drills drills,
      Readers readers,
      Relationships relationships) {
    this.door = new ApiDoor(settings);
    this.agency = agency;
    this.incidents = incidents;
    this.drills = drills;
    this.readers = readers;
    this.relationships = relationships;
  }

  /// Adds the routes; before those of the API, which answer for what is not here.
  public void mount(Router router) {
    var body = BodyHandler.create(false).setBodyLimit(BODY_BYTES_MAX);
    router.route("/api/drills*").handler(door::check);
    router.get("/api/drills").handler(this::list);
    router.post("/api" + ProgramDoor.DRILL_BEGIN.path()).handler(body).handler(this::begin);
    router.post("/api" + ProgramDoor.DRILL_END.path()).handler(body).handler(this::end);
    router
        .route("/api/drills*")
        .failureHandler(
            context -> Json.refuse(context, 503, "server: an error of its own; try again"));
  }

  private void begin(RoutingContext context) {
    try {
      JsonObject body = Objects.requireNonNull(context.body().asJsonObject(), "body");
      var acting = acting(context, ProgramDoor.DRILL_BEGIN, body);
      if (acting.isEmpty()) {
        return;
      }
      StaffMember by = acting.get().who();
      List<Agreed> agreed = agreed(body.getJsonArray("agreed", new JsonArray()));
      Language language = Language.of(body.getString("language", "en")).orElse(Language.EN);
      if (!agreed.stream().allMatch(drills::isToday)) {
        Json.refuse(context, 400, "agreed: another day (expected: today)");
        return;
      }
      mayTellOf(by, agreed)
          .onSuccess(may -> {
            if (may) {
              begin(context, source(context, by), language, agreed);
            } else {
              refuse(context);
            }
          })
          .onFailure(context::fail);
    } catch (RuntimeException _) {
      Json.refuse(
          context, 400, "body: another (expected: {actor, agreed: [{family, person, on}]})");
    }
  }

  private void begin(RoutingContext context, Source by, Language language, List<Agreed> agreed) {
    drills
        .begin(by, language, agreed)
        .onSuccess(begun ->
            begun.ifPresentOrElse(
                drill -> Json.send(context, 200, new JsonObject().put("id", drill.value())),
                () -> Json.send(context, 409, new JsonObject().put("refusal", "drill_runs"))))
        .onFailure(context::fail);
  }

  private void end(RoutingContext context) {
    try {
      JsonObject body = Objects.requireNonNull(context.body().asJsonObject(), "body");
      acting(context, ProgramDoor.DRILL_END, body)
          .ifPresent(acting -> end(context, source(context, acting.who())));
    } catch (RuntimeException _) {
      Json.refuse(context, 400, "body or id: another (expected: a drill's id and {actor})");
    }
  }

  private void end(RoutingContext context, Source by) {
    var drill = new IncidentId(Objects.requireNonNull(context.pathParam("id"), "id"));
    drills
        .stop(drill, by)
        .onSuccess(_ -> Json.send(context, 200, new JsonObject().put("id", drill.value())))
        .onFailure(context::fail);
  }

  private static Source source(RoutingContext context, StaffMember by) {
    return Source.program(new Actor.Staff(by.id()), ApiDoor.account(context).name());
  }

  private Optional<Actors.Asked.Acting> acting(
      RoutingContext context, ProgramDoor door, JsonObject body) {
    var name = Objects.requireNonNull(body.getString("actor"), "actor");
    var asked = Actors.at(door, ApiDoor.account(context), name, readers.staff());
    return Actors.acting(context, door, asked);
  }

  /// That a family or a support agreed say those who look after it.
  private Future<Boolean> mayTellOf(StaffMember by, List<Agreed> agreed) {
    var asked = agreed.stream().map(Agreed::family).distinct().map(of -> leads(by, of)).toList();
    return AtOnce.answers(asked).map(answers -> answers.stream().allMatch(may -> may));
  }

  private Future<Boolean> leads(StaffMember by, FamilyId family) {
    return relationships
        .store()
        .directory()
        .family(agency, family)
        .compose(found ->
            found
                .map(one -> relationships.to(by, one).map(reader -> reader.may(Access.LEADING)))
                .orElse(Future.succeededFuture(false)));
  }

  private static void refuse(RoutingContext context) {
    var answer = Answer.noRight("drill");
    Json.send(context, answer.status(), answer.body());
  }

  private static List<Agreed> agreed(JsonArray given) {
    var agreed = new ArrayList<Agreed>();
    for (int i = 0; i < given.size(); i++) {
      JsonObject one = given.getJsonObject(i);
      agreed.add(
          new Agreed(
              new FamilyId(one.getString("family")),
              new PersonId(one.getString("person")),
              LocalDate.parse(one.getString("on"))));
    }
    return agreed;
  }

  private void list(RoutingContext context) {
    found()
        .onSuccess(rows -> {
          var answer = new JsonArray();
          rows.forEach(answer::add);
          Json.send(context, answer);
        })
        .onFailure(context::fail);
  }

  private Future<List<JsonObject>> found() {
    return incidents
        .recent(agency, LOOKED_AT_MAX)
        .compose(recent -> {
          var reads = recent.stream().map(one -> row(one.incident())).toList();
          return Future.join(reads)
              .transform(_ ->
                  Future.succeededFuture(
                      reads.stream()
                          .filter(Future::succeeded)
                          .map(Future::result)
                          .filter(row -> !row.isEmpty())
                          .toList()));
        });
  }

  /// Empty for an incident that is no drill.
  private Future<JsonObject> row(IncidentId incident) {
    return incidents
        .read(agency, incident, 0)
        .map(log ->
            log.entries().isEmpty() || !(log.entries().getFirst().event() instanceof DrillBegan)
                ? new JsonObject()
                : row(incident, DrillScore.of(log.entries())));
  }

  private static JsonObject row(IncidentId incident, DrillScore score) {
    return new JsonObject()
        .put("id", incident.value())
        .put("beganAt", score.began().toString())
        .put("toPageSeconds", seconds(score.toPage()))
        .put("toAcknowledgeSeconds", seconds(score.toAcknowledge()))
        .put("toPersonSeconds", seconds(score.toPerson()))
        .put("steps", score.steps())
        .put("ended", score.ended() == null ? null : Json.word(score.ended()));
  }

  private static @Nullable Double seconds(@Nullable Duration time) {
    return time == null ? null : time.toMillis() / 1000.0;
  }
}
