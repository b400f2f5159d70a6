package org.porchlight.exchange;

import io.vertx.core.Future;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.exchange.Readers.Subject;
import org.porchlight.exchange.reading.ReadingDesk.Listed;
import org.porchlight.exchange.reading.ReadingEvent.Part;
import org.porchlight.exchange.reading.ReadingEvent.Recipient;
import org.porchlight.exchange.reading.ReadingLinks;
import org.porchlight.exchange.reading.ReadingLinks.Wish;
import org.porchlight.family.CardSharing;
import org.porchlight.incident.IncidentId;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.PlanRef;

/// Reading links for other programs: make one, list them with every opening, close one.
///
/// `POST`, `GET /api/plans/{plan}/versions/{n}/links`, `DELETE .../links/{id}`, behind the API's
/// token. The spoken code is in the answer to the `POST` and nowhere else.
public final class ReadingRoutes {
  private static final int BODY_BYTES_MAX = 16 * 1024;
  private static final String PATH = "/api/plans/:plan/versions/:version/links";
  private static final List<String> FIELDS =
      List.of(
          "part",
          "name",
          "organisation",
          "kind",
          "number",
          "person",
          "calledBack",
          "by",
          "ground",
          "reason",
          "lang",
          "incident");

  private final ApiDoor door;
  private final ReadingLinks links;
  private final Readers readers;
  private final InstantSource clock;

  /// @param readers who is one of the roster's, and who read which links
  public ReadingRoutes(
      ExchangeSettings settings, ReadingLinks links, Readers readers, InstantSource clock) {
    this.door = new ApiDoor(settings);
    this.links = links;
    this.readers = readers;
    this.clock = clock;
  }

  /// Adds the routes; before those of the API, whose path they share.
  public void mount(Router router) {
    router.route(PATH).handler(door::check);
    router.route(PATH + "/:id").handler(door::check);
    router.post(PATH).handler(BodyHandler.create(false).setBodyLimit(BODY_BYTES_MAX));
    router.post(PATH).handler(context -> answer(context, make(context)));
    router.get(PATH).handler(this::list);
    router.delete(PATH + "/:id").handler(context -> answer(context, close(context)));
  }

  private Actors.Asked asked(RoutingContext context, ProgramDoor door, String name) {
    return Actors.at(door, ApiDoor.account(context), name, readers.staff());
  }

  private static void answer(RoutingContext context, Future<Answer> answered) {
    answered
        .onSuccess(answer -> Json.send(context, answer.status(), answer.body()))
        .onFailure(_ -> Json.refuse(context, 503, "link: not possible this moment; try again"));
  }

  private Future<Answer> make(RoutingContext context) {
    JsonObject body;
    try {
      body = Optional.ofNullable(context.body().asJsonObject()).orElse(new JsonObject());
    } catch (DecodeException | ClassCastException _) {
      return faulty(List.of("body: no JSON object (expected: one)"));
    }
    var fields = new Fields(body);
    var asked = asked(context, ProgramDoor.PLAN_LINK, fields.text("by"));
    if (asked instanceof Actors.Asked.Denied) {
      return Future.succeededFuture(Answer.noRight(ProgramDoor.PLAN_LINK.word()));
    }
    fields.only(FIELDS);
    Optional<PlanRef> plan = CopyRequests.ref(context);
    var account = ApiDoor.account(context).name();
    Wish wish = wish(fields, body, asked, account, plan.orElse(new PlanRef(new PlanId("none"), 1)));
    if (!fields.faults().isEmpty()) {
      return faulty(fields.faults());
    }
    return plan.isEmpty() ? unknown() : links.make(wish).map(ReadingRoutes::answer);
  }

