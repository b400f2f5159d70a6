package org.porchlight.exchange;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.porchlight.duty.RosterBook;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.duty.RosterCommand;
import org.porchlight.oncall.duty.RosterCommand.AgreeToChange;
import org.porchlight.oncall.duty.RosterCommand.DeclineChange;
import org.porchlight.oncall.duty.RosterCommand.WithdrawChange;
import org.porchlight.oncall.duty.Wish;
import org.porchlight.rights.Reader;
import org.porchlight.rights.Role;
import org.porchlight.rights.ShiftRights;
import org.porchlight.storage.NaturalKey;

/// Changes of the roster by other programs: overrides, swaps, time off, and answers to them.
///
/// Behind the API's bearer token. A command names who gives it (`actor`), who may do by a program
/// what they may on the page of the roster, and carries a `key`, so that a repetition adds nothing.
public final class RosterChangeRoutes {
  private static final int BODY_BYTES_MAX = 16 * 1024;
  private static final int NUMBER_MAX = 999_999_999;

  private final ApiDoor door;
  private final RosterBook book;
  private final Function<StaffId, Optional<StaffMember>> staff;
  private final Runnable told;

  /// @param staff looks a member up by id, on duty or not
  /// @param told called when something was told, so that messages leave at once
  public RosterChangeRoutes(
      ExchangeSettings settings,
      RosterBook book,
      Function<StaffId, Optional<StaffMember>> staff,
      Runnable told) {
    this.door = new ApiDoor(settings);
    this.book = book;
    this.staff = staff;
    this.told = told;
  }

  /// Adds the routes; before those of the roster, whose path they share.
  public void mount(Router router) {
    var bodies = BodyHandler.create(false).setBodyLimit(BODY_BYTES_MAX);
    for (var path : List.of("overrides", "swaps", "time-off", "changes", "changes/*", "feeds")) {
      router.route("/api/roster/" + path).handler(door::check);
      router
          .route("/api/roster/" + path)
          .handler(bodies)
          .failureHandler(RosterChangeRoutes::failed);
    }
    on(router, ProgramDoor.ROSTER_OVERRIDE, RosterChangeReader::override);
    on(router, ProgramDoor.ROSTER_SWAP, RosterChangeReader::swap);
    on(router, ProgramDoor.ROSTER_AWAY, RosterChangeReader::timeOff);
    answering(router, ProgramDoor.ROSTER_ACCEPT, AgreeToChange::new);
    answering(router, ProgramDoor.ROSTER_DECLINE, DeclineChange::new);
    answering(router, ProgramDoor.ROSTER_WITHDRAW, WithdrawChange::new);
    router.get("/api/roster/changes").handler(this::list);
    router.get("/api/roster/feeds").handler(this::feeds);
  }

  private void on(Router router, ProgramDoor door, Function<Fields, RosterCommand> read) {
    route(router, door)
        .handler(context ->
            may(context, door).ifPresent(fields -> tell(context, fields, read.apply(fields))));
  }

  private void answering(
      Router router, ProgramDoor door, BiFunction<Integer, StaffId, RosterCommand> command) {
    route(router, door)
        .handler(context ->
            may(context, door)
                .ifPresent(fields -> {
                  fields.only(List.of("actor", "key"));
                  var by = RosterChangeReader.staff(fields, "actor");
                  tell(context, fields, command.apply(number(context), by));
                }));
  }

  private static Route route(Router router, ProgramDoor door) {
    return router.route(HttpMethod.valueOf(door.verb().name()), "/api" + door.path());
  }

  /// The fields of a request whose actor may come this way, or is nobody; it is refused otherwise.
  private Optional<Fields> may(RoutingContext context, ProgramDoor door) {
    var fields = Optional.ofNullable(fields(context));
    return fields.filter(given -> {
      var name = String.valueOf(given.value("actor"));
      boolean denied =
          Actors.at(door, ApiDoor.account(context), name, staff) instanceof Actors.Asked.Denied;
      if (denied) {
        refuse(context);
      }
      return !denied;
    });
  }

  private static void refuse(RoutingContext context) {
    var answer = Answer.noRight("roster");
    Json.send(context, answer.status(), answer.body());
  }

  private void list(RoutingContext context) {
    book.read()
        .onSuccess(state -> {
          var rows = new JsonArray();
          state.wishes().values().stream().map(RosterChangeRoutes::row).forEach(rows::add);
          Json.send(context, rows);
        })
        .onFailure(context::fail);
  }

  /// Calendars at other people's addresses, with the age of what counts of them; no address.
  private void feeds(RoutingContext context) {
    var rows = new JsonArray();
    book.calendars().forEach(one -> rows.add(RosterJson.feed(one, book.now())));
    Json.send(context, rows);
  }

  private static JsonObject row(Wish wish) {
    var waits = new JsonArray();
    wish.waitsFor().forEach(one -> waits.add(one.value()));
    var named = new JsonArray();
    wish.what().named().forEach(one -> named.add(one.value()));
    return new JsonObject()
        .put("change", wish.id())
        .put("kind", RosterChangeReader.kind(wish.what()))
        .put("staff", named)
        .put("from", wish.what().when().from().toString())
        .put("until", wish.what().when().until().toString())
        .put("by", wish.by().value())
        .put("waitsFor", waits)
        .put("standing", Json.word(wish.standing()))
        .put("since", wish.since().toString());
  }

  private void tell(RoutingContext context, Fields fields, RosterCommand command) {
    var key = fields.required("key", "a text that is new for each command");
    if (!fields.faults().isEmpty()) {
      var answer = Answer.faulty(fields.faults());
      Json.send(context, answer.status(), answer.body());
      return;
    }
    var actor = staff.apply(new StaffId(fields.text("actor")));
    book.read()
        .onSuccess(state -> {
          if (actor
              .filter(who -> ShiftRights.may(Reader.at(Role.of(who)), command, state))
              .isPresent()) {
            give(context, command, ApiDoor.account(context).key(key));
          } else {
            refuse(context);
          }
        })
        .onFailure(context::fail);
  }

  private void give(RoutingContext context, RosterCommand command, NaturalKey key) {
    book.tell(command, key)
        .onSuccess(answer -> {
          var why = answer.refusal();
          if (why == null) {
            told.run();
            Json.send(
                context,
                200,
                new JsonObject()
                    .put("version", answer.state().version())
                    .put("change", answer.state().last().wish()));
          } else {
            var word = Json.word(why);
            Json.send(
                context,
                409,
                new JsonObject().put("refusal", word).put("message", word.replace('_', ' ')));
          }
        })
        .onFailure(context::fail);
  }

  private static int number(RoutingContext context) {
    var text = context.pathParam("id");
    return text != null && text.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(text) : NUMBER_MAX;
  }

  /// The fields of the body; refuses the request, and gives null, when there are none.
  private static @Nullable Fields fields(RoutingContext context) {
    Buffer buffer = context.body().buffer();
    try {
      if (buffer != null
          && io.vertx.core.json.Json.decodeValue(buffer) instanceof JsonObject object) {
        return new Fields(object);
      }
    } catch (DecodeException _) {
      // Told below, like a body of another kind.
    }
    Json.refuse(context, 400, "body: something else (expected: one JSON object)");
    return null;
  }

  private static void failed(RoutingContext context) {
    int status = context.statusCode();
    Json.refuse(
        context,
        status >= 400 && status < 500 ? status : 503,
        status == 413
            ? "body: a longer one (expected: at most " + BODY_BYTES_MAX + " bytes)"
            : "store: no answer; try again with the same key");
  }
}
