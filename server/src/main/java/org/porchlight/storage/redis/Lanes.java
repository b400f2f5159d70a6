package org.porchlight.storage.redis;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.StorageException;

/// The way to one Redis server: a few pipelined connections, used in turn.
final class Lanes implements Link {
  /// Silence on a connection with requests outstanding after which it is given up.
  private static final long SILENCE_MAX_MILLIS = 2_000;

  private final List<Lane> lanes;
  private final AtomicInteger turn = new AtomicInteger();

  Lanes(Vertx vertx, Supplier<Redis> clients, int count) {
    lanes = Stream.generate(() -> new Lane(vertx, clients, _ -> {})).limit(count).toList();
  }

  /// Answers when every lane is open; the lanes go on trying when that fails.
  Future<Void> open() {
    return Future.all(lanes.stream().map(Lane::open).toList()).mapEmpty();
  }

  @Override
  public Future<@Nullable Response> send(Request request) {
    int first = turn.getAndIncrement();
    for (int i = 0; i < lanes.size(); i++) {
      var lane = lanes.get(Math.floorMod(first + i, lanes.size()));
      var connection = lane.connection();
      if (connection != null && !connection.pendingQueueFull()) {
        return send(lane, connection, request);
      }
    }
    return Future.failedFuture(new StorageException("Redis cannot be reached; try again"));
  }

  private static Future<@Nullable Response> send(
      Lane lane, RedisConnection connection, Request request) {
    var answer = sent(lane, connection, request);
    // A half-open connection says nothing for ever; without this it would never be replaced.
    answer
        .timeout(SILENCE_MAX_MILLIS, TimeUnit.MILLISECONDS)
        .onFailure(_ -> {
          if (!answer.isComplete()) {
            lane.abandon(connection);
          }
        });
    return answer;
  }

  private static Future<@Nullable Response> sent(
      Lane lane, RedisConnection connection, Request request) {
    try {
      return connection.send(request);
    } catch (RuntimeException ended) {
      // The client throws at times when the connection ends at this very moment.
      lane.abandon(connection);
      return Future.failedFuture(new StorageException("Redis went away; try again", ended));
    }
  }

  @Override
  public Future<Void> everywhere(Request request) {
    return send(request).mapEmpty();
  }

  @Override
  public boolean oneNode() {
    return true;
  }

  @Override
  public Future<Void> close() {
    return Future.join(lanes.stream().map(Lane::close).toList()).mapEmpty();
  }
}
