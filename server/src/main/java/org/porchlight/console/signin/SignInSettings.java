package org.porchlight.console.signin;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How staff prove who they are, beside their PIN.
///
/// @param issuer of the agency's own accounts; null for none
/// @param secondFactor whether the words of a plan ask for more than one factor
/// @param lockAfter without a tap for so long, a page locks until the PIN is given again
public record SignInSettings(
    @Nullable IssuerSettings issuer, SecondFactor secondFactor, Duration lockAfter) {
  /// PINs alone, as in the demonstration.
  public static final SignInSettings PINS =
      new SignInSettings(null, SecondFactor.OFF, Duration.ofMinutes(10));

  public SignInSettings {
    requireNonNull(secondFactor, "secondFactor");
    requireNonNull(lockAfter, "lockAfter");
  }

  /// Whether the words of a plan ask for more than one factor.
  public enum SecondFactor {
    REQUIRED,
    OFF
  }
}
