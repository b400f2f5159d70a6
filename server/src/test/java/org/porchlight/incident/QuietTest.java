package org.porchlight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.oncall.duty.QuietHours;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class QuietTest {
  private static final Quiet NIGHTS =
      new Quiet(QuietHours.parse("22:00-07:00"), ZoneId.of("America/New_York"));
  private static final Instant THEN = Instant.parse("2026-10-09T12:00:00Z");

  private static Instant promised(String at) {
    return NIGHTS.promised(Instant.parse(at), THEN);
  }

  @Test
  void what_was_promised_for_the_night_comes_the_evening_before_and_by_day_when_it_was_promised() {
    assertThat(promised("2026-10-11T07:30:00Z")).isEqualTo("2026-10-11T01:55:00Z");
    assertThat(promised("2026-10-11T03:00:00Z")).isEqualTo("2026-10-11T01:55:00Z");
    assertThat(promised("2026-10-11T16:00:00Z")).isEqualTo("2026-10-11T16:00:00Z");
  }

  @Test
  void what_would_be_past_by_then_comes_in_the_morning() {
    Instant night = Instant.parse("2026-10-11T03:00:00Z");
    assertThat(NIGHTS.promised(night.plusSeconds(3_600), night)).isEqualTo("2026-10-11T11:00:00Z");
  }

  @Test
  void what_is_asked_again_comes_before_the_night_rather_than_hours_late_but_not_at_once() {
    Instant due = Instant.parse("2026-10-11T02:30:00Z");
    assertThat(NIGHTS.again(due, due.minusSeconds(7_200))).isEqualTo("2026-10-11T01:55:00Z");
    assertThat(NIGHTS.again(due, due.minusSeconds(1_800))).isEqualTo("2026-10-11T11:00:00Z");
    Instant day = Instant.parse("2026-10-11T16:00:00Z");
    assertThat(NIGHTS.again(day, day.minusSeconds(60))).isEqualTo(day);
  }

  @Test
  void the_wall_clock_counts_where_the_clocks_change_in_that_night() {
    assertThat(promised("2026-11-01T07:30:00Z")).isEqualTo("2026-11-01T01:55:00Z");
    assertThat(NIGHTS.again(Instant.parse("2026-11-01T05:30:00Z")))
        .isEqualTo("2026-11-01T12:00:00Z");
    assertThat(NIGHTS.again(Instant.parse("2027-03-14T06:30:00Z")))
        .isEqualTo("2027-03-14T11:00:00Z");
  }

  @Test
  void without_quiet_hours_nothing_waits() {
    assertThat(Quiet.NONE.again(THEN)).isEqualTo(THEN);
    assertThat(Quiet.NONE.promised(THEN.plusSeconds(5), THEN)).isEqualTo(THEN.plusSeconds(5));
  }
}
