package org.porchlight.console;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/// How long a sign-in to the console lasts.
///
/// @param sessionIdle without a tap for so long, staff sign in again
/// @param sessionMax staff sign in again after so long, whatever they do
public record ConsoleSettings(Duration sessionIdle, Duration sessionMax) {
  public ConsoleSettings {
    requireNonNull(sessionIdle, "sessionIdle");
    requireNonNull(sessionMax, "sessionMax");
  }
}
