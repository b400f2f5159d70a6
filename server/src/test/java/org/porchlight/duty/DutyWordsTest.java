package org.porchlight.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.plan.Language;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DutyWordsTest {
  private static String said(String at, Language language) {
    return DutyWords.aloud(ZonedDateTime.parse(at + "-04:00[America/New_York]"), language);
  }

  @Test
  void a_time_is_said_with_its_day_by_name() {
    assertThat(said("2026-10-10T08:00", Language.EN)).isEqualTo("Saturday, October 10, at 08:00");
    assertThat(said("2026-10-10T08:00", Language.ES))
        .isEqualTo("el sábado 10 de octubre a las 08:00");
  }

  @Test
  void one_o_clock_is_one_in_spanish_too() {
    assertThat(said("2026-10-11T01:30", Language.ES))
        .isEqualTo("el domingo 11 de octubre a la 01:30");
    assertThat(said("2026-10-11T13:00", Language.ES)).endsWith("a las 13:00");
  }
}
