package org.porchlight.storage.redis;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One connection that is opened again whenever it ends, for as long as the lane is not closed.
///
/// The client never reopens a connection that is held, and a closed one goes back to its pool even
/// when it is dead; so each connection here has a client of its own, which ends with it.
final class Lane {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
  private static final Duration PAUSE_MAX = Duration.ofSeconds(1);
  private static final Duration CONNECT_TIME_MAX = Duration.ofSeconds(2);

  /// An open connection and the client it belongs to.
  private record Open(Redis client, RedisConnection connection) {}

  private final Vertx vertx;
  private final Supplier<Redis> clients;
  private final Consumer<RedisConnection> opened;
  private volatile @Nullable Open open;
  private volatile boolean closed;
  private int failures;

  /// @param clients makes a client for each connection
  /// @param opened is given each new connection before anybody else uses it
  Lane(Vertx vertx, Supplier<Redis> clients, Consumer<RedisConnection> opened) {
    this.vertx = vertx;
    this.clients = clients;
    this.opened = opened;
  }

  /// Answers after the first try; whether that failed or not, the lane goes on trying.
  Future<Void> open() {
    var client = clients.get();
    return client
        .connect()
        .timeout(CONNECT_TIME_MAX.toMillis(), TimeUnit.MILLISECONDS)
        .onSuccess(connection -> use(new Open(client, connection)))
        .onFailure(_ -> {
          client.close();
          later();
        })
        .mapEmpty();
  }

  private void use(Open fresh) {
    if (closed) {
      fresh.client().close();
      return;
    }
    failures = 0;
    fresh.connection().exceptionHandler(_ -> lost(fresh));
    fresh.connection().endHandler(_ -> lost(fresh));
    opened.accept(fresh.connection());
    open = fresh;
  }

  private void lost(Open gone) {
    if (gone.equals(open)) {
      open = null;
      gone.client().close();
      later();
    }
  }

  private void later() {
    if (closed) {
      return;
    }
    long pauseMillis =
        Math.min(PAUSE_MAX.toMillis(), FIRST_PAUSE.toMillis() << Math.min(failures, 6));
    failures++;
    // Half of the pause is chance, so that many servers do not come back in one instant.
    long chanceMillis = ThreadLocalRandom.current().nextLong(pauseMillis / 2 + 1);
    vertx.setTimer(pauseMillis / 2 + chanceMillis + 1, _ -> open());
  }

  /// The open connection; null while there is none.
  @Nullable RedisConnection connection() {
    var now = open;
    return now == null ? null : now.connection();
  }

  /// Ends a connection that no longer answers, and opens another one.
  void abandon(RedisConnection silent) {
    var now = open;
    if (now != null && now.connection().equals(silent)) {
      lost(now);
    }
  }

  Future<Void> close() {
    closed = true;
    var last = open;
    open = null;
    return last == null ? Future.succeededFuture() : last.client().close();
  }
}
