package org.porchlight.storage.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.porchlight.storage.Durability;

/// Asks Redis how it keeps what it was given.
final class RedisDurability {
  private static final String OK = "ok";

  private final Caller redis;

  RedisDurability(Caller redis) {
    this.redis = redis;
  }

  Future<Durability> read() {
    return redis
        .rows(Command.INFO, "persistence")
        .map(answer -> pairs(answer.toString()))
        .compose(told -> synced().map(synced -> durability(told, synced)));
  }

  /// A managed Redis may not say.
  private Future<String> synced() {
    return redis
        .rows(Command.CONFIG, "GET", "appendfsync")
        .map(answer -> answer.size() < 2 ? "" : answer.get(1).toString())
        .otherwise("");
  }

  private static Durability durability(Map<String, String> told, String synced) {
    boolean saved = !told.getOrDefault("rdb_saves", "0").equals("0");
    return new Durability(
        told.getOrDefault("aof_enabled", "0").equals("1"),
        synced,
        told.getOrDefault("aof_last_write_status", OK).equals(OK)
            && told.getOrDefault("aof_last_bgrewrite_status", OK).equals(OK),
        Long.parseLong(told.getOrDefault("aof_current_size", "0")),
        saved
            ? Instant.ofEpochSecond(Long.parseLong(told.getOrDefault("rdb_last_save_time", "0")))
            : null);
  }

  private static Map<String, String> pairs(String text) {
    return text.lines()
        .filter(line -> line.contains(":"))
        .collect(
            Collectors.toMap(
                line -> line.substring(0, line.indexOf(':')),
                line -> line.substring(line.indexOf(':') + 1).strip(),
                (one, _) -> one));
  }
}
