package org.porchlight.console.entrance;

import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Doors;
import org.porchlight.console.SessionCookie;
import org.porchlight.console.SessionToken;
import org.porchlight.console.Templates;
import org.porchlight.console.signin.PasskeyProofs;
import org.porchlight.console.view.FormKeys;
import org.porchlight.console.view.Frame;
import org.porchlight.console.view.Idle;
import org.porchlight.console.view.Notice;
import org.porchlight.console.view.SignInView;
import org.porchlight.console.view.Speech;
import org.porchlight.plan.Language;
import org.porchlight.storage.Session;

/// Where every way of signing in ends: the sign-in page again, or a session in this browser.
public final class Entrance {
  private final Console console;

  public Entrance(Console console) {
    this.console = console;
  }

  Future<Void> page(RoutingContext request, int status, @Nullable String said) {
    return page(request, status, to(request), said);
  }

  /// @param to the incident that somebody wants to see; empty for none
  Future<Void> page(RoutingContext request, int status, String to, @Nullable String said) {
    var view =
        new SignInView(
            to,
            console.settings().signIn().issuer() != null,
            PasskeyProofs.isPossibleAt(console.publicUrl()));
    return Answers.html(
        request, status, Templates.html("login", frame(request, "sign_in", said), view));
  }

  Future<Void> wrong(RoutingContext request, String to) {
    return page(request, 401, to, speech(request).of("sign_in.wrong"));
  }

  /// What surrounds a page that nobody need be signed in for.
  Frame frame(RoutingContext request, String title, @Nullable String said) {
    var say = speech(request);
    var notice = said == null ? null : new Notice(said, "");
    return new Frame(
        say, say.of(title), "", FormKeys.none(), "", "", Idle.NEVER, "sign-in", "", notice);
  }

  Speech speech(RoutingContext request) {
    var asked = request.queryParam("language").stream().findFirst().flatMap(Language::of);
    var cookie = request.request().getCookie(Doors.LANGUAGE_COOKIE);
    var language = Optional.ofNullable(cookie).flatMap(chosen -> Language.of(chosen.getValue()));
    return new Speech(
        console.wording(),
        asked.or(() -> language).orElse(Language.EN),
        console.zone(),
        console.world().now());
  }

  /// Opens a session in this browser, under a secret that nobody knew before; what was left open
  /// here ends.
  Future<Void> open(RoutingContext request, Session session) {
    String token = SessionToken.fresh(console.world().now());
    var left = SessionCookie.in(request.request(), console.publicUrl());
    var sessions = console.store().sessions();
    return sessions
        .open(console.agency(), token, session, console.settings().sessionIdle())
        .compose(_ ->
            left.map(one -> sessions.close(console.agency(), one).otherwiseEmpty())
                .orElse(Future.succeededFuture()))
        .onSuccess(_ -> request.response().addCookie(session(token)));
  }

  /// The cookie of a session; for a browser that leaves, without one.
  Cookie session(String token) {
    return cookie(SessionCookie.name(console.publicUrl()), token);
  }

  Cookie cookie(String name, String value) {
    return Cookie.cookie(name, value)
        .setPath("/")
        .setHttpOnly(true)
        .setSameSite(CookieSameSite.STRICT)
        .setSecure(SessionCookie.isServedByTls(console.publicUrl()));
  }

  /// One that also comes along when another site sends the browser back to us.
  Cookie travelling(String name, String value, Duration time) {
    return cookie(name, value)
        .setPath("/login")
        .setSameSite(CookieSameSite.LAX)
        .setMaxAge(time.toSeconds());
  }

  /// The incident that somebody wanted to see before they signed in; empty for none.
  static String to(RoutingContext request) {
    String field = request.request().getFormAttribute("to");
    String asked = request.queryParam("to").stream().findFirst().orElse("");
    String to = field == null ? asked : field;
    return to.matches("[0-9A-Z]{26}") ? to : "";
  }

  static String pathTo(String to) {
    return to.isEmpty() ? "/" : "/incidents/" + to;
  }
}
