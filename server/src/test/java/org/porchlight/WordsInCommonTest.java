package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A caller in Spanish, staff who have none, and a colleague with Spanish who comes and goes (R16).
@DisplayNameGeneration(ReplaceUnderscores.class)
final class WordsInCommonTest {
  private static final String INTERPRETERS = "+12025550195";
  private static final Duration A_MOMENT = Duration.ofSeconds(8);

  @RegisterExtension final Town town = new Town("console.interpreter=" + INTERPRETERS);

  private final Phone rosa = town.phone("+12025550120");
  private final Phone sam = town.phone("+12025550181");
  private final Phone luz = town.phone("+12025550182");
  private final Phone interpreters = town.phone(INTERPRETERS);

  @BeforeEach
  void sam_has_the_call_and_luz_comes_for_the_words() {
    rosa.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(A_MOMENT);
    luz.answersAndPressesTheSpokenDigit();
    town.wait(A_MOMENT);
    assertThat(rosa.with()).containsExactlyInAnyOrder(sam.number(), luz.number());
    assertThat(interpreters.rings()).isFalse();
  }

  @Test
  void when_the_one_with_the_words_leaves_the_interpreters_are_rung_at_once() {
    luz.hangsUp();
    town.wait(A_MOMENT);

    assertThat(interpreters.rings()).isTrue();
    assertThat(rosa.with()).containsExactly(sam.number());
    interpreters.answers();
    town.wait(A_MOMENT);
    assertThat(interpreters.with()).contains(sam.number());
  }

  @Test
  void when_all_have_left_the_caller_hears_so_and_whoever_comes_back_has_the_interpreters_rung() {
    sam.hangsUp();
    luz.hangsUp();
    town.wait(Duration.ofSeconds(12));
    assertThat(rosa.said()).contains("Estamos buscando otra vez a una persona");
    town.wait(Duration.ofSeconds(24));
    sam.answersAndPressesTheSpokenDigit();
    town.wait(A_MOMENT);

    assertThat(sam.said()).contains("The interpreters' line is being rung");
    assertThat(interpreters.rings()).isTrue();
  }
}
