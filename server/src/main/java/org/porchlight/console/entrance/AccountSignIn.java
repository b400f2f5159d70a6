package org.porchlight.console.entrance;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Templates;
import org.porchlight.console.signin.OpenIdConnect;
import org.porchlight.console.signin.OpenIdConnect.Arrival;
import org.porchlight.oncall.StaffId;
import org.porchlight.storage.Session;

/// Signing in with an account of the agency, at its own issuer.
///
/// Whoever comes back as nobody of the roster reads the same words as after a wrong PIN; while the
/// issuer is away, the PIN is still asked for.
public final class AccountSignIn {
  private static final String JOURNEY_COOKIE = "porchlight_journey";
  private static final int TEXT_CHARACTERS_MAX = 2_000;

  private final Console console;
  private final Entrance entrance;
  private final @Nullable OpenIdConnect accounts;

  public AccountSignIn(Console console, Vertx vertx, Entrance entrance) {
    this.console = console;
    this.entrance = entrance;
    var issuer = console.settings().signIn().issuer();
    var back = URI.create(console.publicUrl() + Door.ACCOUNT_BACK.path());
    accounts =
        issuer == null
            ? null
            : new OpenIdConnect(vertx, issuer, back, console.agency(), console.store().tickets());
  }

  public void open(Doors doors) {
    doors.openToAll(Door.ACCOUNT, this::leave);
    doors.openToAll(Door.ACCOUNT_BACK, this::comeBack);
  }

  private Future<Void> leave(RoutingContext request) {
    if (accounts == null) {
      return Answers.status(request, 404);
    }
    String to = Entrance.to(request);
    return accounts
        .begin(to)
        .transform(begun -> {
          if (begun.failed()) {
            return away(request, to);
          }
          var departure = begun.result();
          request
              .response()
              .addCookie(
                  entrance.travelling(
                      JOURNEY_COOKIE, departure.browser(), OpenIdConnect.JOURNEY_MAX));
          return Answers.goTo(request, departure.address());
        });
  }

  private Future<Void> comeBack(RoutingContext request) {
    if (accounts == null) {
      return Answers.status(request, 404);
    }
    var kept = request.request().getCookie(JOURNEY_COOKIE);
    String browser = kept == null ? "" : kept.getValue();
    return accounts
        .end(text(request, "state"), text(request, "code"), browser)
        .compose(arrival -> {
          request
              .response()
              .addCookie(entrance.cookie(JOURNEY_COOKIE, "").setPath("/login").setMaxAge(0));
          return switch (arrival) {
            case Arrival.Known known -> known(request, known);
            case Arrival.Unproved _ -> entrance.wrong(request, "");
            case Arrival.Away _ -> away(request, "");
          };
        });
  }

  private Future<Void> known(RoutingContext request, Arrival.Known known) {
    boolean shaped = known.staff().length() <= SignIn.ID_CHARACTERS_MAX;
    var member = shaped ? console.staff().apply(new StaffId(known.staff())) : null;
    if (member == null || member.isEmpty()) {
      return entrance.wrong(request, known.to());
    }
    String path = Entrance.pathTo(known.to());
    return entrance
        .open(request, new Session(member.get().id(), known.factors()))
        .compose(_ -> {
          // Browsers keep a strict cookie back as long as another site is leading them, so a page
          // of our own leads on.
          request.response().putHeader("Refresh", "0; url=" + path);
          var frame = entrance.frame(request, "sign_in.in", null);
          return Answers.html(request, 200, Templates.html("signed-in", frame, path));
        });
  }

  private Future<Void> away(RoutingContext request, String to) {
    return entrance.page(request, 503, to, entrance.speech(request).of("sign_in.account_away"));
  }

  private static String text(RoutingContext request, String name) {
    String text = request.queryParam(name).stream().findFirst().orElse("");
    return text.length() > TEXT_CHARACTERS_MAX ? "" : text;
  }
}
