package org.porchlight.console;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.ZoneId;
import java.util.Optional;
import org.porchlight.console.signin.FirstStart;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.Language;
import org.porchlight.rights.Role;
import org.porchlight.storage.Session;
import org.porchlight.storage.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets requests through the doors they have the right to, and answers the others.
public final class Doors {
  /// What a page does with a request that came through its door.
  public interface Page {
    Future<Void> answer(RoutingContext request, SignedIn who);
  }

  /// What the sign-in pages do; nobody is signed in there.
  public interface OpenPage {
    Future<Void> answer(RoutingContext request);
  }

  public static final String LANGUAGE_COOKIE = "porchlight_language";
  static final String ZONE_COOKIE = "porchlight_zone";
  private static final Logger LOG = LoggerFactory.getLogger(Doors.class);
  private static final int BODY_BYTES_MAX = 64 * 1024;

  /// A whole plan's file, as a form sends it.
  private static final int FILE_BYTES_MAX = 256 * 1024;

  private final Console console;
  private final Router router;
  private final Standpoints standpoints;
  private final BreakGlass glass;
  private final BodyHandler bodies =
      BodyHandler.create(false).setBodyLimit(BODY_BYTES_MAX).setHandleFileUploads(false);
  private final BodyHandler files =
      BodyHandler.create(false).setBodyLimit(FILE_BYTES_MAX).setHandleFileUploads(false);

  Doors(Console console, Router router) {
    this.console = console;
    this.router = router;
    this.standpoints = new Standpoints(console);
    this.glass = new BreakGlass(console);
  }

  public void open(Door door, Page page) {
    route(door, request -> signedIn(request).compose(who -> enter(door, page, request, who)));
  }

  public void openToAll(Door door, OpenPage page) {
    if (!door.open()) {
      throw new IllegalArgumentException("door: " + door + " (expected: one that is open)");
    }
    route(
        door,
        request -> ownForm(door, request) ? page.answer(request) : Answers.status(request, 403));
  }

  private void route(Door door, OpenPage page) {
    var method = door.changes() ? HttpMethod.POST : HttpMethod.GET;
    router.route(method, door.path()).handler(SafeHeaders.of(console));
    var route = router.route(method, door.path());
    if (door.changes()) {
      route.handler(door == Door.DRAFT_WRITE ? files : bodies);
    }
    route.handler(request ->
        Future.succeededFuture(request)
            .compose(page::answer)
            .onFailure(fault -> broken(door, request, fault)));
    route.failureHandler(request -> {
      int status = request.statusCode();
      Answers.status(request, status >= 400 && status < 500 ? status : 503);
    });
  }

  private Future<Void> enter(
      Door door, Page page, RoutingContext request, Optional<SignedIn> found) {
    if (found.isEmpty()) {
      return TurnedAway.toSignIn(door, request);
    }
    SignedIn who = found.get();
    if (!ownForm(door, request) || !hasCsrf(door, request, who)) {
      return Answers.status(request, 403);
    }
    if (who.locked() && !Proof.opensWhileLocked(door)) {
      return TurnedAway.toLock(door, request);
    }
    if (LocalAdministrator.isShut(door, who)) {
      return door == Door.HOME
          ? Answers.goTo(request, Door.ADMINISTRATION.path())
          : denied(door, request, who);
    }
    if (!door.access().admitsSome(who.rights().role())) {
      return denied(door, request, who);
    }
    return standpoints
        .at(door, request, who)
        .compose(near -> {
          if (near.isEmpty()) {
            return Answers.status(request, 404);
          }
          if (!door.lets(near.get())) {
            return denied(door, request, near.get());
          }
          return Proof.enough(console, door, near.get())
              ? page.answer(request, near.get())
              : TurnedAway.toSecondFactor(door, request);
        });
  }

