package org.porchlight.sandbox.voice;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a call stands, and when it came there.
public final class CallCourse {
  private final Instant createdAt;
  private CallStatus status;
  private Instant updatedAt;
  private @Nullable Instant dialedAt;
  private @Nullable Instant answeredAt;
  private @Nullable Instant endedAt;
  private Duration queued = Duration.ZERO;

  CallCourse(CallStatus first, Instant createdAt) {
    this.status = first;
    this.createdAt = createdAt;
    this.updatedAt = createdAt;
  }

  void become(CallStatus next, Instant now) {
    status = next;
    updatedAt = now;
    if (next == CallStatus.INITIATED) {
      queued = Duration.between(createdAt, now);
    }
    if (dialedAt == null && next != CallStatus.QUEUED && next != CallStatus.CANCELED) {
      dialedAt = now;
    }
    if (next == CallStatus.IN_PROGRESS) {
      answeredAt = now;
    }
    if (next.isFinal()) {
      endedAt = now;
    }
  }

  CallStatus status() {
    return status;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  public @Nullable Instant dialedAt() {
    return dialedAt;
  }

  public @Nullable Instant endedAt() {
    return endedAt;
  }

  /// Returns how long it waited for its turn to be placed.
  public Duration queued() {
    return queued;
  }

  /// Returns the time since it was answered until its end; zero if it never was.
  public Duration talked() {
    Instant from = answeredAt;
    Instant until = endedAt;
    return from == null || until == null ? Duration.ZERO : Duration.between(from, until);
  }
}
