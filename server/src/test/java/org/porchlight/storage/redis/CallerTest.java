package org.porchlight.storage.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.storage.TestStore.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.storage.StorageException;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class CallerTest {
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    await(vertx.close());
  }

  /// A Redis that says nothing to its first requests, and then answers as it is told to.
  private static final class Slow implements Link {
    private final int silent;
    private final Future<Void> answer;
    private int asked;

    Slow(int silent, Future<Void> answer) {
      this.silent = silent;
      this.answer = answer;
    }

    @Override
    public Future<Void> everywhere(Request request) {
      return asked++ < silent ? Promise.<Void>promise().future() : answer;
    }

    @Override
    public Future<@Nullable Response> send(Request request) {
      throw new AssertionError("not asked for here: " + request);
    }

    @Override
    public boolean oneNode() {
      return true;
    }

    @Override
    public Future<Void> close() {
      return Future.succeededFuture();
    }
  }

  @Test
  void a_redis_that_needs_long_to_take_the_library_is_asked_again() {
    var redis = new Slow(2, Future.succeededFuture());
    await(new Caller(redis, Duration.ofMillis(20)).begin(vertx));

    assertThat(redis.asked).isEqualTo(3);
  }

  @Test
  void one_that_refuses_it_is_not() {
    var redis = new Slow(0, Future.failedFuture(new IllegalStateException("unknown command")));

    assertThatThrownBy(() -> await(new Caller(redis, Duration.ofMillis(20)).begin(vertx)))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("unknown command");
    assertThat(redis.asked).isOne();
  }
}
