package org.porchlight.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ArgumentsTest {
  @Test
  void without_any_one_run_of_four_crises_is_meant_with_a_seed_that_was_drawn() {
    var read = read();
    assertThat(read.seed()).isEqualTo(17);
    assertThat(read.seeds()).isOne();
    assertThat(read.scene()).isEqualTo(Scene.of(4, 0));
  }

  @Test
  void each_is_read_whatever_their_order() {
    var read = read("--days", "31", "--seeds", "3", "--crises", "0", "--seed", "5");
    assertThat(read).isEqualTo(new Arguments(5, 3, Scene.of(0, 31), read.plans(), read.wording()));
    assertThat(read("--plans", "here", "--wording", "there").plans()).hasToString("here");
  }

  @Test
  void what_a_broken_run_names_of_itself_plays_it_again() {
    var scene = Scene.of(2, 1).seeking(Set.of(Behaviour.TEXTS_STOP, Behaviour.KEY_LOST));
    assertThat(read(scene.toString().split(" ")).scene()).isEqualTo(scene);
    assertThat(scene).hasToString("--crises 2 --days 1 --seek KEY_LOST,TEXTS_STOP");
    assertThat(Scene.of(2, 1)).hasToString("--crises 2 --days 1");
  }

  @Test
  void what_cannot_be_read_is_told_with_what_is_expected() {
    assertThatThrownBy(() -> read("--seed", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--seed: x (expected: a whole number");
    assertThatThrownBy(() -> read("--crises", "-1")).hasMessageContaining("0 to 10000");
    assertThatThrownBy(() -> read("--seek", "KEY_LOST,SNOW")).hasMessageContaining("--seek: SNOW");
    assertThatThrownBy(() -> read("--days")).hasMessageContaining("nothing behind it");
    assertThatThrownBy(() -> read("--speed", "3"))
        .hasMessageContaining("unknown: --speed (expected: --seed");
  }

  private static Arguments read(String... words) {
    return Arguments.read(List.of(words), 17);
  }
}
