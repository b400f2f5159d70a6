package org.porchlight.review.measures;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Recipient;

/// One page, as far as measures ask.
///
/// @param sentAt when it first left; null when it never did
/// @param answerBy when the next person was to be paged
/// @param acknowledgedAt null when nobody said yes
/// @param arrivedAt when they said that they are there; null when they never did
/// @param undelivered whether the carrier could deliver it by no channel
public record PageFact(
    Recipient to,
    @Nullable Instant sentAt,
    Instant answerBy,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant arrivedAt,
    boolean undelivered) {
  boolean sent() {
    return sentAt != null;
  }

  boolean acknowledged() {
    return sentAt != null && acknowledgedAt != null;
  }

  boolean inTime() {
    return acknowledgedAt != null && !acknowledgedAt.isAfter(answerBy);
  }

  Duration toAcknowledge() {
    return sentAt == null || acknowledgedAt == null
        ? Duration.ZERO
        : Duration.between(sentAt, acknowledgedAt);
  }
}
