package org.porchlight.storage.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import java.time.Duration;
import java.time.Instant;
import org.porchlight.incident.Priority;
import org.porchlight.storage.CallSlots;

/// The calls that wait for a slot of their sending account, in Redis.
final class RedisCallSlots implements CallSlots {
  private final Caller redis;
  private final Vault vault;

  RedisCallSlots(Caller redis, Vault vault) {
    this.redis = redis;
    this.vault = vault;
  }

  @Override
  public Future<Duration> grant(
      String account, String ticket, Priority priority, Instant now, Duration perCall) {
    var tag = tag(account);
    return redis
        .call(
            new Call("grant")
                .key(tag + ":tickets")
                .key(tag + ":free")
                .arg(ticket)
                .arg(Rank.of(priority))
                .arg(now.toEpochMilli())
                .arg(perCall.toMillis())
                .arg(FORGOTTEN_AFTER.toMillis())
                .arg(ASK_AGAIN.toMillis()))
        .map(wait -> Duration.ofMillis(Long.parseLong(wait.toString())));
  }

  @Override
  public Future<Void> drop(String account, String ticket) {
    return redis.command(Command.HDEL, tag(account) + ":tickets", ticket).mapEmpty();
  }

  private String tag(String account) {
    return "{a" + vault.hash("account:" + account) + "}";
  }
}
