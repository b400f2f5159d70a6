package org.porchlight.console;

import org.porchlight.console.view.Frame;
import org.porchlight.console.view.Speech;

/// Makes what surrounds a page.
final class Frames {
  private Frames() {}

  /// @param title a key of the wording
  /// @param live where changes of the page are told; empty for a page that stands still
  static Frame of(Console console, SignedIn who, String title, String live) {
    var say = new Speech(console.wording(), who.language(), console.zone(), console.world().now());
    return new Frame(
        say,
        say.of(title),
        who.csrf(),
        SessionToken.random(),
        who.member().name(),
        live,
        console.settings().sessionIdle().toSeconds(),
        "",
        "",
        null);
  }
}
