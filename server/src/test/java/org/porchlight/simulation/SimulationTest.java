package org.porchlight.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.porchlight.Root;

/// The line's promises under faults, on seeds that nobody chose.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class SimulationTest {
  private static final int RUNS = 2;
  private static final int RUNS_FOR_ALL_MAX = 30;
  private static final int RUNS_THAT_SEEK_NOTHING = 2;

  private static final long SEED = 1;
  private static final Scene CROWDED = Scene.of(4, 0);
  private static final Scene NIGHT_AND_DAY = Scene.of(2, 1);

  private static final Grounds GROUNDS =
      Grounds.of(Root.path("crisis-plans/samples"), Root.path("config/wording"));

  @Test
  void every_promise_holds_through_faults_and_crashes_on_fresh_seeds() {
    var seeds = new Random();
    for (int i = 0; i < RUNS; i++) {
      // A broken promise names its seed in the message.
      Run.Outcome outcome = new Run(GROUNDS, seeds.nextLong(1_000_000), Scene.of(2, 0)).go();
      assertThat(outcome.contacts()).isPositive();
      assertThat(outcome.turns()).isGreaterThan(outcome.incidents());
    }
  }

  @Test
  @Timeout(300)
  void every_named_behaviour_is_thrown_at_the_line() {
    var missing = EnumSet.allOf(Behaviour.class);
    for (int run = 0; run < RUNS_FOR_ALL_MAX && !missing.isEmpty(); run++) {
      Scene scene = run % 3 == 2 ? NIGHT_AND_DAY : CROWDED;
      // What did not fall by itself is sought from then on, whatever the line does by then.
      Scene seeking = run < RUNS_THAT_SEEK_NOTHING ? scene : scene.seeking(missing);
      missing.removeAll(new Run(GROUNDS, SEED + run, seeking).go().seen().keySet());
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void days_of_on_call_pass() {
    Run.Outcome outcome = new Run(GROUNDS, 13, Scene.of(0, 2)).go();
    assertThat(outcome.roster()).isPositive();
    assertThat(outcome.seen()).containsKey(Behaviour.ROSTER_CHANGED);
  }

  @Test
  void the_same_seed_gives_the_same_run() {
    Scene scene = Scene.of(1, 0).seeking(Set.of(Behaviour.TEXTS_STOP, Behaviour.SERVER_KILLED));
    assertThat(new Run(GROUNDS, 7, scene).go()).isEqualTo(new Run(GROUNDS, 7, scene).go());
  }
}
