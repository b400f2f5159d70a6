package org.porchlight.storage;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.FamilyId;

/// Who read what: the audit log of readings, appended once.
public interface ReadingLog {
  Future<Void> note(AgencyId agency, Reading reading);

  /// The newest readings, at most `limit`.
  Future<List<Reading>> recent(AgencyId agency, int limit);

  /// The newest readings that are wanted, at most `limit` of them, among the `lookedThroughMax`
  /// newest there are. Goes through them bit by bit, so that nobody else waits for it.
  Future<List<Reading>> find(
      AgencyId agency, Predicate<Reading> wanted, int limit, int lookedThroughMax);

  /// @param what a closed word such as `incident`, `timeline`, `plan`
  /// @param id which one
  /// @param why what the reader had to do with it, such as `on_call`, or the purpose of a broken
  ///   glass; null where nothing of a family was read, or nobody asked
  /// @param family whose it is; null while it is nobody's
  record Reading(
      Instant at,
      StaffId reader,
      String what,
      String id,
      @Nullable String why,
      @Nullable FamilyId family) {
    /// A reading of nothing of a family.
    public Reading(Instant at, StaffId reader, String what, String id) {
      this(at, reader, what, id, null, null);
    }
  }
}
