package org.porchlight.review.measures;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Medium;
import org.porchlight.plan.Language;

/// One call or thread of texts, as far as measures ask.
///
/// @param offeredAt when it reached the line and somebody was looked for at once: whoever calls
///   waits from here on, and the greeting is spoken while they do
/// @param answeredAt when a person's first word reached them; null when none did
/// @param leftAt when the caller was gone for the first time; null while they are there
/// @param firstTextAt a person's first text to them; null when there was none
/// @param lastTextAt the last text of either side; null for a call
/// @param follows the earlier incident of the same number; null when none is known
public record ContactFact(
    Medium medium,
    Language language,
    Instant offeredAt,
    @Nullable Instant answeredAt,
    @Nullable Instant leftAt,
    @Nullable Instant firstTextAt,
    @Nullable Instant lastTextAt,
    @Nullable IncidentId follows) {
  /// Whether a person answered while they were there: who is called back was not answered.
  boolean answered() {
    return answeredAt != null && (leftAt == null || !answeredAt.isAfter(leftAt));
  }

  Duration toAnswer() {
    return Duration.between(offeredAt, requireNonNullElse(answeredAt, offeredAt));
  }

  /// Whether they were gone before anybody answered.
  boolean leftUnanswered() {
    return leftAt != null && !answered();
  }

  Duration toLeaving() {
    return Duration.between(offeredAt, requireNonNullElse(leftAt, offeredAt));
  }
}
