package org.porchlight.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.oncall.Rosters.NEW_YORK;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class WallTimeTest {
  @Test
  void a_wall_time_that_is_skipped_is_the_instant_of_the_jump() {
    var jump = Instant.parse("2026-03-08T07:00:00Z");
    assertThat(instant("2026-03-08T02:00")).isEqualTo(jump);
    assertThat(instant("2026-03-08T02:30")).isEqualTo(jump);
    assertThat(instant("2026-03-08T02:59:59")).isEqualTo(jump);
    assertThat(instant("2026-03-08T03:00")).isEqualTo(jump);
    assertThat(instant("2026-03-08T03:01")).isEqualTo(jump.plusSeconds(60));
  }

  @Test
  void a_wall_time_that_comes_twice_is_the_first_of_the_two() {
    assertThat(instant("2026-11-01T01:00")).isEqualTo(Instant.parse("2026-11-01T05:00:00Z"));
    assertThat(instant("2026-11-01T01:59")).isEqualTo(Instant.parse("2026-11-01T05:59:00Z"));
    assertThat(instant("2026-11-01T02:00")).isEqualTo(Instant.parse("2026-11-01T07:00:00Z"));
  }

  @Test
  void half_an_hour_that_is_skipped_is_skipped() {
    var zone = ZoneId.of("Australia/Lord_Howe");
    assertThat(WallTime.instant(LocalDateTime.parse("2026-10-04T02:15"), zone))
        .isEqualTo(WallTime.instant(LocalDateTime.parse("2026-10-04T02:30"), zone));
  }

  @Test
  void a_whole_day_that_an_island_left_out_is_its_end() {
    var zone = ZoneId.of("Pacific/Apia");
    assertThat(WallTime.instant(LocalDateTime.parse("2011-12-30T08:00"), zone))
        .isEqualTo(WallTime.instant(LocalDateTime.parse("2011-12-31T00:00"), zone));
  }

  @Test
  void a_span_inside_a_skipped_hour_is_no_time_at_all() {
    assertThat(Rosters.wall("2026-03-08T02:10", "2026-03-08T02:40").in(NEW_YORK)).isEmpty();
  }

  private static Instant instant(String wall) {
    return WallTime.instant(LocalDateTime.parse(wall), NEW_YORK);
  }
}
