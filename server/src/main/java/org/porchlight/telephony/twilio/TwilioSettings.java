package org.porchlight.telephony.twilio;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;

/// The account at the carrier, and the addresses both sides use.
///
/// @param accountSid `AC` and 32 hexadecimal digits
/// @param authTokens secret; the first signs in, all of them check signatures, so that a token can
///   be rotated; at least one
/// @param apiUrl where the REST API is, without a slash at its end; the sandbox in the demo
/// @param publicUrl under which the carrier reaches this server, without a slash at its end;
///   signatures are checked over it, never over a header
public record TwilioSettings(
    String accountSid, List<String> authTokens, URI apiUrl, URI publicUrl) {
  public TwilioSettings {
    requireNonNull(accountSid, "accountSid");
    authTokens = List.copyOf(authTokens);
    if (authTokens.isEmpty()) {
      throw new IllegalArgumentException("authTokens: none (expected: at least one)");
    }
    requireNonNull(apiUrl, "apiUrl");
    requireNonNull(publicUrl, "publicUrl");
  }

  @Override
  public String toString() {
    return "TwilioSettings[accountSid=%s, authTokens=***, apiUrl=%s, publicUrl=%s]"
        .formatted(accountSid, apiUrl, publicUrl);
  }
}
