package org.porchlight.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class InstantTextTest {
  @Test
  void whatever_an_instant_writes_reads_as_that_instant() {
    var random = new Random(7);
    int[] steps = {1_000_000_000, 1_000_000, 1_000, 1};
    for (int i = 0; i < 50_000; i++) {
      int step = steps[i % steps.length];
      long second = random.nextLong(-70_000_000_000L, 260_000_000_000L);
      var instant = Instant.ofEpochSecond(second, random.nextLong(1_000_000_000) / step * step);
      assertThat(InstantText.parse(instant.toString())).isEqualTo(instant);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29T00:00:00Z",
        "2026-04-31T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-00-01T00:00:00Z",
        "2026-01-00T00:00:00Z",
        "2026-01-01T25:00:00Z",
        "2026-01-01T00:60:00Z",
        "2026-01-01T00:00:61Z",
        "2026-01-01T00:00:00",
        "2026-01-01T00:00:00.1234567890Z",
        "2026-01-01T00:00:00.12x4Z",
        "2026-01-01 00:00:00Z",
        "noon",
        ""
      })
  void what_is_no_instant_is_refused_as_ever(String text) {
    assertThatThrownBy(() -> InstantText.parse(text)).isInstanceOf(DateTimeParseException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-29T12:00:00Z",
        "2026-01-31T23:59:59.999999999Z",
        "2026-01-01T24:00:00Z",
        "2016-12-31T23:59:60Z",
        "2026-01-01T00:00:00.5Z",
        "2026-01-01T00:00:00.Z",
        "2026-01-01T00:00:00+01:00",
        "2026-01-01t00:00:00z",
        "+10000-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z"
      })
  void what_is_written_in_a_rarer_way_reads_as_by_the_general_parser(String text) {
    assertThat(InstantText.parse(text)).isEqualTo(Instant.parse(text));
  }
}