  /// A page says what it is open to, or what to do; a part of a page, or a tap, says nothing.
  private Future<Void> denied(Door door, RoutingContext request, SignedIn who) {
    if (door.changes() || Answers.isPart(request)) {
      return Answers.status(request, 403);
    }
    boolean byRole =
        LocalAdministrator.isShut(door, who) || !door.access().admitsSome(who.rights().role());
    return byRole
        ? RoleDenied.answer(console, door, request, who)
        : glass.denied(door, request, who);
  }

  private boolean ownForm(Door door, RoutingContext request) {
    return !door.changes() || Origins.own(console.publicUrl(), request.request());
  }

  private static boolean hasCsrf(Door door, RoutingContext request, SignedIn who) {
    String given = request.request().getFormAttribute("csrf");
    return !door.changes() || (given != null && SessionToken.isCsrfOf(who.token(), given));
  }

  private Future<Optional<SignedIn>> signedIn(RoutingContext request) {
    return SessionCookie.in(request.request(), console.publicUrl())
        .filter(token ->
            SessionToken.youngerThan(token, console.settings().sessionMax(), console.world().now()))
        .map(token -> signedIn(request, token))
        .orElse(Future.succeededFuture(Optional.empty()));
  }

  private Future<Optional<SignedIn>> signedIn(RoutingContext request, String token) {
    return console
        .store()
        .sessions()
        .find(console.agency(), token)
        .compose(found -> used(request, token, found))
        .map(found ->
            found.flatMap(session ->
                member(session.staff())
                    .map(this::onDuty)
                    .map(member ->
                        new SignedIn(
                            member,
                            session,
                            token,
                            language(request, member),
                            zone(request),
                            Nearness.of(Role.of(member))))));
  }

  private Optional<StaffMember> member(StaffId id) {
    var administrator = FirstStart.ADMINISTRATOR;
    return id.equals(administrator.id()) ? Optional.of(administrator) : console.staff().apply(id);
  }

  /// A page that asks for itself again is no use of a session: only a person is.
  private Future<Optional<Session>> used(
      RoutingContext request, String token, Optional<Sessions.Found> found) {
    var session = found.map(console.settings()::lockedWhenIdle);
    if (session.isEmpty() || session.get().locked() || Answers.isPart(request)) {
      return Future.succeededFuture(session);
    }
    return console
        .store()
        .sessions()
        .use(console.agency(), token, console.settings().sessionIdle())
        .map(session);
  }

  /// A shift may give somebody another duty than their usual one.
  private StaffMember onDuty(StaffMember member) {
    Duty now =
        console.world().onCall().member(member.id()).map(StaffMember::duty).orElse(member.duty());
    return member.as(now);
  }

  private static Language language(RoutingContext request, StaffMember member) {
    var cookie = request.request().getCookie(LANGUAGE_COOKIE);
    return Optional.ofNullable(cookie)
        .flatMap(chosen -> Language.of(chosen.getValue()))
        .or(() -> member.languages().stream().findFirst())
        .orElse(Language.EN);
  }

  /// Times are read where the reader is; a name that is no zone's counts for nothing.
  private ZoneId zone(RoutingContext request) {
    var cookie = request.request().getCookie(ZONE_COOKIE);
    String named = cookie == null ? "" : cookie.getValue().replace("%2F", "/");
    return ZoneId.getAvailableZoneIds().contains(named) ? ZoneId.of(named) : console.zone();
  }

  /// Who left before the answer misses nothing. A form that none of our pages sends is its sender's
  /// to mend. Any other cause goes to the log by its kind alone: its message may hold words of a
  /// family.
  private static void broken(Door door, RoutingContext request, Throwable fault) {
    if (request.response().closed()) {
      return;
    }
    if (fault instanceof Form.NotOurs) {
      Answers.status(request, 422);
      return;
    }
    LOG.error("page {} could not be answered: {}", door, fault.getClass().getName());
    LOG.debug("page {}", door, fault);
    Answers.status(request, 503);
  }
}
