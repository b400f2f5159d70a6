package org.porchlight.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.console.Lately.Missed;
import org.porchlight.incident.Undelivery;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Store;
import org.porchlight.storage.memory.MemoryStore;
import org.porchlight.telephony.CarrierAnswer;

/// What one server was told of codes that did not arrive every server knows, and after a restart.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class CodeSignsTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-20T23:59:58Z"));
  private final Store store = new MemoryStore(now::get);
  private final AtomicInteger keys = new AtomicInteger();
  private final List<String> told = new ArrayList<>();

  private CodeSigns server() {
    return new CodeSigns(
        new AgencyId("lakeside"),
        store.journals(),
        new Meters(new SimpleMeterRegistry(), now::get),
        now::get,
        told::add,
        () -> "key" + keys.incrementAndGet());
  }

  private static List<Missed> missed(CodeSigns server) {
    return server.missed().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void two_servers_that_are_told_at_once_know_all_of_it_and_so_does_one_that_starts_later() {
    var one = server();
    var other = server();
    one.answered(new CarrierAnswer.Refused(Undelivery.BAD_NUMBER, 21211));
    other.answered(new CarrierAnswer.Refused(Undelivery.OPTED_OUT, 21610));
    one.answered(new CarrierAnswer.Unknown("no answer"));
    now.set(now.get().plusSeconds(5));
    other.answered(new CarrierAnswer.Busy(Duration.ofSeconds(1)));
    one.answered(new CarrierAnswer.Taken("SM1"));

    assertThat(missed(server()))
        .isEqualTo(missed(one))
        .extracting(Missed::why)
        .containsExactly(
            Undelivery.BAD_NUMBER,
            Undelivery.OPTED_OUT,
            Undelivery.UNKNOWN,
            Undelivery.CARRIER_FAULT);
    assertThat(missed(other).getLast().lastAt()).isEqualTo(now.get());
    assertThat(missed(other).getFirst().codes()).containsExactly("21211");
  }

  @Test
  void what_is_a_week_ago_is_told_no_more_and_a_bad_day_is_not_kept_without_end() {
    var server = server();
    for (int i = 0; i < CodeSigns.KEPT_A_DAY_MAX + 20; i++) {
      server.answered(new CarrierAnswer.Unknown("no answer"));
    }
    assertThat(missed(server)).hasSize(CodeSigns.KEPT_A_DAY_MAX);

    now.set(now.get().plus(Lookback.SPAN));
    assertThat(missed(server)).hasSize(CodeSigns.KEPT_A_DAY_MAX);
    now.set(now.get().plusSeconds(1));
    assertThat(missed(server)).isEmpty();
  }
}
