package org.porchlight.console.measures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.plan.Language;
import org.porchlight.review.measures.Figure.Share;

/// Figures as people read them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FigureWordsTest {
  private static String percent(long part, long whole) {
    return FigureWords.percent(new Share(part, whole), Language.EN);
  }

  @Test
  void a_few_are_never_nought_and_all_but_a_few_are_never_all() {
    assertThat(percent(0, 498)).isEqualTo("0%");
    assertThat(percent(1, 498)).isEqualTo("<1%");
    assertThat(percent(44_635, 44_640)).isEqualTo(">99%");
    assertThat(percent(498, 498)).isEqualTo("100%");
    assertThat(percent(9, 498)).isEqualTo("2%");
  }

  @Test
  void long_numbers_stand_in_groups_as_each_language_has_them() {
    assertThat(FigureWords.count(44_640, Language.EN)).isEqualTo("44,640");
    assertThat(FigureWords.count(44_640, Language.ES)).isEqualTo("44.640");
    assertThat(FigureWords.count(498, Language.ES)).isEqualTo("498");
  }
}
