package org.porchlight.console.operator;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Frames;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Templates;
import org.porchlight.console.families.FamilyPage;
import org.porchlight.console.view.Speech;
import org.porchlight.console.view.WhoReadView;
import org.porchlight.coordination.ReadingBook;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.FamilyId;
import org.porchlight.storage.ReadingLog.Reading;

/// Who read what of one family, and why, for whoever looks after it.
public final class WhoReadPage {
  /// So far back the log is looked through.
  private static final int READINGS_MAX = 20_000;

  private static final int SHOWN_MAX = 300;

  private final Console console;

  public WhoReadPage(Console console) {
    this.console = console;
  }

  public void open(Doors doors) {
    doors.open(Door.FAMILY_READINGS, this::page);
  }

  private Future<Void> page(RoutingContext request, SignedIn who) {
    var family = FamilyPage.idIn(request);
    return family.isEmpty()
        ? Answers.status(request, 404)
        : console
            .store()
            .readings()
            .find(
                console.agency(),
                one -> ReadingBook.concerns(family.get(), one),
                SHOWN_MAX,
                READINGS_MAX)
            .compose(readings -> {
              var frame = Frames.here(console, who, "who_read", "");
              var view = view(frame.say(), family.get(), readings);
              return Answers.html(request, 200, Templates.html("who-read", frame, view));
            });
  }

  private WhoReadView view(Speech say, FamilyId family, List<Reading> readings) {
    return new WhoReadView(
        "/families/" + family, readings.stream().map(one -> row(say, one)).toList());
  }

  private WhoReadView.Row row(Speech say, Reading one) {
    return new WhoReadView.Row(
        reader(console, say, one.reader()),
        say.code("operator.read", one.what()) + " " + one.id(),
        why(say, one.why()),
        say.time(one.at()));
  }

  /// Somebody of the staff, or another program.
  static String reader(Console console, Speech say, StaffId id) {
    return ReadingBook.account(id.value())
        .map(account -> program(say, account))
        .or(() -> console.staff().apply(id).map(StaffMember::name))
        .orElse(id.value());
  }

  /// A program by the name of its account; the usual one has none of its own.
  static String program(Speech say, String account) {
    return account.equals(ReadingBook.PROGRAM)
        ? say.of("who_read.program")
        : say.of("who_read.program.named", Map.of("account", account));
  }

  static String why(Speech say, @Nullable String why) {
    if (why == null) {
      return "";
    }
    return ReadingBook.account(why)
        .filter(account -> !why.equals(account))
        .map(account -> say.of("why.api.named", Map.of("account", account)))
        .orElseGet(() -> say.code("why", why));
  }
}
