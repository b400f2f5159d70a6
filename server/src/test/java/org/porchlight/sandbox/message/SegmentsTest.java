package org.porchlight.sandbox.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SegmentsTest {
  @Test
  void plain_letters_fit_160_to_one_segment_and_153_to_each_of_several() {
    assertThat(Segments.of("a".repeat(160))).isEqualTo(1);
    assertThat(Segments.of("a".repeat(161))).isEqualTo(2);
    assertThat(Segments.of("a".repeat(307))).isEqualTo(3);
  }

  @Test
  void letters_of_the_second_table_count_twice() {
    assertThat(Segments.of("€".repeat(80))).isEqualTo(1);
    assertThat(Segments.of("€".repeat(81))).isEqualTo(2);
  }

  @Test
  void one_letter_outside_the_table_leaves_room_for_70() {
    assertThat(Segments.of("ñ¿é".repeat(50))).isEqualTo(1);
    assertThat(Segments.of("á" + "a".repeat(69))).isEqualTo(1);
    assertThat(Segments.of("á" + "a".repeat(70))).isEqualTo(2);
  }
}
