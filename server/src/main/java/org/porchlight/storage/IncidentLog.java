package org.porchlight.storage;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.porchlight.incident.IncidentId;

/// The log of every incident: the one writer of events, deadlines and errands.
///
/// Every future fails with [StorageException] when the store cannot be reached within its time
/// limit; whether an append was stored is then unknown, and the same append may be tried again.
public interface IncidentLog {
  /// Appends if the log is still at the expected version and the natural key is new.
  Future<Appended> append(Append append);

  /// Whether something was stored in this incident under this natural key.
  Future<Boolean> knows(AgencyId agency, IncidentId incident, NaturalKey key);

  /// Reads the log after `version`; 0 reads it whole. Empty when there is no such incident.
  Future<Log> read(AgencyId agency, IncidentId incident, long afterVersion);

  /// Every incident that is not closed, the newest first.
  Future<List<Listed>> open(AgencyId agency);

  /// The newest incidents, closed ones included, at most `limit`.
  Future<List<Listed>> recent(AgencyId agency, int limit);

  /// The incidents that began at `from` or later and before `until`, the oldest first: how long
  /// each log is and nothing of what is in it, so that what did not grow need not be read again.
  Future<List<Begun>> begun(AgencyId agency, Instant from, Instant until);

  /// Calls back with each incident appended to by any server, and the version its log has by that,
  /// at least once as long as the connection holds; a hint to read. Returns what ends the
  /// subscription.
  Runnable onAppend(ObjLongConsumer<IncidentId> listener);

  /// An incident, and the version its log was at when it was asked for.
  record Begun(IncidentId incident, long version) {}

  /// One row of a list.
  record Listed(IncidentId incident, long version, Summary summary) {}
}
