package org.porchlight.console.entrance;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Form;
import org.porchlight.console.Frames;
import org.porchlight.console.LiveStreams;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Templates;
import org.porchlight.console.TurnedAway;
import org.porchlight.console.view.Frame;
import org.porchlight.console.view.Idle;
import org.porchlight.console.view.Notice;
import org.porchlight.oncall.PinCheck;

/// Locks a browser that nobody taps, and opens it again for its own PIN where it was.
///
/// After a few wrong PINs in a row the session ends, so that a found telephone is no open door.
public final class LockPage {
  private static final int WRONG_MAX = 5;

  private final Console console;
  private final Vertx vertx;
  private final LiveStreams streams;

  /// @param streams of open pages, which end with the session or its lock
  public LockPage(Console console, Vertx vertx, LiveStreams streams) {
    this.streams = streams;
    this.console = console;
    this.vertx = vertx;
  }

  public void open(Doors doors) {
    doors.open(Door.LOCKED, (request, who) -> page(request, who, 200, lost(request, who)));
    doors.open(Door.LOCK, this::lock);
    doors.open(Door.UNLOCK_SCREEN, this::unlock);
  }

  private @Nullable String lost(RoutingContext request, SignedIn who) {
    return request.queryParam("tap").isEmpty()
        ? null
        : Frames.of(console, who, "lock", "").say().of("lock.tap_lost");
  }

  private Future<Void> page(
      RoutingContext request, SignedIn who, int status, @Nullable String said) {
    // An administrator has no PIN: the whole sign-in is asked.
    if (who.isAdministrator()) {
      return ended(request, who);
    }
    var plain = Frames.of(console, who, "lock", "");
    var notice = said == null ? null : new Notice(said, "");
    var idle = new Idle(0, plain.idle().endSeconds(), "");
    var frame =
        new Frame(
            plain.say(),
            plain.title(),
            plain.csrf(),
            plain.keys(),
            plain.staff(),
            "",
            idle,
            "locked",
            "",
            notice);
    String back = TurnedAway.pathBack(request);
    return Answers.html(request, status, Templates.html("locked", frame, back));
  }

  private Future<Void> lock(RoutingContext request, SignedIn who) {
    return console
        .store()
        .sessions()
        .change(console.agency(), who.token(), who.session().locked(true))
        .onSuccess(_ -> streams.end(who.token()))
        .compose(_ -> request.response().setStatusCode(204).end());
  }

  private Future<Void> unlock(RoutingContext request, SignedIn who) {
    String pin = new Form(request.request().formAttributes()).text("pin");
    var say = Frames.of(console, who, "lock", "").say();
    return vertx
        .executeBlocking(() -> console.pins().check(who.id(), pin, console.world().now()), false)
        .compose(check ->
            switch (requireNonNull(check, "check")) {
              case PinCheck.Right _ -> opened(request, who);
              case PinCheck.Wrong _ when console.pins().wrongInARow(who.id()) >= WRONG_MAX ->
                  ended(request, who);
              case PinCheck.Wrong _ -> page(request, who, 401, say.of("sign_in.wrong"));
              case PinCheck.TooSoon(var delay) -> {
                String seconds = Long.toString(Math.max(1, delay.toSeconds()));
                yield page(request, who, 429, say.of("sign_in.wait", Map.of("count", seconds)));
              }
            });
  }

  private Future<Void> opened(RoutingContext request, SignedIn who) {
    var sessions = console.store().sessions();
    return sessions
        .change(console.agency(), who.token(), who.session().locked(false))
        .compose(_ -> sessions.use(console.agency(), who.token(), console.settings().sessionIdle()))
        .compose(_ -> Answers.goTo(request, TurnedAway.pathBack(request)));
  }

  private Future<Void> ended(RoutingContext request, SignedIn who) {
    return console
        .store()
        .sessions()
        .close(console.agency(), who.token())
        .onSuccess(_ -> streams.end(who.token()))
        .compose(_ -> Answers.goTo(request, "/login"));
  }
}
