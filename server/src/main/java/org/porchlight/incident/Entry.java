package org.porchlight.incident;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of an incident's log: a fact, and who brought it, when and how.
///
/// @param version place in the log, from 1, without gaps
/// @param program the account of the program that brought it for them; null where none did, and in
///   logs from before it was kept
/// @param at UTC, stamped by the shell before it decided, so that every replay agrees
public record Entry(
    long version,
    Instant at,
    Actor by,
    Channel channel,
    @Nullable String program,
    Restriction restriction,
    IncidentEvent event) {
  /// A fact that no program brought.
  public Entry(
      long version,
      Instant at,
      Actor by,
      Channel channel,
      Restriction restriction,
      IncidentEvent event) {
    this(version, at, by, channel, null, restriction, event);
  }

  public Entry {
    requireNonNull(at, "at");
    requireNonNull(by, "by");
    requireNonNull(channel, "channel");
    requireNonNull(restriction, "restriction");
    requireNonNull(event, "event");
    if (version < 1) {
      throw new IllegalArgumentException("version: " + version + " (expected: >= 1)");
    }
  }
}
