package org.porchlight.incident;

/// Resolving, following up, reviewing, closing (R18, R19).
public sealed interface EndingCommand extends Command {
  record Resolve(Resolution resolution) implements EndingCommand {}

  /// @param number null-free: which follow-up, from 1; 0 for the next open one
  record ReachFollowup(int number, String words) implements EndingCommand {}

  record MissFollowup(int number) implements EndingCommand {}

  record DecideReview(Review review) implements EndingCommand {}

  record CloseIncident() implements EndingCommand {}
}
