package org.porchlight.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A stretch of time, from `start` up to, and not with, `end`.
///
/// @param end after `start`
public record Span(Instant start, Instant end) {
  public Span {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException(
          "span: from " + start + " until " + end + " (expected: an end after the start)");
    }
  }

  /// The stretch of this length from `start` on.
  public static Span of(Instant start, Duration length) {
    return new Span(start, start.plus(length));
  }

  /// The span between two instants, empty when the second is not after the first.
  public static Optional<Span> between(Instant start, Instant end) {
    return start.isBefore(end) ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  /// Whether `at` lies in it.
  public boolean contains(Instant at) {
    return !at.isBefore(start) && at.isBefore(end);
  }

  public Duration length() {
    return Duration.between(start, end);
  }

  /// What both have in common, empty when they only touch.
  public Optional<Span> overlap(Span other) {
    return between(
        start.isAfter(other.start) ? start : other.start,
        end.isBefore(other.end) ? end : other.end);
  }
}
