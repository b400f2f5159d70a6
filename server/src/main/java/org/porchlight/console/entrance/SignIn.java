package org.porchlight.console.entrance;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.LiveStreams;
import org.porchlight.console.LocalAdministrator;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Templates;
import org.porchlight.console.signin.FirstStart;
import org.porchlight.console.view.FormKeys;
import org.porchlight.console.view.Frame;
import org.porchlight.console.view.Idle;
import org.porchlight.oncall.PinCheck;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Language;
import org.porchlight.storage.Factors;
import org.porchlight.storage.Session;

/// Signing in by name and PIN, and out again.
///
/// Every try that is not right gets the same words, whether the name exists or not.
public final class SignIn {
  static final int ID_CHARACTERS_MAX = 40;

  private final Console console;
  private final Vertx vertx;
  private final Entrance entrance;
  private final FirstStart firstStart;
  private final LiveStreams streams;

  /// @param streams of open pages, which end with the session
  public SignIn(
      Console console, Vertx vertx, Entrance entrance, FirstStart firstStart, LiveStreams streams) {
    this.firstStart = firstStart;
    this.streams = streams;
    this.console = console;
    this.vertx = vertx;
    this.entrance = entrance;
  }

  public void open(Doors doors) {
    doors.openToAll(Door.SIGN_IN_PAGE, request -> entrance.page(request, 200, lostTap(request)));
    doors.openToAll(Door.SIGN_IN, this::signIn);
    doors.openToAll(Door.KEPT, this::kept);
    doors.open(Door.SIGN_OUT, this::signOut);
    doors.open(Door.LANGUAGE, this::language);
  }

  private @Nullable String lostTap(RoutingContext request) {
    return request.queryParam("tap").isEmpty()
        ? null
        : entrance.speech(request).of("sign_in.tap_lost");
  }

  /// What a device shows without a connection, before it fills in what it kept; nobody's words.
  private Future<Void> kept(RoutingContext request) {
    var say = entrance.speech(request);
    var idle =
        new Idle(
            console.settings().signIn().lockAfter().toSeconds(),
            console.settings().sessionIdle().toSeconds(),
            "");
    var frame = new Frame(say, say.of("kept"), "", FormKeys.none(), "", "", idle, "kept", "", null);
    return Answers.html(request, 200, Templates.html("kept", frame, ""));
  }

  private Future<Void> signIn(RoutingContext request) {
    var form = request.request().formAttributes();
    String id = Optional.ofNullable(form.get("staff")).orElse("").strip();
    String pin = Optional.ofNullable(form.get("pin")).orElse("").strip();
    String to = Entrance.to(request);
    if (id.isEmpty() || id.length() > ID_CHARACTERS_MAX) {
      return entrance.wrong(request, to);
    }
    Instant now = console.world().now();
    var staff = new StaffId(id);
    // Checking computes for a tenth of a second, so it leaves the event loop.
    return vertx
        .executeBlocking(() -> console.pins().check(staff, pin, now), false)
        .compose(check ->
            switch (requireNonNull(check, "check")) {
              case PinCheck.Right _ ->
                  console.staff().apply(staff).isPresent()
                      ? enter(request, staff, to)
                      : entrance.wrong(request, to);
              case PinCheck.Wrong(var delay) -> byCode(request, staff, pin, to, delay);
              case PinCheck.TooSoon(var delay) -> wait(request, delay);
            });
  }

  /// A one-time code of the administrator's stands in for a PIN, to make a passkey with.
  private Future<Void> byCode(
      RoutingContext request, StaffId staff, String code, String to, Duration delay) {
    return firstStart
        .enrols(staff, code)
        .compose(enrolled -> {
          if (enrolled && console.staff().apply(staff).isPresent()) {
            var session = new Session(staff, Factors.ONE, LocalAdministrator.BY_CODE, false);
            return entrance
                .open(request, session)
                .compose(_ -> Answers.goTo(request, Door.PASSKEYS.path()));
          }
          return delay.isPositive() ? wait(request, delay) : entrance.wrong(request, to);
        });
  }

  private Future<Void> wait(RoutingContext request, Duration delay) {
    String seconds = Long.toString(Math.max(1, delay.toSeconds()));
    String text = entrance.speech(request).of("sign_in.wait", Map.of("count", seconds));
    request.response().putHeader("Retry-After", seconds);
    return entrance.page(request, 429, text);
  }

  private Future<Void> enter(RoutingContext request, StaffId staff, String to) {
    return entrance
        .open(request, new Session(staff, Factors.ONE))
        .compose(_ -> Answers.goTo(request, Entrance.pathTo(to)));
  }

  private Future<Void> signOut(RoutingContext request, SignedIn who) {
    return console
        .store()
        .sessions()
        .close(console.agency(), who.token())
        .compose(_ -> {
          streams.end(who.token());
          request.response().addCookie(entrance.session("").setMaxAge(0));
          return Answers.goTo(request, "/login");
        });
  }

  private Future<Void> language(RoutingContext request, SignedIn who) {
    String chosen = Optional.ofNullable(request.request().getFormAttribute("to")).orElse("");
    Language.of(chosen)
        .ifPresent(language ->
            request
                .response()
                .addCookie(
                    entrance
                        .cookie(Doors.LANGUAGE_COOKIE, language.code())
                        .setMaxAge(Duration.ofDays(365).toSeconds())));
    return Answers.goTo(request, "/");
  }
}
