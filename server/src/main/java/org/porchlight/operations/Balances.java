package org.porchlight.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.porchlight.telephony.Account;

/// Asks the accounts what they hold, and tells the operator before one runs dry.
///
/// An account that cannot be asked twice in a row is told too: a wrong token and a suspended
/// account look like that.
public final class Balances {
  private static final int UNANSWERED_MAX = 2;

  private final Map<String, Account> accounts;
  private final double least;
  private final Operator operator;
  private final Map<String, Double> held = new ConcurrentHashMap<>();
  private final Map<String, Integer> unanswered = new HashMap<>();

  /// @param accounts by the word operators know them by
  /// @param least below which the operator is told, in the account's currency
  public Balances(
      MeterRegistry registry, Map<String, Account> accounts, double least, Operator operator) {
    this.accounts = new LinkedHashMap<>(accounts);
    this.least = least;
    this.operator = operator;
    for (String account : accounts.keySet()) {
      Gauge.builder("carrier.balance", held, all -> all.getOrDefault(account, Double.NaN))
          .description("What the account holds, in its currency")
          .tag("account", account)
          .register(registry);
    }
  }

  /// Asks every account once; always succeeds.
  public Future<Void> look() {
    return Future.join(
            accounts.entrySet().stream()
                .map(account -> look(account.getKey(), account.getValue()))
                .toList())
        .<Void>mapEmpty()
        .otherwiseEmpty();
  }

  private Future<Void> look(String name, Account account) {
    String low = "the " + name + " account runs low";
    String silent = "the " + name + " account cannot be asked";
    return account
        .balance()
        .compose(
            balance -> {
              held.put(name, balance.amount());
              unanswered.remove(name);
              operator.over(silent);
              if (balance.amount() < least) {
                return operator.tell(low);
              }
              operator.over(low);
              return Future.succeededFuture();
            },
            _ -> {
              held.put(name, Double.NaN);
              return unanswered.merge(name, 1, Integer::sum) < UNANSWERED_MAX
                  ? Future.succeededFuture()
                  : operator.tell(silent);
            });
  }
}
