package org.porchlight.incident;

import java.util.stream.IntStream;

/// What a family says of how they were helped, each from 1, not at all, to 5, wholly.
///
/// @param knewWhatToDo "we knew what to do"; 0 where they did not say
/// @param listenedTo "we were listened to"; 0 where they did not say
/// @param wouldCallAgain "we would call again"; 0 where they did not say
public record FamilyRating(int knewWhatToDo, int listenedTo, int wouldCallAgain) {
  public static final int BEST = 5;

  /// @throws IllegalArgumentException for an answer that is none, or where there is no answer
  public FamilyRating {
    boolean known =
        IntStream.of(knewWhatToDo, listenedTo, wouldCallAgain)
            .allMatch(one -> one >= 0 && one <= BEST);
    if (!known || knewWhatToDo + listenedTo + wouldCallAgain == 0) {
      throw new IllegalArgumentException(
          "rating: "
              + knewWhatToDo
              + ", "
              + listenedTo
              + ", "
              + wouldCallAgain
              + " (expected: each 1 to 5, or 0 for not said, and one of them said)");
    }
  }
}
