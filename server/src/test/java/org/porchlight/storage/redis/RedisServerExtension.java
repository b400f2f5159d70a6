package org.porchlight.storage.redis;

import static org.porchlight.storage.TestStore.await;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisAPI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.porchlight.storage.Store;
import org.porchlight.storage.TestStore;

/// Gives each test an empty store on a real embedded Redis, one server for the whole run of tests.
///
/// A test asks for a [TestStore], for the [Store] alone, or for the [EmbeddedRedis].
public final class RedisServerExtension implements ParameterResolver {
  /// The server that all tests of this process share; ends with it.
  static final class Shared implements AutoCloseable {
    final TestFolder folder = TestFolder.make();
    final Vertx vertx = Vertx.vertx();
    final EmbeddedRedis redis;
    final RedisStore store;
    final RedisAPI plain;

    Shared() {
      try {
        redis = EmbeddedRedis.start(folder.path(), EmbeddedRedis.Supervision.NONE);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
      var key = MasterKey.at(folder.path().resolve("master.key").toString());
      store = await(RedisStore.open(vertx, redis.address(), key));
      plain = RedisAPI.api(Redis.createClient(vertx, endpoint(redis)));
    }

    static String endpoint(EmbeddedRedis redis) {
      return switch (redis.address()) {
        case RedisAddress.Socket(var path) -> "unix://" + path;
        case RedisAddress.Single _, RedisAddress.Sentinel _, RedisAddress.Cluster _ ->
            throw new AssertionError();
      };
    }

    @Override
    public void close() throws IOException {
      await(store.close());
      await(vertx.close());
      redis.close();
      folder.close();
    }
  }

  private record Emptied(Store store) implements TestStore {
    @Override
    public void letPass(Duration time) {
      // Redis' own clock cannot be turned.
      LockSupport.parkNanos(time.toNanos());
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    var type = parameter.getParameter().getType();
    return type == TestStore.class || type == Store.class || type == EmbeddedRedis.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    var shared = shared(test);
    if (parameter.getParameter().getType() == EmbeddedRedis.class) {
      return shared.redis;
    }
    await(shared.plain.flushall(List.of()));
    return parameter.getParameter().getType() == Store.class
        ? shared.store
        : new Emptied(shared.store);
  }

  static Shared shared(ExtensionContext test) {
    return test.getRoot()
        .getStore(ExtensionContext.Namespace.create(RedisServerExtension.class))
        .getOrComputeIfAbsent(Shared.class, _ -> new Shared(), Shared.class);
  }
}
