package org.porchlight.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class EventQueueTest {
  private static final Instant START = Instant.parse("2026-10-04T03:00:00Z");

  private final EventQueue queue = new EventQueue(START);

  @Test
  void the_clock_jumps_from_one_to_the_next_in_their_order() {
    var done = new ArrayList<String>();
    queue.after(Duration.ofSeconds(2), Life.FOREVER, () -> done.add("later"));
    queue.after(Duration.ofSeconds(1), Life.FOREVER, () -> done.add("first"));
    queue.after(Duration.ofSeconds(1), Life.FOREVER, () -> done.add("second"));
    queue.step();
    queue.step();

    assertThat(done).isEqualTo(List.of("first", "second"));
    assertThat(queue.instant()).isEqualTo(START.plusSeconds(1));
    assertThat(queue.nextHappening()).isEqualTo(START.plusSeconds(2));
  }

  @Test
  void what_asks_and_answers_itself_for_ever_is_a_broken_promise_and_no_run_without_an_end() {
    again();

    assertThatThrownBy(
            () -> {
              while (queue.instant().equals(START)) {
                queue.step();
              }
            })
        .isInstanceOf(BrokenPromiseException.class)
        .hasMessageContaining("steps at once (expected: at most 50000)");
  }

  private void again() {
    queue.after(Duration.ZERO, Life.FOREVER, this::again);
  }
}
