package org.porchlight.storage.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Tickets;

/// What is good once, in Redis, by the keyed hash of its name.
final class RedisTickets implements Tickets {
  private final Caller redis;
  private final Vault vault;

  RedisTickets(Caller redis, Vault vault) {
    this.redis = redis;
    this.vault = vault;
  }

  @Override
  public Future<Void> issue(AgencyId agency, String name, String words, Duration good) {
    var key = key(agency, name);
    var sealed = vault.agency(agency).seal(words.getBytes(UTF_8), key);
    return redis.command(Command.SET, key, sealed, "PX", good.toMillis()).mapEmpty();
  }

  @Override
  public Future<Optional<String>> redeem(AgencyId agency, String name) {
    var key = key(agency, name);
    return redis
        .command(Command.GETDEL, key)
        .map(sealed ->
            Optional.ofNullable(sealed)
                .map(found -> vault.agency(agency).open(found.toBytes(), key))
                .map(words -> new String(words, UTF_8)));
  }

  @Override
  public Future<Boolean> count(AgencyId agency, String name, List<Limit> limits, Instant now) {
    var call =
        new Call("count")
            .key("{o" + vault.hash(agency, "count", name) + "}:" + agency + ":counted")
            .arg(now.toEpochMilli())
            .arg(Limit.longest(limits).toMillis());
    limits.forEach(limit -> call.arg(limit.most()).arg(limit.within().toMillis()));
    return redis.call(call).map(counted -> counted.toString().equals("1"));
  }

  private String key(AgencyId agency, String name) {
    return "{o" + vault.hash(agency, "ticket", name) + "}:" + agency + ":ticket";
  }
}
