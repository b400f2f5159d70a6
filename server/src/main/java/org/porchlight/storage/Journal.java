package org.porchlight.storage;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;

/// Logs of one kind, each appended to once and never edited, its entries chained by hash (P9).
///
/// A journal has no deadlines and no errands: who keeps one wakes by the clock, folds it, and asks
/// what is due. Every future fails with [StorageException] when the store cannot be reached within
/// its time limit; whether an append was stored is then unknown, and the same append may be tried
/// again. A journal that is not what was appended fails with [BrokenJournalException], never
/// retried.
public interface Journal<E> {
  /// Appends if the journal is still at the expected version and the natural key is new to it.
  ///
  /// @param expectedVersion the version decided upon; 0 for a journal that does not exist yet
  /// @param key kept as long as the journal is
  /// @param events one or more
  Future<Appended> append(
      AgencyId agency,
      JournalId journal,
      long expectedVersion,
      NaturalKey key,
      Instant at,
      List<E> events);

  /// What was told after `version`, in order; 0 reads it whole. Empty when there is none.
  Future<List<Told<E>>> read(AgencyId agency, JournalId journal, long afterVersion);

  /// Whether something was stored in this journal under this key.
  Future<Boolean> knows(AgencyId agency, JournalId journal, NaturalKey key);

  /// Every journal of this kind that was begun, by id.
  Future<List<JournalId>> begun(AgencyId agency);

  /// @param version from 1, without a gap
  /// @param at when it was appended
  record Told<E>(long version, Instant at, E event) {}
}
