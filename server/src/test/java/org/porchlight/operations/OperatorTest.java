package org.porchlight.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.TestStore;
import org.porchlight.telephony.CarrierAnswer;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class OperatorTest {
  private static final int AT_ONCE = 8;
  private static final PhoneNumber PHONE = new PhoneNumber("+12025550191");
  private static final PhoneNumber PAGES = new PhoneNumber("+12025550171");

  private final Vertx vertx = Vertx.vertx();
  private final List<String> texts = new CopyOnWriteArrayList<>();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T17:00:00Z"));
  private final Operator operator =
      new Operator(
          vertx,
          new OperatorSettings(PHONE, null),
          (_, _, body) -> {
            texts.add(body);
            return Future.succeededFuture(new CarrierAnswer.Taken("SM1"));
          },
          PAGES,
          Function.identity(),
          now::get);

  @AfterEach
  void close() {
    TestStore.await(vertx.close());
  }

  private void seenByManyAtOnce(String what) throws Exception {
    var together = new CyclicBarrier(AT_ONCE);
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var told =
          IntStream.range(0, AT_ONCE)
              .mapToObj(_ ->
                  threads.submit(() -> {
                    together.await();
                    return operator.tell(what);
                  }))
              .toList();
      for (var one : told) {
        TestStore.await(one.get());
      }
    }
  }

  @Test
  void what_many_see_in_one_moment_is_told_once_and_once_more_an_hour_later() throws Exception {
    for (int round = 1; round <= 200; round++) {
      seenByManyAtOnce("it is suspended");
      assertThat(texts).hasSize(round);
      now.updateAndGet(at -> at.plus(Duration.ofMinutes(59)));
      seenByManyAtOnce("it is suspended");
      assertThat(texts).hasSize(round);
      now.updateAndGet(at -> at.plus(Duration.ofMinutes(1)));
    }
  }
}
