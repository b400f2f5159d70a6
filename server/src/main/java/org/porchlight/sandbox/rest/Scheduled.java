package org.porchlight.sandbox.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// When a text is to leave, where the request says so: by a service alone, and in 15 minutes to 35
/// days (the carrier's error 35114).
final class Scheduled {
  private static final Duration SOONEST = Duration.ofMinutes(15);
  private static final Duration LATEST = Duration.ofDays(35);

  private Scheduled() {}

  /// Reads `SendAt`; null where it is absent.
  ///
  /// @throws RestRefusal 35118 without a service, 35114 for a time that cannot be
  static @Nullable Instant at(RestRequest request, Instant now) {
    String sendAt = request.value("SendAt");
    if (sendAt.isEmpty()) {
      return null;
    }
    boolean byService = !request.value("MessagingServiceSid").isEmpty();
    if (!byService || !request.value("ScheduleType").equals("fixed")) {
      throw RestRefusal.badRequest(
          35118, "SendAt needs a MessagingServiceSid and ScheduleType=fixed");
    }
    Instant at = read(sendAt);
    if (at.isBefore(now.plus(SOONEST)) || at.isAfter(now.plus(LATEST))) {
      throw RestRefusal.badRequest(
          35114, "SendAt is '" + sendAt + "' (expected: in 15 minutes to 35 days)");
    }
    return at;
  }

  private static Instant read(String sendAt) {
    try {
      return OffsetDateTime.parse(sendAt).toInstant();
    } catch (DateTimeParseException _) {
      throw RestRefusal.badRequest(35114, "SendAt is '" + sendAt + "' (expected: ISO 8601)");
    }
  }
}
