package org.porchlight.console.entrance;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Frames;
import org.porchlight.console.LiveStreams;
import org.porchlight.console.LocalAdministrator;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Templates;
import org.porchlight.console.signin.FirstStart;
import org.porchlight.console.view.AdministrationView;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.storage.Factors;
import org.porchlight.storage.ReadingLog.Reading;
import org.porchlight.storage.Session;

/// The local administrator: set up at the first start, and what they do afterwards. They give
/// one-time codes to staff and end sessions, and see no plan and no incident.
public final class AdministrationPage {
  private final Console console;
  private final Entrance entrance;
  private final FirstStart firstStart;
  private final LiveStreams streams;

  public AdministrationPage(
      Console console, Entrance entrance, FirstStart firstStart, LiveStreams streams) {
    this.console = console;
    this.entrance = entrance;
    this.firstStart = firstStart;
    this.streams = streams;
  }

  public void open(Doors doors) {
    doors.openToAll(Door.FIRST_START_PAGE, request -> setUpPage(request, 200, null));
    doors.openToAll(Door.FIRST_START, this::setUp);
    doors.openToAll(Door.ADMINISTRATOR_PAGE, request -> signInPage(request, 200, null));
    doors.openToAll(Door.ADMINISTRATOR, this::signIn);
    doors.open(Door.ADMINISTRATION, (request, who) -> page(request, who, "", ""));
    doors.open(Door.ADMINISTRATION_CODE, this::code);
    doors.open(Door.ADMINISTRATION_END, this::end);
  }

  private Future<Void> setUpPage(RoutingContext request, int status, @Nullable String said) {
    return console
        .store()
        .administrators()
        .passphraseHash(console.agency())
        .compose(known ->
            known.isPresent()
                ? Answers.status(request, 404)
                : Answers.html(
                    request,
                    status,
                    Templates.html(
                        "first-start", entrance.frame(request, "first_start", said), "")));
  }

  private Future<Void> setUp(RoutingContext request) {
    String code = field(request, "code");
    String passphrase = field(request, "passphrase");
    var say = entrance.speech(request);
    if (!passphrase.equals(field(request, "again"))) {
      return setUpPage(request, 422, say.of("first_start.differs"));
    }
    return firstStart
        .appoint(code, passphrase)
        .compose(appointed ->
            switch (appointed) {
              case DONE -> enter(request, LocalAdministrator.BY_CODE, "/passkeys");
              case NO_CODE -> setUpPage(request, 401, say.of("sign_in.wrong"));
              case NO_PASSPHRASE -> setUpPage(request, 422, say.of("first_start.short"));
            });
  }

  private Future<Void> signInPage(RoutingContext request, int status, @Nullable String said) {
    var frame = entrance.frame(request, "administrator", said);
    return Answers.html(request, status, Templates.html("administrator", frame, ""));
  }

  private Future<Void> signIn(RoutingContext request) {
    return firstStart
        .isAdministrator(field(request, "passphrase"), console.world().now())
        .compose(right ->
            right
                ? hasPasskey()
                    .compose(has ->
                        // Until there is one, the passphrase makes it, as after the set-up.
                        enter(
                            request,
                            has ? "" : LocalAdministrator.BY_CODE,
                            has ? "/administration" : "/passkeys"))
                : signInPage(request, 401, entrance.speech(request).of("sign_in.wrong")));
  }

  private Future<Boolean> hasPasskey() {
    return console
        .store()
        .passkeys()
        .of(console.agency(), FirstStart.ADMINISTRATOR.id())
        .map(kept -> !kept.isEmpty());
  }

  private Future<Void> enter(RoutingContext request, String by, String path) {
    var session = new Session(FirstStart.ADMINISTRATOR.id(), Factors.ONE, by, false);
    return entrance.open(request, session).compose(_ -> Answers.goTo(request, path));
  }

  private Future<Void> page(RoutingContext request, SignedIn who, String codeFor, String code) {
    var frame = Frames.of(console, who, "administration", "");
    var rows =
        console.roster().get().staff().stream()
            .map(one ->
                new AdministrationView.Row(
                    one.id().value(), one.name(), frame.say().of("duty", one.duty())))
            .toList();
    var view = new AdministrationView(rows, codeFor, code);
    return Answers.html(request, 200, Templates.html("administration", frame, view));
  }

  private Future<Void> code(RoutingContext request, SignedIn who) {
    var member = member(request);
    return member.isEmpty()
        ? Answers.status(request, 422)
        : note(who, "enrolment", member.get().id())
            .compose(_ -> firstStart.enrolment(member.get().id()))
            .compose(code -> page(request, who, member.get().name(), code));
  }

  private Future<Void> end(RoutingContext request, SignedIn who) {
    var member = member(request);
    if (member.isEmpty()) {
      return Answers.status(request, 422);
    }
    var sessions = console.store().sessions();
    return note(who, "sessions", member.get().id())
        .compose(_ -> sessions.end(console.agency(), member.get().id(), _ -> true))
        .onSuccess(_ -> streams.end(member.get().id()))
        .compose(_ -> Answers.goTo(request, "/administration"));
  }

  private Future<Void> note(SignedIn who, String what, StaffId of) {
    var reading = new Reading(console.world().now(), who.id(), what, of.value());
    return console.store().readings().note(console.agency(), reading);
  }

  private Optional<StaffMember> member(RoutingContext request) {
    String id = field(request, "staff");
    return id.isEmpty() ? Optional.empty() : console.staff().apply(new StaffId(id));
  }

  private static String field(RoutingContext request, String name) {
    String value = Optional.ofNullable(request.request().getFormAttribute(name)).orElse("");
    return value.length() > 300 ? "" : value.strip();
  }
}
