package org.porchlight.storage;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import org.porchlight.oncall.StaffId;

/// Who read what: the audit log of readings, appended once.
public interface ReadingLog {
  Future<Void> note(AgencyId agency, Reading reading);

  /// The newest readings, at most `limit`.
  Future<List<Reading>> recent(AgencyId agency, int limit);

  /// @param what a closed word such as `incident`, `timeline`, `plan`
  /// @param id which one
  record Reading(Instant at, StaffId reader, String what, String id) {}
}
