package org.porchlight.oncall;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Objects;

/// The one rule that turns a planned wall time into an instant.
///
/// Skipped by the clocks: the instant at which they jump. Coming twice: the first of the two. The
/// rule keeps order, so what touches in wall time touches in time as well.
public final class WallTime {
  private WallTime() {}

  /// The instant that `wall` means in `zone`; there is always one.
  public static Instant instant(LocalDateTime wall, ZoneId zone) {
    return instant(wall, zone.getRules());
  }

  /// The instant that `wall` means by these rules; there is always one.
  public static Instant instant(LocalDateTime wall, ZoneRules rules) {
    var offsets = rules.getValidOffsets(wall);
    if (offsets.isEmpty()) {
      return Objects.requireNonNull(rules.getTransition(wall), "transition").getInstant();
    }
    return wall.toInstant(offsets.getFirst());
  }
}
