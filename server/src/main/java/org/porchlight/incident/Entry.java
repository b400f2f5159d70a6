package org.porchlight.incident;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// One line of an incident's log: a fact, and who brought it, when and how.
///
/// @param version place in the log, from 1, without gaps
/// @param at UTC, stamped by the shell before it decided, so that every replay agrees
public record Entry(
    long version,
    Instant at,
    Actor by,
    Channel channel,
    Restriction restriction,
    IncidentEvent event) {
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
