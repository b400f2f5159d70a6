package org.porchlight.sandbox.carrier;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One webhook as it went over the wire, and what came back.
///
/// @param attempt 0 for the first try
/// @param fault what was done to it on purpose; empty for nothing
/// @param answer null while none has come
/// @param tookMillis real time from sending to the whole answer
public record WebhookRecord(
    long number,
    Instant at,
    Webhook webhook,
    String calledUrl,
    int attempt,
    String fault,
    Map<String, String> headers,
    @Nullable WebhookAnswer answer,
    long tookMillis) {
  WebhookRecord answered(WebhookAnswer came, long millis) {
    return new WebhookRecord(number, at, webhook, calledUrl, attempt, fault, headers, came, millis);
  }
}
