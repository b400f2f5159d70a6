package org.porchlight.oncall;

import java.time.Duration;

/// How long beforehand people are asked and told.
///
/// @param confirm before a shift, its person is asked to confirm it or to name somebody else
/// @param readiness before a shift, its person's number and a test page are checked
/// @param unconfirmed before a shift that nobody confirmed, the supervisor is told; shorter than
///   `confirm`
/// @param gap before a gap, the manager is paged
public record ReminderTimes(
    Duration confirm, Duration readiness, Duration unconfirmed, Duration gap) {
  /// A day before to confirm, two hours before to be checked, four to be missed; two days for gaps.
  public static final ReminderTimes USUAL =
      new ReminderTimes(
          Duration.ofHours(24), Duration.ofHours(2), Duration.ofHours(4), Duration.ofDays(2));

  public ReminderTimes {
    if (readiness.isNegative() || unconfirmed.isNegative() || unconfirmed.compareTo(confirm) >= 0) {
      throw new IllegalArgumentException(
          "unconfirmed: " + unconfirmed + " (expected: shorter than confirm, " + confirm + ")");
    }
    if (!gap.isPositive() || gap.compareTo(Coverage.HORIZON) > 0) {
      throw new IllegalArgumentException(
          "gap: " + gap + " (expected: more than none, at most " + Coverage.HORIZON + ")");
    }
  }

  Duration longest() {
    var longest = confirm.compareTo(readiness) < 0 ? readiness : confirm;
    return longest.compareTo(gap) < 0 ? gap : longest;
  }
}
