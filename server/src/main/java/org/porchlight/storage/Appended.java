package org.porchlight.storage;

/// What became of an append.
public sealed interface Appended {
  /// Stored for good; `version` is the log's version now.
  record Done(long version) implements Appended {}

  /// The same natural key was stored before, when the log came to `version`: nothing is added.
  record Duplicate(long version) implements Appended {}

  /// Somebody else appended first: load and decide again.
  record Conflict(long version) implements Appended {}
}
