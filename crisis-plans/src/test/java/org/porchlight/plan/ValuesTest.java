package org.porchlight.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ValuesTest {
  @Test
  void a_number_in_a_log_line_is_masked() {
    var number = new PhoneNumber("+12025550103");

    assertThat("paging " + number).isEqualTo("paging +*********03");
    assertThat(number.e164()).isEqualTo("+12025550103");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3035550142", "+0303555014", "+1303", "+1303555014212345", "+1 303 555"})
  void another_shape_of_number_is_refused_without_repeating_it(String text) {
    assertThatThrownBy(() -> new PhoneNumber(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected an E.164 number")
        .message()
        .doesNotContain(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-P1", "P 1", "P/1", "P1\n", "persóna"})
  void an_id_is_letters_digits_hyphens_and_underscores(String text) {
    assertThatThrownBy(() -> new PersonId(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("PersonId: got ");
  }

  @Test
  void words_fall_back_to_the_other_language_and_then_to_nothing() {
    var spanish = LocalText.of(Language.ES, "Aquí estoy.");

    assertThat(spanish.in(Language.EN)).isEqualTo("Aquí estoy.");
    assertThat(spanish.has(Language.EN)).isFalse();
    assertThat(new LocalText(Map.of()).in(Language.EN)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void only_an_active_plan_or_one_that_needs_attention_runs(PlanStatus status) {
    assertThat(status.runs())
        .isEqualTo(status == PlanStatus.ACTIVE || status == PlanStatus.NEEDS_ATTENTION);
  }

  @Test
  void peers_and_professionals_are_paid_and_nobody_else() {
    assertThat(Support.values())
        .filteredOn(Support::paid)
        .containsExactly(Support.PEER, Support.FORMAL);
  }

  @Test
  void a_passphrase_is_heard_as_it_is_said() {
    var hash = PassphraseHash.of("Luna de maíz", new byte[16], 1_000);

    assertThat(hash.matches("luna  de maiz.")).isTrue();
    assertThat(hash.matches("luna de miel")).isFalse();
    assertThat(hash).hasToString("PassphraseHash[hidden]");
  }

  @Test
  void a_plain_passphrase_is_refused_without_repeating_it() {
    assertThatThrownBy(() -> new PassphraseHash("canelo blanco"))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("canelo");
  }
}
