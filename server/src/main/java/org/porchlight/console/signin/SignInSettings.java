package org.porchlight.console.signin;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/// How staff prove who they are, beside their PIN.
///
/// @param issuer of the agency's own accounts; null for none
/// @param secondFactor whether the words of a plan ask for more than one factor
public record SignInSettings(@Nullable IssuerSettings issuer, SecondFactor secondFactor) {
  /// PINs alone, as in the demonstration.
  public static final SignInSettings PINS = new SignInSettings(null, SecondFactor.OFF);

  public SignInSettings {
    requireNonNull(secondFactor, "secondFactor");
  }

  /// Whether the words of a plan ask for more than one factor.
  public enum SecondFactor {
    REQUIRED,
    OFF
  }
}
