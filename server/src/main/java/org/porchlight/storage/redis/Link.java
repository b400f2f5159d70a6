package org.porchlight.storage.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import org.jspecify.annotations.Nullable;

/// A way to Redis that mends itself. Fails at once while Redis cannot be reached.
interface Link {
  Future<@Nullable Response> send(Request request);

  /// Sends to every node that takes writes.
  Future<Void> everywhere(Request request);

  /// True when one call may name keys of several partitions.
  boolean oneNode();

  Future<Void> close();
}
