package org.porchlight.exchange;

import static java.util.Objects.requireNonNull;

/// Who may use the API.
///
/// @param apiToken the bearer token; secret, so never printed
public record ExchangeSettings(String apiToken) {
  public ExchangeSettings {
    requireNonNull(apiToken, "apiToken");
  }

  @Override
  public String toString() {
    return "ExchangeSettings[apiToken=***]";
  }
}
