package org.porchlight.storage.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.JsonForm;
import org.porchlight.storage.ReadingLog;

/// Who read what, as a stream in Redis.
final class RedisReadings implements ReadingLog {
  private static final JsonForm<Reading> READING = JsonForm.of(Reading.class);

  /// So many are opened before others have their turn.
  private static final int PART = 200;

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
    return rows(agency, "+", limit).map(rows -> opened(agency, rows));
  }

  @Override
  public Future<List<Reading>> find(
      AgencyId agency, Predicate<Reading> wanted, int limit, int lookedThroughMax) {
    return found(agency, new Search(wanted, limit, new ArrayList<>()), "+", lookedThroughMax);
  }

  private record Search(Predicate<Reading> wanted, int limit, List<Reading> found) {
    boolean over() {
      return found.size() >= limit;
    }
  }

  /// @param from the newest entry to look at, as the stream names it
  /// @param left how many may still be looked at
  private Future<List<Reading>> found(AgencyId agency, Search search, String from, int left) {
    int part = Math.min(PART, left);
    return rows(agency, from, part)
        .compose(rows -> {
          opened(agency, rows).stream()
              .filter(search.wanted())
              .takeWhile(_ -> !search.over())
              .forEach(search.found()::add);
          boolean end = rows.size() < part || left == part || search.over();
          return end
              ? Future.succeededFuture(List.copyOf(search.found()))
              : found(agency, search, "(" + rows.get(part - 1).get(0), left - part);
        });
  }

  private Future<Response> rows(AgencyId agency, String from, int count) {
    return redis.rows(Command.XREVRANGE, key(agency), from, "-", "COUNT", count);
  }

  private List<Reading> opened(AgencyId agency, Response rows) {
    return rows.stream()
        .map(row -> Pairs.of(row.get(1)).getFirst().value().toBytes())
        .map(sealed -> vault.agency(agency).open(sealed, key(agency)))
        .map(READING::read)
        .toList();
  }

  private static String key(AgencyId agency) {
    return "{r:" + agency + "}:readings";
  }
}
