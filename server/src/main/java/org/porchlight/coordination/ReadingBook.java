package org.porchlight.coordination;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.FamilyId;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Bounded;
import org.porchlight.storage.ReadingLog;
import org.porchlight.storage.ReadingLog.Reading;

/// Notes who read what, and why: once for each sitting, not for every refresh of an open page or
/// every question of a program.
public final class ReadingBook {
  /// Another program, where it does not say for whom of the staff it asks.
  public static final StaffId PROGRAM = new StaffId("api");

  private static final int REMEMBERED_MAX = 10_000;

  private record Sitting(StaffId reader, String what, String id, @Nullable String why) {}

  private final AgencyId agency;
  private final ReadingLog log;
  private final Duration sitting;
  private final InstantSource clock;
  private final Map<Sitting, Instant> noted = Bounded.ofUsed(REMEMBERED_MAX);

  /// @param sitting so long one reading stands for those after it
  public ReadingBook(AgencyId agency, ReadingLog log, Duration sitting, InstantSource clock) {
    this.agency = agency;
    this.log = log;
    this.sitting = sitting;
    this.clock = clock;
  }

  /// Notes one reading, its parts as [Reading] has them; the future fails with the store, and what
  /// cannot be noted is not to be shown.
  public Future<Void> note(
      StaffId reader, String what, String id, @Nullable String why, @Nullable FamilyId family) {
    var one = new Sitting(reader, what, id, why);
    Instant now = clock.instant();
    Instant before = noted.get(one);
    return before != null && before.plus(sitting).isAfter(now)
        ? Future.succeededFuture()
        : log.note(agency, new Reading(now, reader, what, id, why, family))
            .onSuccess(_ -> noted.put(one, now));
  }
}
