package org.porchlight.console.signin;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/// Whose accounts staff sign in with, by OpenID Connect.
///
/// @param issuer where its discovery begins, without a slash at the end
/// @param clientSecret secret, so never printed
/// @param staffClaim which claim of an id token names the member of staff as the roster does
public record IssuerSettings(URI issuer, String clientId, String clientSecret, String staffClaim) {
  public IssuerSettings {
    requireNonNull(issuer, "issuer");
    requireNonNull(clientId, "clientId");
    requireNonNull(clientSecret, "clientSecret");
    requireNonNull(staffClaim, "staffClaim");
  }

  @Override
  public String toString() {
    return "IssuerSettings[issuer=" + issuer + ", clientId=" + clientId + ", clientSecret=***]";
  }
}
