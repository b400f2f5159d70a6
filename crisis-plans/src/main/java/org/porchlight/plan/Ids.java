package org.porchlight.plan;

import java.util.regex.Pattern;

/// The one shape that every id in a plan has, so that ids are safe in keys, paths and pages.
final class Ids {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

  private Ids() {}

  static void require(String kind, String value) {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          kind + ": got \"" + value + "\", expected 1 to 64 letters, digits, - or _");
    }
  }
}
