package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.console.view.Speech;
import org.porchlight.plan.Language;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpeechTest {
  private static final Instant NEW_YEARS_DAY = Instant.parse("2026-01-01T20:00:00Z");

  private static String said(Language language, String at) {
    var zone = ZoneId.of("America/New_York");
    return new Speech(OpenHouse.wording(), language, zone, NEW_YEARS_DAY).time(Instant.parse(at));
  }

  @Test
  void a_time_of_these_hours_needs_no_day_whatever_the_year() {
    assertThat(said(Language.EN, "2026-01-01T14:05:00Z")).isEqualTo("09:05");
    assertThat(said(Language.EN, "2026-01-01T04:59:00Z")).isEqualTo("23:59");
  }

  @Test
  void a_time_of_this_year_has_its_day_and_one_of_another_its_year_too() {
    assertThat(said(Language.EN, "2026-03-02T15:00:00Z")).isEqualTo("Mon, Mar 2, 10:00");
    assertThat(said(Language.EN, "2025-12-31T15:00:00Z")).isEqualTo("Dec 31, 2025, 10:00");
    assertThat(said(Language.EN, "2025-03-02T15:00:00Z")).isEqualTo("Mar 2, 2025, 10:00");
  }

  @Test
  void the_same_in_spanish() {
    assertThat(said(Language.ES, "2026-03-02T15:00:00Z")).isEqualTo("lun 2 mar, 10:00");
    assertThat(said(Language.ES, "2025-03-02T15:00:00Z")).isEqualTo("2 mar 2025, 10:00");
  }
}
