package org.porchlight.simulation;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import org.porchlight.incident.IncidentState;
import org.porchlight.operations.Meters;

/// What is measured of contacts: how fast people answer, and how late the line was.
final class Measured {
  private static final List<String> OF_CONTACTS =
      List.of("time.to.human", "page.acknowledge.time", "deadlines.late");

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private long known;

  /// The meters of one life of the server; they go on where those of the last ended.
  Meters of(InstantSource clock) {
    return new Meters(registry, clock);
  }

  /// Whether what was measured since the last turn was not measured of a drill.
  boolean isTrueAfter(IncidentState turned) {
    long now =
        OF_CONTACTS.stream()
            .flatMap(name -> registry.find(name).timers().stream())
            .mapToLong(Timer::count)
            .sum();
    boolean more = now != known;
    known = now;
    return !more || !turned.drill().began();
  }
}
