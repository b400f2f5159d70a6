package org.porchlight.storage.redis;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where Redis is found.
public sealed interface RedisAddress {
  /// A server on this machine, by its unix socket.
  record Socket(Path path) implements RedisAddress {}

  /// @param endpoint such as `redis://127.0.0.1:6379`
  record Single(String endpoint) implements RedisAddress {}

  /// @param endpoints some of the cluster's nodes, each such as `redis://127.0.0.1:7000`
  record Cluster(List<String> endpoints) implements RedisAddress {
    public Cluster {
      endpoints = List.copyOf(endpoints);
    }
  }

  /// @param endpoints some of the sentinels, each such as `redis://127.0.0.1:26379`
  /// @param master the name under which they watch the master
  record Sentinel(List<String> endpoints, String master) implements RedisAddress {
    public Sentinel {
      endpoints = List.copyOf(endpoints);
    }
  }

  /// Reads `redis://host:port`, `rediss://host:port`, `redis-sentinel://host:port,host:port/name`
  /// or `redis-cluster://host:port,host:port`.
  ///
  /// @throws IllegalArgumentException for anything else; never repeats it, for it may hold a
  ///   password
  static RedisAddress parse(String text) {
    var sentinel = "redis-sentinel://";
    if (text.startsWith(sentinel)) {
      int name = text.lastIndexOf('/');
      if (name < sentinel.length() || name == text.length() - 1) {
        throw unexpected(null);
      }
      var nodes = text.substring(sentinel.length(), name).split(",", -1);
      return new Sentinel(
          Stream.of(nodes).map(node -> endpoint("redis://" + node)).toList(),
          text.substring(name + 1));
    }
    var cluster = "redis-cluster://";
    if (text.startsWith(cluster)) {
      var nodes = text.substring(cluster.length()).split(",", -1);
      return new Cluster(Stream.of(nodes).map(node -> endpoint("redis://" + node)).toList());
    }
    return new Single(endpoint(text));
  }

  /// Where the Redis of the server with this data folder listens; empty when it never ran.
  static Optional<RedisAddress> embedded(Path data) throws IOException {
    return RedisSocket.recorded(data).map(socket -> new Socket(socket.path()));
  }

  private static String endpoint(String text) {
    try {
      var uri = URI.create(text);
      var scheme = uri.getScheme();
      if (("redis".equals(scheme) || "rediss".equals(scheme))
          && uri.getHost() != null
          && uri.getPort() > 0) {
        return text;
      }
    } catch (IllegalArgumentException malformed) {
      throw unexpected(malformed);
    }
    throw unexpected(null);
  }

  private static IllegalArgumentException unexpected(@Nullable Throwable cause) {
    return new IllegalArgumentException(
        "Redis address: of another form (expected: redis://host:port, "
            + "redis-sentinel://host:port,host:port/name or redis-cluster://host:port,host:port)",
        cause);
  }
}
