package org.porchlight.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a family wrote that staff may not have seen.
///
/// @param since when the oldest of it came; null when there is none
/// @param toldAt when staff were told last that there is something; null when never
record Unread(@Nullable Instant since, @Nullable Instant toldAt) {
  static final Unread NONE = new Unread(null, null);

  Unread came(Instant at) {
    return since == null ? new Unread(at, toldAt) : this;
  }

  /// Staff were told that there is something.
  Unread told(Instant at) {
    return new Unread(null, at);
  }

  /// Staff did something: they are there, and see it.
  Unread seen() {
    return since == null ? this : new Unread(null, toldAt);
  }
}
