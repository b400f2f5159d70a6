package org.porchlight.sandbox.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(VertxExtension.class)
class VirtualClockTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private static VirtualClock clock(Vertx vertx, VirtualClock.Mode mode) {
    return new VirtualClock(vertx, mode, InstantSource.fixed(NOON), new InFlight(vertx));
  }

  private static Duration seconds(int count) {
    return Duration.ofSeconds(count);
  }

  @Test
  void timers_fire_in_due_order_each_at_its_own_instant(Vertx vertx, VertxTestContext context) {
    List<String> fired = new ArrayList<>();
    vertx.runOnContext(_ -> {
      VirtualClock clock = clock(vertx, VirtualClock.Mode.MANUAL);
      clock.schedule(seconds(20), () -> fired.add("late " + clock.now()));
      clock.schedule(
          seconds(5), () -> clock.schedule(seconds(5), () -> fired.add("early " + clock.now())));
      clock.schedule(seconds(40), () -> fired.add("never"));
      clock
          .advance(seconds(30))
          .onComplete(
              context.succeeding(_ ->
                  context.verify(() -> {
                    assertThat(fired)
                        .containsExactly("early 2026-11-21T12:00:10Z", "late 2026-11-21T12:00:20Z");
                    assertThat(clock.now()).isEqualTo(NOON.plusSeconds(30));
                    context.completeNow();
                  })));
    });
  }

  @Test
  void a_running_clock_can_be_turned_ahead(Vertx vertx, VertxTestContext context) {
    List<String> fired = new ArrayList<>();
    vertx.runOnContext(_ -> {
      VirtualClock clock = clock(vertx, VirtualClock.Mode.REAL);
      clock.schedule(Duration.ofHours(1), () -> fired.add("done"));
      Future<Void> first = clock.advance(Duration.ofMinutes(59));
      Future<Void> second = clock.advance(Duration.ofMinutes(1));
      first.onSuccess(_ -> context.verify(() -> assertThat(fired).isEmpty()));
      second.onComplete(
          context.succeeding(_ ->
              context.verify(() -> {
                assertThat(fired).containsExactly("done");
                assertThat(clock.now()).isEqualTo(NOON.plus(Duration.ofHours(1)));
                context.completeNow();
              })));
    });
  }

  @Test
  void a_cancelled_timer_does_not_fire(Vertx vertx, VertxTestContext context) {
    List<String> fired = new ArrayList<>();
    vertx.runOnContext(_ -> {
      VirtualClock clock = clock(vertx, VirtualClock.Mode.MANUAL);
      clock.schedule(seconds(1), () -> fired.add("cancelled")).cancel();
      clock.schedule(seconds(1), () -> fired.add("kept"));
      clock
          .advance(seconds(2))
          .onComplete(
              context.succeeding(_ ->
                  context.verify(() -> {
                    assertThat(fired).containsExactly("kept");
                    context.completeNow();
                  })));
    });
  }
}
