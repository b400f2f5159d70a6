package org.porchlight.incident;

import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Resolution.LivingSituation;

/// Resolving, following up, reviewing, closing (R18, R19).
public sealed interface EndingCommand extends Command {
  /// @param confidence of the words of the resolution; how it ended is told to all (R11)
  record Resolve(Resolution resolution, Confidence confidence) implements EndingCommand {
    public Resolve(Resolution resolution) {
      this(resolution, Confidence.BY_SPEAKER);
    }
  }

  /// @param number null-free: which follow-up, from 1; 0 for the next open one
  /// @param where the young person is now; null where nobody asked
  /// @param confidence of the words; that they were reached, and where they are, is told to all
  record ReachFollowup(
      int number, String words, @Nullable LivingSituation where, Confidence confidence)
      implements EndingCommand {
    public ReachFollowup(int number, String words) {
      this(number, words, null);
    }

    public ReachFollowup(int number, String words, @Nullable LivingSituation where) {
      this(number, words, where, Confidence.BY_SPEAKER);
    }
  }

  record MissFollowup(int number) implements EndingCommand {}

  /// @param confidence of the reason and of the words about causes; the decision is told to all
  record DecideReview(Review review, Confidence confidence) implements EndingCommand {
    public DecideReview(Review review) {
      this(review, Confidence.NOBODYS);
    }
  }

  record CloseIncident() implements EndingCommand {}
}
