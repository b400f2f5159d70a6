package org.porchlight.incident;

import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Resolution.LivingSituation;

/// Resolving, following up, reviewing, closing (R18, R19).
public sealed interface EndingCommand extends Command {
  record Resolve(Resolution resolution) implements EndingCommand {}

  /// @param number null-free: which follow-up, from 1; 0 for the next open one
  /// @param where the young person is now; null where nobody asked
  record ReachFollowup(int number, String words, @Nullable LivingSituation where)
      implements EndingCommand {
    public ReachFollowup(int number, String words) {
      this(number, words, null);
    }
  }

  record MissFollowup(int number) implements EndingCommand {}

  record DecideReview(Review review) implements EndingCommand {}

  record CloseIncident() implements EndingCommand {}
}
