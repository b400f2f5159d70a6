package org.porchlight.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.review.measures.Split;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuarterTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Instant OCTOBER = Instant.parse("2026-10-10T00:41:00Z");
  private static final Quarter SPRING = new Quarter(2026, 2);

  private static QuarterAsked asked(String quarter) {
    return QuarterAsked.read(quarter, null, null, NEW_YORK, OCTOBER);
  }

  @Test
  void the_quarters_of_a_year_follow_one_another_without_a_gap_and_never_overlap() {
    var two = Stream.iterate(new Quarter(2025, 1), Quarter::next).limit(9).toList();
    for (int i = 1; i < two.size(); i++) {
      assertThat(two.get(i).first()).isEqualTo(two.get(i - 1).last().plusDays(1));
      assertThat(two.get(i).before()).isEqualTo(two.get(i - 1));
    }
    assertThat(two.getLast()).hasToString("2027-Q1");
    assertThat(SPRING.period(NEW_YORK).days()).isEqualTo(30 + 31 + 30);
  }

  @Test
  void a_quarter_is_ripe_forty_five_days_after_its_last_day() {
    assertThat(SPRING.isRipe(LocalDate.of(2026, 8, 13))).isFalse();
    assertThat(SPRING.isRipe(LocalDate.of(2026, 8, 14))).isTrue();
    assertThat(Quarter.newestRipe(LocalDate.of(2026, 8, 13))).isEqualTo(new Quarter(2026, 1));
    assertThat(Quarter.ripe(LocalDate.of(2026, 8, 14), 3))
        .containsExactly(SPRING, new Quarter(2026, 1), new Quarter(2025, 4));
  }

  @Test
  void the_newest_ripe_one_is_told_where_none_is_named() {
    assertThat(asked("")).isEqualTo(new QuarterAsked.Understood(SPRING, Split.NONE));
    assertThat(asked(" 2026-q1 "))
        .isEqualTo(new QuarterAsked.Understood(new Quarter(2026, 1), Split.NONE));
  }

  @Test
  void days_a_quarter_to_come_and_what_is_no_quarter_are_answered_with_what_was_expected() {
    assertThat(QuarterAsked.read(null, "2026-04-01", "shoes", NEW_YORK, OCTOBER))
        .isEqualTo(
            new QuarterAsked.Faulty(
                List.of(
                    "from, to: days (expected: quarter=2026-Q2; what leaves the house is told of"
                        + " whole quarters, so that none can be taken from another)",
                    "split: shoes (expected: none, language, age, channel, programme,"
                        + " race_ethnicity, gender, rural_urban)")));
    for (var wrong : List.of("2026", "2026-Q5", "Q2 2026", "1999-Q1", "x".repeat(400))) {
      assertThat(asked(wrong)).isInstanceOf(QuarterAsked.Faulty.class);
    }
    assertThat(asked("2026-Q4"))
        .isEqualTo(
            new QuarterAsked.Faulty(
                List.of(
                    "quarter: 2026-Q4, told from 2027-02-14 on (expected: one that ended 45 days"
                        + " ago or more, such as 2026-Q2)")));
  }
}
