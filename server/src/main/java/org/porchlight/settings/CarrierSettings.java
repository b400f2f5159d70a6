package org.porchlight.settings;

import java.net.URI;
import java.util.List;

/// The account at the carrier, as the agency writes it.
///
/// @param accountSid `AC` and 32 hexadecimal digits
/// @param authTokens secret; the first signs in, all of them check signatures, so that a token can
///   be rotated; one or two
/// @param apiUrl where the REST API is, without a slash at its end; the sandbox in the demo
public record CarrierSettings(String accountSid, List<String> authTokens, URI apiUrl) {
  public CarrierSettings {
    authTokens = List.copyOf(authTokens);
  }

  @Override
  public String toString() {
    return "CarrierSettings[accountSid=%s, authTokens=***, apiUrl=%s]"
        .formatted(accountSid, apiUrl);
  }
}
