package org.porchlight.storage.redis;

import org.porchlight.incident.Priority;

/// Priorities as numbers that Redis can sort by, the most urgent the lowest.
final class Rank {
  /// What one step of priority counts in an errand's rank; more milliseconds than any age has.
  static final long AGE_SPAN = 10_000_000_000_000L;

  private Rank() {}

  static int of(Priority priority) {
    return switch (priority) {
      case FIRST_PAGE -> 0;
      case CALL_CONTROL -> 1;
      case FAMILY_MESSAGE -> 2;
      case PAGE -> 3;
      case NOTICE -> 4;
    };
  }

  /// By priority, then by age.
  static long of(Priority priority, long appendedMillis) {
    return of(priority) * AGE_SPAN + appendedMillis;
  }
}
