package org.porchlight.oncall;

import java.time.Duration;

/// What became of one try to sign in by PIN.
public sealed interface PinCheck {
  record Right() implements PinCheck {}

  /// Not that person's PIN, or no such person: nobody is told which.
  ///
  /// @param delay before the next try is looked at; zero for the first few
  record Wrong(Duration delay) implements PinCheck {}

  /// Not looked at: too soon after wrong tries. To be tried again after `delay`.
  record TooSoon(Duration delay) implements PinCheck {}
}
