package org.porchlight.storage.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import java.util.List;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.JsonForm;
import org.porchlight.storage.ReadingLog;

/// Who read what, as a stream in Redis.
final class RedisReadings implements ReadingLog {
  private static final JsonForm<Reading> READING = JsonForm.of(Reading.class);

  private final Caller redis;
  private final Vault vault;

  RedisReadings(Caller redis, Vault vault) {
    this.redis = redis;
    this.vault = vault;
  }

  @Override
  public Future<Void> note(AgencyId agency, Reading reading) {
    var sealed = vault.agency(agency).seal(READING.write(reading), key(agency));
    return redis.command(Command.XADD, key(agency), "*", "reading", sealed).mapEmpty();
  }

  @Override
  public Future<List<Reading>> recent(AgencyId agency, int limit) {
    return redis
        .rows(Command.XREVRANGE, key(agency), "+", "-", "COUNT", limit)
        .map(rows ->
            rows.stream()
                .map(row -> Pairs.of(row.get(1)).getFirst().value().toBytes())
                .map(sealed -> vault.agency(agency).open(sealed, key(agency)))
                .map(READING::read)
                .toList());
  }

  private static String key(AgencyId agency) {
    return "{r:" + agency + "}:readings";
  }
}
