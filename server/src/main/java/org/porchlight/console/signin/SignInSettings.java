package org.porchlight.console.signin;

import org.jspecify.annotations.Nullable;

/// How staff prove who they are, beside their PIN.
///
/// @param issuer of the agency's own accounts; null for none
public record SignInSettings(@Nullable IssuerSettings issuer) {
  /// PINs alone.
  public static final SignInSettings PINS = new SignInSettings(null);
}
