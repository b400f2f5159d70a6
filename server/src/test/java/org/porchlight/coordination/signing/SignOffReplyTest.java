package org.porchlight.coordination.signing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.plan.Agreement;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignOffReplyTest {
  @ParameterizedTest
  @CsvSource({
    "AGREE, AGREE",
    "agree., AGREE",
    "Acuerdo, AGREE",
    "reserve, AGREE_WITH_RESERVATION",
    "RESERVA, AGREE_WITH_RESERVATION",
    "Disagree!, DISAGREE",
    "desacuerdo, DISAGREE"
  })
  void the_first_word_is_the_answer_in_either_language(String body, Agreement agreement) {
    assertThat(SignOffReply.read(body)).contains(new SignOffReply(agreement, ""));
  }

  @Test
  void what_follows_is_their_own_words() {
    assertThat(SignOffReply.read(" Reserva, que me llamen a mí\nantes que a nadie"))
        .contains(
            new SignOffReply(
                Agreement.AGREE_WITH_RESERVATION, "que me llamen a mí\nantes que a nadie"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"withdraw", "RETIRO no quiero esto"})
  void what_was_said_can_be_taken_back(String body) {
    assertThat(SignOffReply.read(body))
        .hasValueSatisfying(reply -> assertThat(reply.agreement()).isNull());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "yes", "ok", "I agree", "help he is hurt", "agreed", "44"})
  void anything_else_is_none_of_it(String body) {
    assertThat(SignOffReply.read(body)).isEmpty();
  }
}