  private static Wish wish(
      Fields fields, JsonObject body, Actors.Asked asked, String account, PlanRef plan) {
    Part part = one(fields, Part.class, "part", Part.RESPONDER_CARD);
    String person = fields.text("person");
    String staff = fields.required("by", "the id of a member of staff");
    if (!staff.isEmpty() && asked instanceof Actors.Asked.Nobody) {
      fields.fault("by", "somebody else", "the id of a member of staff");
    }
    if (part == Part.RESPONDER_CARD) {
      fields.required("name", "who is called back");
      fields.required("organisation", "where they work");
      fields.required("number", "the published number they were called back on");
    } else if (person.isEmpty()) {
      fields.fault("person", "nothing", "a person of the plan");
    }
    String incident = fields.text("incident");
    String language = fields.text("lang");
    return new Wish(
        plan,
        part,
        new Recipient(
            fields.text("name"),
            fields.text("organisation"),
            one(fields, CardSharing.Recipient.class, "kind", CardSharing.Recipient.OTHER),
            fields.text("number"),
            person.isEmpty() ? null : new PersonId(person),
            new StaffId(staff.isEmpty() ? "nobody" : staff)),
        Boolean.TRUE.equals(body.getValue("calledBack")),
        one(fields, CardSharing.Ground.class, "ground", CardSharing.Ground.AGREED),
        fields.text("reason"),
        Language.of(language).orElse(null),
        incident.isEmpty() ? null : incident(fields, incident),
        account);
  }

  private static @Nullable IncidentId incident(Fields fields, String text) {
    try {
      return new IncidentId(text);
    } catch (IllegalArgumentException _) {
      fields.fault("incident", "another shape", "the id of an incident");
      return null;
    }
  }

  private static <E extends Enum<E>> E one(Fields fields, Class<E> type, String name, E unset) {
    String word = fields.text(name);
    if (word.isEmpty()) {
      return unset;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> Json.word(value).equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseGet(() -> {
          var expected = Arrays.stream(type.getEnumConstants()).map(Json::word).toList();
          fields.fault(name, "another word", String.join(", ", expected));
          return unset;
        });
  }

  private static Answer answer(ReadingLinks.Answer made) {
    return switch (made) {
      case ReadingLinks.Answer.Made(var id, var address, var code, var expires) ->
          new Answer(
              201,
              new JsonObject()
                  .put("id", id)
                  .put("url", address.toString())
                  .put("code", code)
                  .put("expires", expires.toString()));
      case ReadingLinks.Answer.Refused(var refused) -> CopyRequests.refusal(refused);
      case ReadingLinks.Answer.NoSuchPlan _ -> none();
      case ReadingLinks.Answer.TooMany _ ->
          new Answer(
              429,
              new JsonObject().put("error", "links: many were made (expected: wait a little)"));
    };
  }

  private void list(RoutingContext context) {
    CopyRequests.ref(context)
        .map(plan -> links.versions().version(plan))
        .orElse(Future.succeededFuture(Optional.empty()))
        .compose(plan -> {
          var family = plan.map(CrisisPlan::family).orElse(null);
          return family == null
              ? Future.succeededFuture(Map.entry(plan, List.<Listed>of()))
              : links.of(family).map(found -> Map.entry(plan, found));
        })
        .onSuccess(found ->
            found
                .getKey()
                .ifPresentOrElse(
                    plan ->
                        readers.answer(
                            context,
                            Subject.of("links", plan),
                            () -> Json.send(context, rows(found.getValue()))),
                    () -> Json.send(context, new JsonArray())))
        .onFailure(_ -> Json.refuse(context, 503, "links: not possible this moment; try again"));
  }

  private JsonArray rows(List<Listed> found) {
    var rows = new JsonArray();
    found.forEach(listed -> rows.add(ReadingJson.row(listed, clock.instant())));
    return rows;
  }

  private Future<Answer> close(RoutingContext context) {
    String staff = context.request().getParam("by", "");
    String id = context.pathParam("id");
    var plan = CopyRequests.ref(context);
    var asked = asked(context, ProgramDoor.PLAN_LINK_CLOSE, staff);
    if (asked instanceof Actors.Asked.Denied) {
      return Future.succeededFuture(Answer.noRight(ProgramDoor.PLAN_LINK_CLOSE.word()));
    }
    if (asked instanceof Actors.Asked.Nobody) {
      return faulty(List.of("by: somebody else (expected: the id of a member of staff)"));
    }
    if (plan.isEmpty() || id == null) {
      return unknown();
    }
    return links
        .revoke(plan.get(), id, new StaffId(staff))
        .map(closed ->
            closed ? new Answer(200, new JsonObject().put("standing", "revoked")) : none());
  }

  private static Answer none() {
    return new Answer(404, new JsonObject().put("error", "plan or link: none like this"));
  }

  private static Future<Answer> unknown() {
    return Future.succeededFuture(none());
  }

  private static Future<Answer> faulty(List<String> faults) {
    return Future.succeededFuture(Answer.faulty(faults));
  }
}
