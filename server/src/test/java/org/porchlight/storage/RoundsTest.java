package org.porchlight.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RoundsTest {
  private final AtomicInteger rounds = new AtomicInteger();

  private Future<Integer> overtaken(int times) {
    return Rounds.until(
        "tales",
        () ->
            Future.succeededFuture(
                Optional.of(rounds.incrementAndGet()).filter(round -> round > times)));
  }

  @Test
  void who_is_overtaken_decides_again() {
    assertThat(overtaken(4).result()).isEqualTo(5);
  }

  @Test
  void who_is_overtaken_each_time_goes_round_no_more_and_is_told() {
    assertThatThrownBy(() -> TestStore.await(overtaken(5)))
        .isInstanceOf(StorageException.class)
        .hasMessage("tales: 5 decisions, all overtaken");
    assertThat(rounds).hasValue(Rounds.MAX);
  }

  @Test
  void a_store_that_does_not_answer_is_asked_once() {
    var lost =
        Rounds.<String>until(
            "tales",
            () -> {
              rounds.incrementAndGet();
              return Future.failedFuture(new StorageException("away"));
            });

    assertThat(lost.failed()).isTrue();
    assertThat(rounds).hasValue(1);
  }
}
