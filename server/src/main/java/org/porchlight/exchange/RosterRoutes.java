package org.porchlight.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.porchlight.care.CareDate;
import org.porchlight.oncall.Coverage;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.Span;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;

/// The roster for other programs: who is on call, gaps, and calendars in and out.
///
/// `/api/roster/...` is behind the API's bearer token. A calendar is fetched by programs that
/// cannot bring one, so its address itself is the secret: it is made of the server's key and holds
/// no name.
public final class RosterRoutes {
  private static final Duration FEED_BACK = Duration.ofDays(7);
  private static final Duration FEED_AHEAD = Duration.ofDays(90);
  private static final Duration IMPORT_AHEAD = Duration.ofDays(90);
  private static final String WHOLE = "roster";

  private final Vertx vertx;
  private final ApiDoor door;
  private final Supplier<Roster> roster;
  private final Function<Span, Coverage> cover;
  private final Function<StaffId, Future<List<CareDate>>> dates;
  private final URI publicUrl;
  private final byte[] key;
  private final InstantSource clock;

  /// @param roster the one that counts now
  /// @param cover of the roster that counts now, by people who can be reached
  /// @param dates of the families that somebody of the staff coordinates
  /// @param publicUrl where calendars are fetched from
  /// @param key of which the addresses of calendars are made; another one makes all of them void
  public RosterRoutes(
      Vertx vertx,
      ExchangeSettings settings,
      Supplier<Roster> roster,
      Function<Span, Coverage> cover,
      Function<StaffId, Future<List<CareDate>>> dates,
      URI publicUrl,
      byte[] key,
      InstantSource clock) {
    this.vertx = vertx;
    this.door = new ApiDoor(settings);
    this.roster = roster;
    this.cover = cover;
    this.dates = dates;
    this.publicUrl = publicUrl;
    this.key = key.clone();
    this.clock = clock;
  }

  /// Adds the routes; before those of the API, whose path they share.
  public void mount(Router router) {
    router.get("/calendar/:secret").handler(this::feed);
    var api = Router.router(vertx);
    api.route().handler(door::check);
    api.get("/on-call").handler(this::onCall);
    api.get("/coverage").handler(this::coverage);
    api.get("/cover").handler(this::coverage);
    api.get("/calendars").handler(this::calendars);
    api.post("/calendar")
        .handler(BodyHandler.create(false).setBodyLimit(CalendarText.BYTES_MAX))
        .handler(this::tried);
    api.route().handler(context -> Json.refuse(context, 404, "path: none like this"));
    api.route()
        .failureHandler(context ->
            Json.refuse(
                context,
                context.statusCode(),
                context.statusCode() == 413
                    ? "body: a longer one (expected: at most " + CalendarText.BYTES_MAX + " bytes)"
                    : "server: an error of its own; try again"));
    router.route("/api/roster/*").subRouter(api);
  }

  private void onCall(RoutingContext context) {
    var given = context.request().getParam("at");
    Instant at;
    try {
      at = given == null ? clock.instant() : Instant.parse(given);
    } catch (DateTimeException _) {
      Json.refuse(context, 400, "at: no instant (expected: one such as 2026-12-24T08:00:00Z)");
      return;
    }
    var now = clock.instant();
    if (at.isBefore(now.minus(Duration.ofDays(3660)))
        || at.isAfter(now.plus(Duration.ofDays(3660)))) {
      Json.refuse(context, 400, "at: another time (expected: within ten years of now)");
      return;
    }
    apart(
        context,
        () -> RosterJson.onCall(roster.get(), at),
        answer -> Json.send(context, 200, answer));
  }

  private void coverage(RoutingContext context) {
    var given = Optional.ofNullable(context.request().getParam("days")).orElse("14");
    if (!given.matches("[1-9][0-9]?")) {
      Json.refuse(context, 400, "days: another text (expected: 1 to 99)");
      return;
    }
    var window = Span.of(clock.instant(), Duration.ofDays(Integer.parseInt(given)));
    apart(
        context,
        () -> RosterJson.coverage(cover.apply(window)),
        answer -> Json.send(context, 200, answer));
  }

  private void calendars(RoutingContext context) {
    var answer = new JsonArray();
    answer.add(new JsonObject().put("of", WHOLE).put("url", address(WHOLE)));
    for (var member : roster.get().staff()) {
      var id = member.id().value();
      answer.add(new JsonObject().put("of", id).put("url", address(subject(member))));
    }
    Json.send(context, answer);
  }

  /// What a calendar would come to as the dated shifts of this roster; nothing is kept.
  private void tried(RoutingContext context) {
    var text = context.body().asString();
    var now = clock.instant();
    var current = roster.get();
    apart(
        context,
        () -> trial(text == null ? "" : text, current, now),
        answer -> Json.send(context, answer.status(), answer.body()));
  }

  private static Answer trial(String text, Roster current, Instant now) {
    var reading = RosterCalendar.read(text, current, Span.of(now, IMPORT_AHEAD));
    if (!reading.faults().isEmpty()) {
      var faults = new JsonArray();
      reading.faults().forEach(fault -> faults.add(fault.toString()));
      return new Answer(
          400, new JsonObject().put("error", "calendar: faults").put("faults", faults));
    }
    var shifts = new JsonArray();
    reading.shifts().stream().map(RosterJson::dated).forEach(shifts::add);
    var window = Span.of(now, Coverage.HORIZON);
    var coverage = Coverage.of(current.withDated(reading.shifts()), window);
    return new Answer(
        200, new JsonObject().put("shifts", shifts).put("coverage", RosterJson.coverage(coverage)));
  }

  private void feed(RoutingContext context) {
    var secret = context.pathParam("secret");
    var current = roster.get();
    var now = clock.instant();
    var today = now.truncatedTo(ChronoUnit.DAYS);
    var window = new Span(today.minus(FEED_BACK), today.plus(FEED_AHEAD));
    if (name(WHOLE).equals(secret)) {
      apart(context, () -> RosterFeed.ofRoster(current, window, now), text -> send(context, text));
      return;
    }
    var whose =
        current.staff().stream().filter(member -> name(subject(member)).equals(secret)).findFirst();
    if (whose.isEmpty()) {
      context.response().setStatusCode(404).end();
      return;
    }
    var who = whose.get().id();
    dates
        .apply(who)
        .onSuccess(due ->
            apart(
                context,
                () -> RosterFeed.ofPerson(current, who, window, due, now),
                text -> send(context, text)))
        .onFailure(context::fail);
  }

  private static void send(RoutingContext context, String calendar) {
    context
        .response()
        .putHeader("Content-Type", "text/calendar; charset=utf-8")
        .putHeader("Cache-Control", "private, max-age=900")
        .putHeader("Referrer-Policy", "no-referrer")
        .end(calendar);
  }

  /// Laying out a quarter of a year takes some milliseconds, so it is done off the event loop.
  private <T> void apart(RoutingContext context, Callable<T> work, Consumer<T> then) {
    vertx.executeBlocking(work, false).onSuccess(then::accept).onFailure(context::fail);
  }

  private String address(String subject) {
    return publicUrl.resolve("/calendar/" + name(subject)).toString();
  }

  private static String subject(StaffMember member) {
    return "staff " + member.id();
  }

  private String name(String subject) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      var sealed = mac.doFinal(subject.getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed) + ".ics";
    } catch (GeneralSecurityException unavailable) {
      throw new IllegalStateException("HmacSHA256: none (expected: it in java.base)", unavailable);
    }
  }
}
