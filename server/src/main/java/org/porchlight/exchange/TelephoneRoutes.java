package org.porchlight.exchange;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.exchange.Readers.Subject;
import org.porchlight.family.Telephones;
import org.porchlight.family.Telephones.Standing;
import org.porchlight.incident.Medium;
import org.porchlight.notification.PhoneBook;
import org.porchlight.notification.PhoneCodes;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Store;

/// The telephones of a family and its team: how far each can be counted on, and verifying one.
///
/// No number is in an address or an answer: a telephone is the person's, counted from 1. Behind the
/// API's bearer token.
///
/// - `GET /api/telephones/FAM-0007`: every telephone with its `status` (`unverified`, `verified`,
///   `failing`, `opted_out`, `quarantined`) and whether it is `due` to be verified
/// - `POST /api/telephones/FAM-0007/N1/1/code` `{actor, way: text|voice}`: 202; 409 when it did not
///   go out; 429 after three in an hour
/// - `POST /api/telephones/FAM-0007/N1/1/verify` `{actor, code}`: 200; 409 for a wrong or old one
public final class TelephoneRoutes {
  private static final int BODY_BYTES_MAX = 1024;
  private static final String PATH = "/telephones";

  private final Vertx vertx;
  private final ApiDoor door;
  private final AgencyId agency;
  private final Store store;
  private final PhoneBook book;
  private final PhoneCodes codes;
  private final Readers readers;
  private final InstantSource clock;

  /// @param readers who is one of the roster's, and who read which family's telephones
  public TelephoneRoutes(
      Vertx vertx,
      ExchangeSettings settings,
      AgencyId agency,
      Store store,
      PhoneBook book,
      PhoneCodes codes,
      Readers readers,
      InstantSource clock) {
    this.vertx = vertx;
    this.door = new ApiDoor(settings);
    this.agency = agency;
    this.store = store;
    this.book = book;
    this.codes = codes;
    this.readers = readers;
    this.clock = clock;
  }

  /// Adds the routes; before those of the API, whose path they share.
  public void mount(Router router) {
    var api = Router.router(vertx);
    api.route().handler(door::check);
    api.route().handler(BodyHandler.create(false).setBodyLimit(BODY_BYTES_MAX));
    api.get("/:family").handler(context -> withFamily(context, this::list));
    on(api, ProgramDoor.TELEPHONE_CODE, this::code);
    on(api, ProgramDoor.TELEPHONE_VERIFY, this::verify);
    api.route().handler(context -> Json.refuse(context, 404, "path: none like this"));
    api.route().failureHandler(TelephoneRoutes::failed);
    router.route("/api" + PATH + "/*").subRouter(api);
  }

  private static void failed(RoutingContext context) {
    int status = context.statusCode();
    if (context.failure() == null && status < 500) {
      Json.refuse(
          context, status, "request: another (expected: at most " + BODY_BYTES_MAX + " bytes)");
    } else {
      Json.refuse(context, 500, "telephones: try again");
    }
  }

  private interface OfFamily {
    void answer(RoutingContext context, FamilyRecord family);
  }

  /// One telephone that a request names.
  private record Named(FamilyRecord family, FamilyPerson person, ContactPoint point) {
    Language language() {
      return person.language().orElse(family.languages().getFirst());
    }
  }

  private interface OfPoint {
    void answer(RoutingContext context, Named named, JsonObject body, String actor);
  }

  private void withFamily(RoutingContext context, OfFamily then) {
    family(context)
        .onSuccess(family ->
            family.ifPresentOrElse(
                one -> then.answer(context, one),
                () -> Json.refuse(context, 404, "family: none like this")))
        .onFailure(context::fail);
  }

  private Future<Optional<FamilyRecord>> family(RoutingContext context) {
    try {
      return store.directory().family(agency, new FamilyId(part(context, "family")));
    } catch (IllegalArgumentException _) {
      return Future.succeededFuture(Optional.empty());
    }
  }

  private static String part(RoutingContext context, String name) {
    return Objects.requireNonNullElse(context.pathParam(name), "");
  }

  private void on(Router api, ProgramDoor door, OfPoint then) {
    api.post(door.path().substring(PATH.length()))
        .handler(context ->
            Json.body(context)
                .ifPresent(body -> {
                  var name = String.valueOf(body.getValue("actor", ""));
                  var asked = Actors.at(door, ApiDoor.account(context), name, readers.staff());
                  Actors.acting(context, door, asked)
                      .ifPresent(
                          acting -> withPoint(context, body, acting.who().id().value(), then));
                }));
  }

  private void withPoint(RoutingContext context, JsonObject body, String actor, OfPoint then) {
    withFamily(
        context,
        (_, family) -> {
          Named named = named(context, family);
          if (named == null) {
            Json.refuse(context, 404, "telephone: none like this");
          } else {
            then.answer(context, named, body, actor);
          }
        });
  }

  private static @Nullable Named named(RoutingContext context, FamilyRecord family) {
    try {
      var person = family.person(new PersonId(part(context, "person")));
      int number = Integer.parseInt(part(context, "point"));
      return person
          .filter(one -> number >= 1 && number <= one.contactPoints().size())
          .map(one -> new Named(family, one, one.contactPoints().get(number - 1)))
          .orElse(null);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private void list(RoutingContext context, FamilyRecord family) {
    book.of(family.id())
        .onSuccess(known -> {
          var all = new JsonArray();
          for (FamilyPerson person : family.people().values()) {
            List<ContactPoint> points = person.contactPoints();
            for (int i = 0; i < points.size(); i++) {
              all.add(row(family, person, points.get(i), i + 1, known));
            }
          }
          readers.answer(
              context, Subject.of("telephones", family.id()), () -> Json.send(context, all));
        })
        .onFailure(context::fail);
  }

  private JsonObject row(
      FamilyRecord family, FamilyPerson person, ContactPoint point, int number, Telephones known) {
    Standing standing = known.standing(family, point, clock.instant());
    return new JsonObject()
        .put("person", person.id().value())
        .put("telephone", number)
        .put("kind", point.kind().code())
        .put("status", Json.word(standing))
        .put("due", standing != Standing.VERIFIED)
        .put("verifiedAt", Json.text(known.of(point.number()).verifiedAt()));
  }

  private void code(RoutingContext context, Named named, JsonObject body, String actor) {
    Medium way =
        switch (body.getString("way", "")) {
          case "text" -> Medium.TEXT;
          case "voice" -> Medium.VOICE;
          default -> null;
        };
    if (way == null) {
      Json.refuse(context, 400, "way: another (expected: text or voice)");
      return;
    }
    codes
        .send(named.family().id(), named.point().number(), way, named.language(), actor)
        .onSuccess(asked -> {
          switch (asked) {
            case SENT -> Json.send(context, 202, new JsonObject().put("sent", true));
            case NOT_SENT -> Json.refuse(context, 409, "code: did not go out (try the other way)");
            case TOO_MANY ->
                Json.refuse(context, 429, "codes: three in this hour (expected: wait)");
          }
        })
        .onFailure(context::fail);
  }

  private void verify(RoutingContext context, Named named, JsonObject body, String actor) {
    codes
        .read(named.family().id(), named.point().number(), body.getString("code", ""), actor)
        .onSuccess(told -> {
          switch (told) {
            case MATCHED -> Json.send(context, 200, new JsonObject().put("status", "verified"));
            case WRONG -> Json.refuse(context, 409, "code: another (expected: the one sent last)");
            case NONE_OPEN ->
                Json.refuse(context, 409, "code: none open (expected: send one first)");
          }
        })
        .onFailure(context::fail);
  }
}
