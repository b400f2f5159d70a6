package org.porchlight.review.measures;

import static java.util.Comparator.naturalOrder;

import java.time.Duration;
import java.util.List;

/// What one line of a measure comes to.
public sealed interface Figure {
  /// How many of how many; of none, it is no share at all and never 0 %.
  record Share(long part, long whole) implements Figure {
    public Share {
      if (part < 0 || part > whole) {
        throw new IllegalArgumentException(
            "share: " + part + " of " + whole + " (expected: a part of the whole)");
      }
    }

    /// 0 to 1; meaningless where [#whole()] is 0.
    public double value() {
      return (double) part / whole;
    }
  }

  /// How many.
  record Count(long count) implements Figure {}

  /// How many for each `per` of a base, such as incidents for each 1,000 days.
  record Rate(long events, long base, int per) implements Figure {
    /// Meaningless where the base is 0.
    public double value() {
      return (double) events * per / base;
    }
  }

  /// What answers on a scale come to.
  ///
  /// @param sum of all of them
  record Mean(long sum, long count) implements Figure {
    /// Meaningless where nobody answered.
    public double value() {
      return (double) sum / count;
    }
  }

  /// Times, each percentile the nearest one that occurred; all zero where there are none.
  record Times(long count, Duration mean, Duration half, Duration ninety, Duration longest)
      implements Figure {
    /// @param times in any order
    public static Times of(List<Duration> times) {
      if (times.isEmpty()) {
        return new Times(0, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
      }
      var sorted = times.stream().sorted(naturalOrder()).toList();
      long millis = sorted.stream().mapToLong(Duration::toMillis).sum();
      return new Times(
          sorted.size(),
          Duration.ofMillis(Math.round((double) millis / sorted.size())),
          nearest(sorted, 50),
          nearest(sorted, 90),
          sorted.getLast());
    }

    /// The smallest time that at least so many of a hundred are not longer than.
    private static Duration nearest(List<Duration> sorted, int ofHundred) {
      int rank = (sorted.size() * ofHundred + 99) / 100;
      return sorted.get(Math.max(1, rank) - 1);
    }
  }

  /// The line does not record what this would need.
  ///
  /// @param need a key of wording that says what would have to be recorded
  record NotRecorded(String need) implements Figure {}

  /// So few that somebody could be recognised; told to those responsible alone.
  record Withheld() implements Figure {}
}
