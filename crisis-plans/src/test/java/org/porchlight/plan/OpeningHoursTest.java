package org.porchlight.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpeningHoursTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /// 2026-10-05 is a Monday.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "06:00-23:30                       | 2026-10-05T06:00 | true",
        "06:00-23:30                       | 2026-10-05T05:59 | false",
        "06:00-23:30                       | 2026-10-05T23:30 | false",
        "Mo-Fr 15:00-21:00; Sa 08:00-20:00 | 2026-10-09T20:59 | true",
        "Mo-Fr 15:00-21:00; Sa 08:00-20:00 | 2026-10-10T20:59 | false",
        "Mo-Fr 15:00-21:00; Sa 08:00-20:00 | 2026-10-11T16:00 | false",
        "Mo,We 09:00-10:00                 | 2026-10-07T09:30 | true",
        "Mo,We 09:00-10:00                 | 2026-10-06T09:30 | false",
        "Fr-Mo 09:00-10:00                 | 2026-10-11T09:30 | true",
        "Fr-Mo 09:00-10:00                 | 2026-10-07T09:30 | false",
        "Fr 22:00-02:00                    | 2026-10-10T01:59 | true",
        "Fr 22:00-02:00                    | 2026-10-10T02:00 | false",
        "Fr 22:00-02:00                    | 2026-10-09T01:00 | false",
        "Su 00:00-24:00                    | 2026-10-11T23:59 | true",
        "Su 00:00-24:00                    | 2026-10-12T00:00 | false",
        "24/7                              | 2026-10-11T03:33 | true"
      })
  void open_from_the_first_minute_up_to_the_last(String hours, String at, boolean open) {
    assertThat(OpeningHours.parse(hours).isOpen(newYork(at))).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "06:00-23:30        | 2026-10-05T07:00 | 2026-10-05T07:00",
        "06:00-23:30        | 2026-10-05T23:45 | 2026-10-06T06:00",
        "Mo-Fr 07:30-15:30  | 2026-10-09T18:00 | 2026-10-12T07:30",
        "Mo 09:00-10:00     | 2026-10-05T10:00 | 2026-10-12T09:00",
        "Fr 22:00-02:00     | 2026-10-10T03:00 | 2026-10-16T22:00"
      })
  void the_next_opening_is_now_or_the_next_first_minute(String hours, String at, String opens) {
    assertThat(OpeningHours.parse(hours).nextOpening(newYork(at))).hasValue(newYork(opens));
  }

  /// On 2026-03-08 New York's clocks go from 02:00 to 03:00.
  @Test
  void a_span_that_begins_in_the_hour_that_is_skipped_opens_when_the_clock_has_jumped() {
    var hours = OpeningHours.parse("02:30-05:00");

    assertThat(hours.nextOpening(newYork("2026-03-08T01:00")))
        .hasValue(newYork("2026-03-08T03:00"));
  }

  @Test
  void a_span_inside_the_hour_that_is_skipped_opens_on_the_next_day() {
    var hours = OpeningHours.parse("02:10-02:50");

    assertThat(hours.nextOpening(newYork("2026-03-08T01:00")))
        .hasValue(newYork("2026-03-09T02:10"));
  }

  /// On 2026-11-01 New York's clocks go from 02:00 back to 01:00.
  @Test
  void a_span_in_the_hour_that_comes_twice_is_open_twice() {
    var hours = OpeningHours.parse("01:15-01:30");
    var firstTime = newYork("2026-11-01T01:15").withEarlierOffsetAtOverlap();
    var secondTime = newYork("2026-11-01T01:15").withLaterOffsetAtOverlap();

    assertThat(hours.isOpen(firstTime)).isTrue();
    assertThat(hours.isOpen(secondTime)).isTrue();
    assertThat(hours.nextOpening(firstTime.plusMinutes(20))).hasValue(secondTime);
  }

  @Test
  void a_span_that_ended_in_the_first_of_two_hours_opens_again_when_the_clock_goes_back() {
    var hours = OpeningHours.parse("00:30-01:45");
    var closed = newYork("2026-11-01T01:50").withEarlierOffsetAtOverlap();

    assertThat(hours.nextOpening(closed))
        .hasValue(newYork("2026-11-01T01:00").withLaterOffsetAtOverlap());
  }

  @Test
  void the_zone_is_the_one_of_the_time_asked_about() {
    var hours = OpeningHours.parse("08:00-21:00");
    var at = newYork("2026-10-05T21:30");

    assertThat(hours.isOpen(at)).isFalse();
    assertThat(hours.isOpen(at.withZoneSameInstant(ZoneId.of("America/Chicago")))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mo-Su 06:00-23:30                 | 06:00-23:30",
        "Mo-Fr 15:00-21:00; Sa 08:00-20:00 | Mo-Fr 15:00-21:00; Sa 08:00-20:00",
        "Mo,We,Th,Fr 9:00-10:00            | Mo,We-Fr 09:00-10:00",
        "Fr 22:00-02:00                    | Fr 22:00-02:00",
        "Su 00:00-24:00                    | Su 00:00-24:00",
        "17:00-00:00                       | 17:00-24:00",
        "00:00-24:00                       | 24/7"
      })
  void hours_are_written_in_one_form_that_reads_back_the_same(String text, String written) {
    var hours = OpeningHours.parse(text);

    assertThat(hours).hasToString(written);
    assertThat(OpeningHours.parse(hours.toString())).isEqualTo(hours);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Mon 08:00-09:00",
        "08:00",
        "25:00-26:00",
        "08:60-09:00",
        "08:00-08:00",
        "24:00-06:00",
        "Mo-We-Fr 08:00-09:00",
        "08:00-09:00;",
        "Mo- 08:00-09:00",
        "8-17",
        "mo 08:00-09:00"
      })
  void other_text_is_refused_with_what_was_got_and_expected(String text) {
    assertThatThrownBy(() -> OpeningHours.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("hours: got \"" + text + "\", expected ");
  }

  private static ZonedDateTime newYork(String wallTime) {
    return LocalDateTime.parse(wallTime).atZone(NEW_YORK);
  }
}
