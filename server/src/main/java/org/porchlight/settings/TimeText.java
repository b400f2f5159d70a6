package org.porchlight.settings;

import java.time.Duration;
import java.util.regex.Pattern;

/// Reads times as settings have them: `500ms`, `20s`, `5m`, `24h`, `30d`.
final class TimeText {
  static final Duration LONGEST = Duration.ofDays(30);
  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final Pattern SHAPE = Pattern.compile("([0-9]{1,6})(ms|s|m|h|d)");

  private TimeText() {}

  /// @throws IllegalArgumentException for another shape, or a time out of bounds
  static Duration read(String text, Duration longest) {
    var match = SHAPE.matcher(text);
    if (!match.matches()) {
      throw new IllegalArgumentException("time: another shape (expected: one such as 20s)");
    }
    var amount = Long.parseLong(match.group(1));
    var time =
        switch (match.group(2)) {
          case "ms" -> Duration.ofMillis(amount);
          case "s" -> Duration.ofSeconds(amount);
          case "m" -> Duration.ofMinutes(amount);
          case "h" -> Duration.ofHours(amount);
          default -> Duration.ofDays(amount);
        };
    if (time.compareTo(SHORTEST) < 0 || time.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          "time: " + time + " (expected: " + SHORTEST + " to " + longest + ")");
    }
    return time;
  }
}
