package org.porchlight.storage;

/// Every log that is not an incident's: the lives of plans, shifts, links.
public interface Journals {
  /// The journals of one kind.
  ///
  /// @throws IllegalArgumentException when one of its events cannot be stored
  <E> Journal<E> of(JournalKind<E> kind);
}
