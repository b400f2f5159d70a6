package org.porchlight.console.entrance;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Form;
import org.porchlight.console.Frames;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Templates;
import org.porchlight.console.TurnedAway;
import org.porchlight.console.signin.PasskeyProofs;
import org.porchlight.console.signin.PhoneCode;
import org.porchlight.console.view.Notice;
import org.porchlight.console.view.SecondFactorView;
import org.porchlight.incident.Medium;
import org.porchlight.storage.Factors;

/// Asks somebody who is signed in for one more proof, and leads back to where they were.
public final class SecondFactorPage {
  private static final int CODE_CHARACTERS_MAX = 12;
  private static final int ENDING_DIGITS = 2;

  /// How the code left, as the page says it.
  private static final String TEXT = "text";

  private static final String CALL = "call";

  /// Before, by whichever way.
  private static final String SOME = "some";

  private final Console console;
  private final PhoneCode codes;

  public SecondFactorPage(Console console) {
    this.console = console;
    codes = new PhoneCode(console.agency(), console.store().tickets(), console.ownPhone());
  }

  public void open(Doors doors) {
    doors.open(Door.SECOND_FACTOR_PAGE, (request, who) -> page(request, who, 200, "", null));
    doors.open(Door.SECOND_FACTOR_SEND, (request, who) -> send(request, who, Medium.TEXT));
    doors.open(Door.SECOND_FACTOR_CALL, (request, who) -> send(request, who, Medium.VOICE));
    doors.open(Door.SECOND_FACTOR, this::tell);
  }

  private Future<Void> page(
      RoutingContext request, SignedIn who, int status, String sent, @Nullable String said) {
    String number = who.member().phone().e164();
    var view =
        new SecondFactorView(
            TurnedAway.pathBack(request),
            sent,
            number.substring(number.length() - ENDING_DIGITS),
            PasskeyProofs.isPossibleAt(console.publicUrl()),
            !who.isAdministrator());
    var notice = said == null ? null : new Notice(said, "");
    var frame = Frames.of(console, who, "second_factor", "").with(notice);
    return Answers.html(request, status, Templates.html("second-factor", frame, view));
  }

  private Future<Void> send(RoutingContext request, SignedIn who, Medium way) {
    var say = Frames.of(console, who, "second_factor", "").say();
    if (who.isAdministrator()) {
      return page(request, who, 422, "", say.of("second_factor.not_sent"));
    }
    return codes
        .send(who.member(), who.token(), way, console.world().now())
        .compose(asked ->
            switch (asked) {
              case TEXTED -> page(request, who, 200, TEXT, null);
              case CALLED -> page(request, who, 200, CALL, null);
              case NOT_SENT -> page(request, who, 503, "", say.of("second_factor.not_sent"));
              case TOO_MANY -> page(request, who, 429, SOME, say.of("second_factor.too_many"));
            });
  }

  private Future<Void> tell(RoutingContext request, SignedIn who) {
    String code = new Form(request.request().formAttributes()).text("code").replace(" ", "");
    var say = Frames.of(console, who, "second_factor", "").say();
    if (code.isEmpty() || code.length() > CODE_CHARACTERS_MAX) {
      return page(request, who, 422, SOME, say.of("sign_in.wrong"));
    }
    return codes
        .tell(who.token(), code, console.world().now())
        .compose(told ->
            switch (told) {
              case RIGHT -> raise(request, who);
              case WRONG -> page(request, who, 401, SOME, say.of("sign_in.wrong"));
              case NONE_OPEN ->
                  page(request, who, 401, "", say.of("second_factor.none_open", Map.of()));
            });
  }

  private Future<Void> raise(RoutingContext request, SignedIn who) {
    return console
        .store()
        .sessions()
        .change(console.agency(), who.token(), who.session().with(Factors.TWO))
        .compose(_ -> Answers.goTo(request, TurnedAway.pathBack(request)));
  }
}
