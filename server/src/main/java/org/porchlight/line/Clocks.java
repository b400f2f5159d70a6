package org.porchlight.line;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Instants as people in the agency's zone read them.
final class Clocks {
  private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private Clocks() {}

  static String wall(Instant at, ZoneId zone) {
    return WALL.format(at.atZone(zone));
  }
}
