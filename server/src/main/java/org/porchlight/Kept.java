package org.porchlight;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.ServerId;
import org.porchlight.storage.StorageSettings;
import org.porchlight.storage.Store;
import org.porchlight.storage.redis.EmbeddedRedis;
import org.porchlight.storage.redis.MasterKey;
import org.porchlight.storage.redis.RedisAddress;
import org.porchlight.storage.redis.RedisStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The store of this server, and the Redis beside it where it has one of its own.
///
/// @param redis null when Redis runs elsewhere
record Kept(Store store, @Nullable EmbeddedRedis redis, MasterKey key, ServerId server) {
  private static final Logger LOG = LoggerFactory.getLogger(Kept.class);

  /// Starts Redis if need be, and opens the store. Fails when it cannot be reached.
  static Future<Kept> open(Vertx vertx, StorageSettings settings) {
    return open(vertx, settings, RedisStore.ANSWER_TIME_MAX);
  }

  /// @param answerTimeMax how long one answer of the store is waited for
  static Future<Kept> open(Vertx vertx, StorageSettings settings, Duration answerTimeMax) {
    return vertx
        .executeBlocking(() -> Ground.of(settings), false)
        .map(Objects::requireNonNull)
        .compose(ground ->
            RedisStore.open(vertx, ground.address(), ground.key(), answerTimeMax)
                .map(store -> new Kept(store, ground.redis(), ground.key(), ground.server())));
  }

  /// What there is before anything is connected.
  private record Ground(
      RedisAddress address, @Nullable EmbeddedRedis redis, MasterKey key, ServerId server) {
    static Ground of(StorageSettings settings) throws IOException {
      Path folder = settings.folder();
      Files.createDirectories(folder);
      String reference =
          settings.masterKey().isEmpty()
              ? folder.resolve("master.key").toString()
              : settings.masterKey();
      MasterKey key = MasterKey.at(reference);
      ServerId server = serverId(folder.resolve("server.id"));
      if (!settings.redis().isEmpty()) {
        return new Ground(RedisAddress.parse(settings.redis()), null, key, server);
      }
      EmbeddedRedis redis = EmbeddedRedis.start(folder, new Told());
      return new Ground(redis.address(), redis, key, server);
    }

    /// The same after every restart, so that this server retakes its own leases at once.
    private static ServerId serverId(Path file) throws IOException {
      if (!Files.exists(file)) {
        Files.writeString(file, UUID.randomUUID() + "\n");
      }
      return new ServerId(Files.readString(file).strip());
    }
  }

  /// True while Redis is up, as far as this server started it.
  boolean redisAlive() {
    return redis == null || redis.pid().isPresent();
  }

  Future<Void> close(Vertx vertx) {
    return store
        .close()
        .otherwiseEmpty()
        .compose(_ ->
            vertx
                .executeBlocking(
                    () -> {
                      if (redis != null) {
                        redis.close();
                      }
                      return true;
                    },
                    false)
                .mapEmpty());
  }

  private static final class Told implements EmbeddedRedis.Supervision {
    @Override
    public void died() {
      LOG.warn("redis ended by itself; it is being started again");
    }

    @Override
    public void restarted() {
      LOG.info("redis answers again");
    }

    @Override
    public void notRestarted(String why) {
      LOG.error("redis could not be started again yet: {}", why);
    }
  }
}
