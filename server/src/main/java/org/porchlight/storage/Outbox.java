package org.porchlight.storage;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Errand;
import org.porchlight.incident.ErrandId;
import org.porchlight.incident.IncidentId;

/// Hands out errands whose lease ran out or that were put off; fresh ones belong to the server that
/// appended them. Only [IncidentLog#append] adds and settles errands.
public interface Outbox {
  /// How long a fresh errand belongs to the server that appended it, before others may take it.
  Duration FRESH_LEASE = Duration.ofSeconds(10);

  /// How long an errand rests that could not be opened, so that others are not held up by it.
  Duration UNREADABLE_WAIT = Duration.ofHours(1);

  /// Leases at most `limit` errands that are free and not put off beyond `now`, by priority, then
  /// by age.
  Future<List<Waiting>> claim(ServerId owner, Instant now, int limit, Duration lease);

  /// Leases every errand that `owner` itself held before it was restarted.
  Future<List<Waiting>> retake(ServerId owner, Instant now, Duration lease);

  /// Puts an errand off until `notBefore`, and frees it.
  Future<Void> putOff(AgencyId agency, IncidentId incident, ErrandId errand, Instant notBefore);

  /// How many errands this server could not open so far. Such an errand is put off for
  /// [#UNREADABLE_WAIT] each time, told in the log, and never thrown away.
  long unreadable();

  /// What has no result yet, leased or not; errands put off beyond `now` count apart.
  Future<Backlog> backlog(Instant now);

  /// @param tries how often it was leased before
  record Waiting(AgencyId agency, IncidentId incident, Errand errand, int tries) {}

  /// @param oldest when the oldest of them was appended; null when none waits
  /// @param later how many are put off
  record Backlog(long waiting, @Nullable Instant oldest, long later) {}
}
