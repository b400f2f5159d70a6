package org.porchlight.storage;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Deadline;
import org.porchlight.incident.DeadlineKey;
import org.porchlight.incident.Entry;
import org.porchlight.incident.Errand;
import org.porchlight.incident.ErrandId;
import org.porchlight.incident.IncidentId;

/// One atomic write of a turn: events, deadlines, errands and the key that caused them.
///
/// A natural key that is known answers [Appended.Duplicate] whatever the expected version is.
///
/// @param expectedVersion the version decided upon; 0 for an incident that does not exist yet
/// @param entries versions run on from `expectedVersion`; may be empty when only `settled` or
///   `cleared` change, and then the version stays
/// @param set deadlines set or moved
/// @param cleared deadlines that are over, the one that caused the turn included
/// @param errands to be carried out; leased to `owner` from this instant for [Outbox#FRESH_LEASE]
/// @param settled errands that have their result
/// @param summary what lists show of the incident after this turn
public record Append(
    AgencyId agency,
    IncidentId incident,
    long expectedVersion,
    NaturalKey key,
    List<Entry> entries,
    List<Deadline> set,
    Set<DeadlineKey> cleared,
    List<Errand> errands,
    Set<ErrandId> settled,
    @Nullable Summary summary,
    ServerId owner) {
  public Append {
    entries = List.copyOf(entries);
    set = List.copyOf(set);
    cleared = Set.copyOf(cleared);
    errands = List.copyOf(errands);
    settled = Set.copyOf(settled);
    long next = expectedVersion;
    for (var entry : entries) {
      next++;
      if (entry.version() != next) {
        throw new IllegalArgumentException(
            "entry version: " + entry.version() + " (expected: " + next + ")");
      }
    }
  }

  /// The log's version once this is stored.
  public long newVersion() {
    return expectedVersion + entries.size();
  }
}
