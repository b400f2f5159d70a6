package org.porchlight.exchange;

import java.util.List;

/// Who may use the API.
///
/// @param accounts each with a name and a token that no other has; none where nobody may
public record ExchangeSettings(List<ApiAccount> accounts) {
  public ExchangeSettings {
    accounts = List.copyOf(accounts);
  }

  /// One program that may do all there is.
  public ExchangeSettings(String token) {
    this(List.of(ApiAccount.usual(token)));
  }
}
