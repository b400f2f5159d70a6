package org.porchlight.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.porchlight.Root;

/// The line's promises under faults, on seeds that nobody chose.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class SimulationTest {
  private static final int RUNS = 2;
  private static final int RUNS_FOR_ALL_MAX = 60;

  /// Seeds that throw much of everything come first, so that few runs are enough.
  private static final List<Integer> RICH = List.of(640, 177, 643, 118, 55);

  private static final Grounds GROUNDS =
      Grounds.of(Root.path("crisis-plans/samples"), Root.path("config/wording"));

  @Test
  void every_promise_holds_through_faults_and_crashes_on_fresh_seeds() {
    var seeds = new Random();
    for (int i = 0; i < RUNS; i++) {
      // A broken promise names its seed in the message.
      Run.Outcome outcome = new Run(GROUNDS, seeds.nextLong(1_000_000), 2, 0).go();
      assertThat(outcome.contacts()).isPositive();
      assertThat(outcome.turns()).isGreaterThan(outcome.incidents());
    }
  }

  @Test
  @Timeout(300)
  void every_named_behaviour_is_thrown_at_the_line() {
    var missing = EnumSet.allOf(Behaviour.class);
    Stream.concat(RICH.stream(), IntStream.rangeClosed(1, RUNS_FOR_ALL_MAX).boxed())
        .distinct()
        .takeWhile(_ -> !missing.isEmpty())
        .forEach(seed -> missing.removeAll(new Run(GROUNDS, seed, 4, 0).go().seen().keySet()));
    assertThat(missing).isEmpty();
  }

  @Test
  void days_of_on_call_pass() {
    Run.Outcome outcome = new Run(GROUNDS, 13, 0, 2).go();
    assertThat(outcome.roster()).isPositive();
    assertThat(outcome.seen()).containsKey(Behaviour.ROSTER_CHANGED);
  }

  @Test
  void the_same_seed_gives_the_same_run() {
    assertThat(new Run(GROUNDS, 7, 1, 0).go()).isEqualTo(new Run(GROUNDS, 7, 1, 0).go());
  }
}
