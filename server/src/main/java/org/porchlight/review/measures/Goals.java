package org.porchlight.review.measures;

import java.time.Duration;

/// What a time is held against.
///
/// @param answerWithin how soon a call should be answered, as the line is set
/// @param leftEarly who is gone sooner is not counted as left waiting
/// @param screenedWithin how soon after the answer safety should be asked about
public record Goals(Duration answerWithin, Duration leftEarly, Duration screenedWithin) {
  public static final Goals USUAL =
      new Goals(Duration.ofSeconds(20), Duration.ofSeconds(5), Duration.ofMinutes(5));

  /// The usual ones, with a line's own goal for answering.
  public static Goals answering(Duration within) {
    return new Goals(within, USUAL.leftEarly, USUAL.screenedWithin);
  }
}
