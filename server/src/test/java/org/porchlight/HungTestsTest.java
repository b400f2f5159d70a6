package org.porchlight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.TestExecutionListener;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HungTestsTest {
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final AtomicInteger ends = new AtomicInteger();

  private HungTests watch(Duration patience) {
    return new HungTests(
        patience, Duration.ZERO, new PrintStream(told, true, UTF_8), ends::incrementAndGet);
  }

  @Test
  void what_never_ends_is_told_with_where_it_stands_and_interrupted() throws Exception {
    var watch = watch(Duration.ZERO);
    var hangs = new CountDownLatch(1);
    var ended = new CompletableFuture<String>();
    var test =
        Thread.ofPlatform()
            .start(() -> {
              watch.goesOn("a test that waits began");
              watch.look();
              try {
                hangs.await();
              } catch (InterruptedException _) {
                ended.complete("interrupted");
              }
            });
    test.join();

    assertThat(ended).isCompletedWithValue("interrupted");
    assertThat(told.toString(UTF_8))
        .contains("a test that waits began", "HungTestsTest.what_never_ends");
    assertThat(ends).hasValue(0);
  }

  @Test
  void what_does_not_heed_the_interrupt_ends_with_its_machine() {
    var watch = watch(Duration.ZERO);
    watch.goesOn("a test that computes began");
    watch.look();
    watch.look();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(ends).hasValue(1);
  }

  @Test
  void whatever_goes_on_is_left_alone() {
    var watch = watch(Duration.ofMinutes(1));
    watch.look();
    watch.goesOn("a test began");
    watch.look();

    assertThat(Thread.interrupted()).isFalse();
    assertThat(told.toString(UTF_8)).isEmpty();
  }

  @Test
  void it_watches_every_run_of_tests() {
    assertThat(ServiceLoader.load(TestExecutionListener.class))
        .anyMatch(HungTests.class::isInstance);
  }
}
