package org.porchlight.plan.life;

import java.time.LocalDate;

/// Something a coordinator is told on a day.
///
/// @param due the day by which it is done
public record Reminder(Kind kind, LocalDate due, String sentence) {
  /// What it is about.
  public enum Kind {
    REVIEW_COMING,
    REVIEW_PAST,
    CONSENT_ENDING,
    OF_AGE
  }
}
