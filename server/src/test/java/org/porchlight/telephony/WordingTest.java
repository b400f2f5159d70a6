package org.porchlight.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.plan.Language;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class WordingTest {
  private final Wording wording =
      new Wording(
          List.of(new Wording.Book(Language.ES, 1, "demo", Map.of("a", "{agency}: paso {step}"))),
          Map.of("agency", "Bay Line"));

  @Test
  void placeholders_are_filled_from_the_caller_and_from_the_agency() {
    assertThat(wording.text(Language.ES, "a", Map.of("step", "H1"))).isEqualTo("Bay Line: paso H1");
  }

  @Test
  void a_value_is_never_read_as_a_pattern() {
    assertThat(wording.text(Language.ES, "a", Map.of("step", "$1 {agency} \\")))
        .isEqualTo("Bay Line: paso $1 {agency} \\");
  }

  @Test
  void a_language_without_words_gets_the_first_of_the_agency() {
    assertThat(wording.text(Language.EN, "a", Map.of("step", "2"))).isEqualTo("Bay Line: paso 2");
  }

  @Test
  void an_unknown_key_is_refused() {
    assertThatThrownBy(() -> wording.text(Language.ES, "b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("wording: b (expected: a key of the files)");
  }

  @Test
  void a_forgotten_value_is_found_by_tests() {
    assertThatThrownBy(() -> wording.text(Language.ES, "a"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("{step}");
  }
}
