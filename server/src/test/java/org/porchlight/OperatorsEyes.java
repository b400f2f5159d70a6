package org.porchlight;

import org.jspecify.annotations.Nullable;
import org.porchlight.console.Visitor;

/// Somebody who looks whether the line is well, and reads what stands there.
final class OperatorsEyes {
  private final Town town;
  private final String staff;
  private final String pin;
  private @Nullable Visitor visitor;

  OperatorsEyes(Town town, String staff, String pin) {
    this.town = town;
    this.staff = staff;
    this.pin = pin;
  }

  void signsInAgain() {
    visitor = null;
  }

  /// The page as it came.
  String page(String path) {
    Visitor signedIn = visitor == null ? Visitor.signedIn(town.publicUrl(), staff, pin) : visitor;
    visitor = signedIn;
    var answer = signedIn.get(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.statusCode() + " (expected: 200)");
    }
    return answer.body();
  }

  /// The words of one part of the operator's page.
  String look(String part) {
    return part("/operator", part);
  }

  String part(String path, String part) {
    return partOf(page(path), part);
  }

  /// The words of one part of a page that was fetched before.
  static String partOf(String page, String part) {
    int at = page.indexOf("<section id=\"" + part + "\"");
    if (at < 0) {
      throw new AssertionError("a page without a part: " + part);
    }
    return page.substring(at, page.indexOf("</section>", at))
        .replaceAll("<[^>]*>", " ")
        .replace("&#39;", "'")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
