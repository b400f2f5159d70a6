package org.porchlight.plan;

import java.util.Arrays;
import java.util.Optional;

/// How intensive a step is: 1 the least, 5 the most restrictive.
public enum Level {
  SELF_AND_HOUSEHOLD(1),
  NATURAL_SUPPORT(2),
  TEAM_BY_PHONE(3),
  SOMEONE_COMES(4),
  EMERGENCY(5);

  private final int number;

  Level(int number) {
    this.number = number;
  }

  /// The number people say, 1 to 5.
  public int number() {
    return number;
  }

  /// The level with this number, empty outside 1 to 5.
  public static Optional<Level> of(int number) {
    return Arrays.stream(values()).filter(level -> level.number == number).findFirst();
  }
}
