package org.porchlight.storage.memory;

import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.ReadingLog;

/// Who read what, the newest first.
final class MemoryReadings implements ReadingLog {
  private final Desk desk;
  private final Map<AgencyId, Deque<Reading>> readings = new HashMap<>();

  MemoryReadings(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Future<Void> note(AgencyId agency, Reading reading) {
    return desk.run("readings.note", () -> of(agency).addFirst(reading));
  }

  @Override
  public Future<List<Reading>> recent(AgencyId agency, int limit) {
    return desk.answer("readings.recent", () -> of(agency).stream().limit(limit).toList());
  }

  @Override
  public Future<List<Reading>> find(
      AgencyId agency, Predicate<Reading> wanted, int limit, int lookedThroughMax) {
    return desk.answer(
        "readings.find",
        () -> of(agency).stream().limit(lookedThroughMax).filter(wanted).limit(limit).toList());
  }

  private Deque<Reading> of(AgencyId agency) {
    return readings.computeIfAbsent(agency, _ -> new ArrayDeque<>());
  }
}
