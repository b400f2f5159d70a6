package org.porchlight.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.porchlight.incident.IncidentId;

/// Two people who are rung for the same family and press their keys in the same moment.
final class Rush {
  private static final int SAME_MOMENT_MILLIS = 50;

  private final InstantSource clock;
  private final Chance chance;
  private final Map<IncidentId, Instant> presses = new HashMap<>();

  Rush(InstantSource clock, Chance chance) {
    this.clock = clock;
    this.chance = chance;
  }

  /// How long until a key is pressed that was drawn to be pressed after `drawn`.
  Duration delay(IncidentId incident, Duration drawn) {
    Instant now = clock.instant();
    Instant other = presses.get(incident);
    if (other != null && other.isAfter(now) && chance.draws(Behaviour.TWO_PRESS_AT_ONCE, 60)) {
      presses.remove(incident);
      return Duration.between(now, other).plus(chance.millis(0, SAME_MOMENT_MILLIS));
    }
    presses.put(incident, now.plus(drawn));
    return drawn;
  }
}
