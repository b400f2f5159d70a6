package org.porchlight.telephony;

import io.vertx.core.Future;

/// An account at the carrier, which can run dry.
public interface Account {
  /// What it holds. Fails when the carrier cannot be asked, or does not know the account.
  Future<Balance> balance();

  /// @param currency such as `USD`
  record Balance(double amount, String currency) {}
}
