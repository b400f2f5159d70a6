package org.porchlight.console;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;

/// Leads a request that may not come through yet to the page that would let it through, and from
/// there back to where it came from.
///
/// A tap is not kept for later: whoever tapped is told that nothing came of it. What a page asks
/// for by itself gets a bare answer, for the page to act on.
public final class TurnedAway {
  private static final Set<Door> LEAVING =
      EnumSet.of(Door.SIGN_OUT, Door.LANGUAGE, Door.LOCK, Door.UNLOCK_SCREEN);
  private static final int LOCKED = 423;
  private static final int NOTHING_TO_KEEP = 204;

  private TurnedAway() {}

  /// The whole page becomes the sign-in, also when only a part of it was asked for.
  static Future<Void> toSignIn(Door door, RoutingContext request) {
    if (Answers.isPart(request)) {
      return Answers.status(request, 401);
    }
    var asked = new ArrayList<String>();
    IncidentFiles.idIn(request).ifPresent(incident -> asked.add("to=" + incident));
    if (door.changes() && !LEAVING.contains(door)) {
      asked.add("tap=lost");
    }
    String address = asked.isEmpty() ? "/login" : "/login?" + String.join("&", asked);
    return request.request().getHeader("HX-Request") != null
        ? request.response().setStatusCode(200).putHeader("HX-Redirect", address).end()
        : Answers.goTo(request, address);
  }

  static Future<Void> toLock(Door door, RoutingContext request) {
    return Answers.isPart(request)
        ? Answers.status(request, LOCKED)
        : Answers.goTo(
            request, "/locked?" + back(door, request) + (door.changes() ? "&tap=lost" : ""));
  }

  /// A device that would keep the page for later keeps nothing of it.
  static Future<Void> toSecondFactor(Door door, RoutingContext request) {
    return Answers.isPart(request)
        ? request.response().setStatusCode(NOTHING_TO_KEEP).end()
        : Answers.goTo(request, "/second-factor?" + back(door, request));
  }

  /// The second factor's page, and after it `path`.
  public static String pathBySecondFactor(String path) {
    return "/second-factor?" + back(path);
  }

  /// Where somebody wanted to be; a path of our own, or the first page.
  public static String pathBack(RoutingContext request) {
    String field = request.request().getFormAttribute("back");
    String back =
        field == null ? request.queryParam("back").stream().findFirst().orElse("/") : field;
    return back.matches("/(?!/)[A-Za-z0-9/_.~%?=&:-]{0,300}") ? back : "/";
  }

  private static String back(Door door, RoutingContext request) {
    return back(
        door.changes()
            ? IncidentFiles.idIn(request).map(id -> "/incidents/" + id).orElse("/")
            : request.request().uri());
  }

  private static String back(String path) {
    return "back=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }
}
