package org.porchlight.coordination.care;

import io.vertx.core.Future;
import org.porchlight.care.AgendaSource;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.life.Author;
import org.porchlight.storage.NaturalKey;

/// What a family's next team meeting is to talk about.
@FunctionalInterface
public interface AgendaQueue {
  /// Adds one item; the same key again adds nothing.
  ///
  /// @param words what it is about; may be empty for a review, which the page then names
  /// @param key such as `review:` and the incident's id
  /// @return fails with [org.porchlight.storage.StorageException], which may be tried again with
  ///   the same key
  Future<Void> add(FamilyId family, AgendaSource source, String words, Author by, NaturalKey key);
}
