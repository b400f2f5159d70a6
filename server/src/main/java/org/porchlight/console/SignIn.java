package org.porchlight.console;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.view.Frame;
import org.porchlight.console.view.Notice;
import org.porchlight.console.view.Speech;
import org.porchlight.oncall.PinCheck;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Language;

/// Signing in by name and PIN, and out again.
///
/// Every try that is not right gets the same words, whether the name exists or not.
final class SignIn {
  private static final int ID_CHARACTERS_MAX = 40;

  private final Console console;
  private final Vertx vertx;

  SignIn(Console console, Vertx vertx) {
    this.console = console;
    this.vertx = vertx;
  }

  void open(Doors doors) {
    doors.openToAll(Door.SIGN_IN_PAGE, request -> page(request, 200, null));
    doors.openToAll(Door.SIGN_IN, this::signIn);
    doors.openToAll(Door.KEPT, this::kept);
    doors.open(Door.SIGN_OUT, this::signOut);
    doors.open(Door.LANGUAGE, this::language);
  }

  private Future<Void> page(RoutingContext request, int status, @Nullable Notice notice) {
    var say = speech(request);
    var frame = new Frame(say, say.of("sign_in"), "", "", "", "", 0, "sign-in", "", notice);
    return Answers.html(request, status, Templates.html("login", frame, to(request)));
  }

  /// What a device shows without a connection, before it fills in what it kept; nobody's words.
  private Future<Void> kept(RoutingContext request) {
    var say = speech(request);
    long idle = console.settings().sessionIdle().toSeconds();
    var frame = new Frame(say, say.of("kept"), "", "", "", "", idle, "kept", "", null);
    return Answers.html(request, 200, Templates.html("kept", frame, ""));
  }

  private Speech speech(RoutingContext request) {
    var asked = request.queryParam("language").stream().findFirst().flatMap(Language::of);
    var cookie = request.request().getCookie(Doors.LANGUAGE_COOKIE);
    var language = Optional.ofNullable(cookie).flatMap(chosen -> Language.of(chosen.getValue()));
    return new Speech(
        console.wording(),
        asked.or(() -> language).orElse(Language.EN),
        console.zone(),
        console.world().now());
  }

  private Future<Void> signIn(RoutingContext request) {
    var form = request.request().formAttributes();
    String id = Optional.ofNullable(form.get("staff")).orElse("").strip();
    String pin = Optional.ofNullable(form.get("pin")).orElse("").strip();
    if (id.isEmpty() || id.length() > ID_CHARACTERS_MAX) {
      return wrong(request);
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
                      ? enter(request, staff, now)
                      : wrong(request);
              case PinCheck.Wrong(var delay) ->
                  delay.isPositive() ? wait(request, delay) : wrong(request);
              case PinCheck.TooSoon(var delay) -> wait(request, delay);
            });
  }

  private Future<Void> wrong(RoutingContext request) {
    return page(request, 401, new Notice(speech(request).of("sign_in.wrong"), ""));
  }

  private Future<Void> wait(RoutingContext request, Duration delay) {
    String seconds = Long.toString(Math.max(1, delay.toSeconds()));
    String text = speech(request).of("sign_in.wait", Map.of("count", seconds));
    request.response().putHeader("Retry-After", seconds);
    return page(request, 429, new Notice(text, ""));
  }

  private Future<Void> enter(RoutingContext request, StaffId staff, Instant now) {
    String token = SessionToken.fresh(now);
    return console
        .store()
        .sessions()
        .open(console.agency(), token, staff, console.settings().sessionIdle())
        .compose(_ -> {
          request.response().addCookie(cookie(Doors.SESSION_COOKIE, token));
          String to = to(request);
          return Answers.goTo(request, to.isEmpty() ? "/" : "/incidents/" + to);
        });
  }

  /// The incident that somebody wanted to see before they signed in; empty for none.
  private static String to(RoutingContext request) {
    String field = request.request().getFormAttribute("to");
    String asked = request.queryParam("to").stream().findFirst().orElse("");
    String to = field == null ? asked : field;
    return to.matches("[0-9A-Z]{26}") ? to : "";
  }

  private Future<Void> signOut(RoutingContext request, SignedIn who) {
    return console
        .store()
        .sessions()
        .close(console.agency(), who.token())
        .compose(_ -> {
          request.response().addCookie(cookie(Doors.SESSION_COOKIE, "").setMaxAge(0));
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
                    cookie(Doors.LANGUAGE_COOKIE, language.code())
                        .setMaxAge(Duration.ofDays(365).toSeconds())));
    return Answers.goTo(request, "/");
  }

  private Cookie cookie(String name, String value) {
    return Cookie.cookie(name, value)
        .setPath("/")
        .setHttpOnly(true)
        .setSameSite(CookieSameSite.STRICT)
        .setSecure("https".equals(console.publicUrl().getScheme()));
  }
}
