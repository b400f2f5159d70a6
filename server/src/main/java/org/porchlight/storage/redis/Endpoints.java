package org.porchlight.storage.redis;

import io.vertx.redis.client.ProtocolVersion;
import io.vertx.redis.client.RedisClientType;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.RedisRole;

/// How connections to a server, or to those that sentinels watch over, are made.
final class Endpoints {
  static final int REQUESTS_PER_LANE_MAX = 2_048;

  private Endpoints() {}

  /// Each connection asks the sentinels anew who the master is, so that a lane which lost its
  /// master finds the next one.
  static RedisOptions options(RedisAddress.Sentinel sentinel) {
    var options =
        options(sentinel.endpoints().getFirst())
            .setType(RedisClientType.SENTINEL)
            .setRole(RedisRole.MASTER)
            .setMasterName(sentinel.master());
    sentinel.endpoints().stream().skip(1).forEach(options::addConnectionString);
    return options;
  }

  static RedisOptions options(String endpoint) {
    return new RedisOptions()
        .setConnectionString(endpoint)
        .setPreferredProtocolVersion(ProtocolVersion.RESP2)
        .setMaxPoolSize(1)
        .setMaxWaitingHandlers(REQUESTS_PER_LANE_MAX);
  }
}
