package org.porchlight.console;

import java.time.ZoneId;
import org.porchlight.console.view.FormKeys;
import org.porchlight.console.view.Frame;
import org.porchlight.console.view.Idle;
import org.porchlight.console.view.Speech;

/// Makes what surrounds a page.
public final class Frames {
  private Frames() {}

  /// @param title a key of the wording
  /// @param live where changes of the page are told; empty for a page that stands still
  public static Frame of(Console console, SignedIn who, String title, String live) {
    return of(console, who, title, live, console.zone());
  }

  /// For what happened, not for what is planned: times are those of the reader's own zone.
  public static Frame here(Console console, SignedIn who, String title, String live) {
    return of(console, who, title, live, who.zone());
  }

  private static Frame of(Console console, SignedIn who, String title, String live, ZoneId zone) {
    var say = new Speech(console.wording(), who.language(), zone, console.world().now());
    return new Frame(
        say,
        say.of(title),
        who.csrf(),
        new FormKeys(SessionToken.random()),
        who.member().name(),
        live,
        new Idle(
            console.settings().signIn().lockAfter().toSeconds(),
            console.settings().sessionIdle().toSeconds(),
            who.locked() ? "" : SessionToken.keptBy(who.token())),
        "",
        "",
        null);
  }
}
