package org.porchlight.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class SmsSegmentsTest {
  @Test
  void a_plain_text_fits_160_characters_and_then_153_in_each() {
    assertThat(SmsSegments.count("")).isEqualTo(1);
    assertThat(SmsSegments.count("a".repeat(160))).isEqualTo(1);
    assertThat(SmsSegments.count("a".repeat(161))).isEqualTo(2);
    assertThat(SmsSegments.count("a".repeat(306))).isEqualTo(2);
    assertThat(SmsSegments.count("a".repeat(307))).isEqualTo(3);
  }

  @Test
  void one_accent_of_spanish_makes_the_limit_70() {
    assertThat(SmsSegments.count("á".repeat(70))).isEqualTo(1);
    assertThat(SmsSegments.count("á" + "a".repeat(70))).isEqualTo(2);
    assertThat(SmsSegments.count("á".repeat(135))).isEqualTo(3);
  }

  @Test
  void letters_of_the_gsm_alphabet_cost_nothing_extra() {
    assertThat(SmsSegments.isGsm("é ñ ü Ñ ¿ ¡ @ _ £ à ò")).isTrue();
    assertThat(SmsSegments.isGsm("í")).isFalse();
    assertThat(SmsSegments.isGsm("ó")).isFalse();
    assertThat(SmsSegments.isGsm("ú")).isFalse();
    assertThat(SmsSegments.isGsm("’")).isFalse();
  }

  @Test
  void brackets_and_the_euro_take_two_places() {
    assertThat(SmsSegments.count("€".repeat(80))).isEqualTo(1);
    assertThat(SmsSegments.count("€".repeat(80) + "a")).isEqualTo(2);
  }

  @Test
  void a_picture_takes_two_of_seventy() {
    assertThat(SmsSegments.count("🙂".repeat(35))).isEqualTo(1);
    assertThat(SmsSegments.count("🙂".repeat(36))).isEqualTo(2);
  }
}
