package org.porchlight.storage.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisCluster;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import org.jspecify.annotations.Nullable;

/// The way to a Redis Cluster: the client's own pool, which finds the node of each key and
/// reconnects by itself.
record ClusterLink(Redis redis) implements Link {
  @Override
  public Future<@Nullable Response> send(Request request) {
    return redis.send(request);
  }

  @Override
  public Future<Void> everywhere(Request request) {
    return RedisCluster.create(redis).onAllMasterNodes(request).mapEmpty();
  }

  @Override
  public boolean oneNode() {
    return false;
  }

  @Override
  public Future<Void> close() {
    return redis.close();
  }
}
