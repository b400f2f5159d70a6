package org.porchlight.oncall;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/// What the turns of a rotation are counted in.
public enum RotationUnit {
  HOUR(ChronoUnit.HOURS),
  DAY(ChronoUnit.DAYS),
  WEEK(ChronoUnit.WEEKS),
  /// A rotation that starts on the 31st hands off on the last day of a shorter month.
  MONTH(ChronoUnit.MONTHS);

  private final ChronoUnit length;

  RotationUnit(ChronoUnit length) {
    this.length = length;
  }

  LocalDateTime after(LocalDateTime start, long count) {
    return start.plus(count, length);
  }

  long between(LocalDateTime start, LocalDateTime end) {
    return length.between(start, end);
  }
}
