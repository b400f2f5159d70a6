package org.porchlight.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.care.CareCommand.Remind;
import org.porchlight.care.CareDate.Kind;
import org.porchlight.care.CareDecision.Noted;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PolicyPack;
import org.porchlight.plan.life.Author;

/// When whoever has a family is reminded of its dates.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class RemindingTest {
  private static final LocalDate DUE = LocalDate.parse("2026-11-08");
  private static final PolicyPack PACK = PolicyPack.DEFAULTS;

  private FamilyCare care = FamilyCare.NONE;

  private CareDate date(Kind kind, LocalDate due, LocalDate today) {
    return CareDate.of(kind, "x", due, today, PACK.reviewReminderDays());
  }

  /// Whether somebody is reminded on this day, and noted if so.
  private boolean reminds(Kind kind, LocalDate due, LocalDate today) {
    var dates = new Reminding(care, PACK, today).of(List.of(date(kind, due, today)));
    var decision =
        CareDecider.decide(care, new Remind(dates, new StaffId("C1")), Author.LINE, today);
    assertThat(decision).isInstanceOf(Noted.class);
    ((Noted) decision).events().forEach(event -> care = care.evolve(event, Instant.EPOCH));
    return !dates.isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"MONTH_CHECK, 0", "CONTACT_POINT, 0", "FAMILY_CONTACT, 2"})
  void each_kind_is_reminded_of_as_long_before_its_day_as_it_takes(Kind kind, int ahead) {
    assertThat(reminds(kind, DUE, DUE.minusDays(ahead + 1))).isFalse();
    assertThat(reminds(kind, DUE, DUE.minusDays(ahead))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"TEAM_MEETING", "PLAN_REVIEW", "CONSENT"})
  void what_needs_others_is_reminded_of_as_early_as_the_policy_says(Kind kind) {
    var early = DUE.minusDays(PACK.reviewReminderDays());

    assertThat(reminds(kind, DUE, early.minusDays(1))).isFalse();
    assertThat(reminds(kind, DUE, early)).isTrue();
  }

  @Test
  void once_when_it_is_due_and_once_when_the_day_went_by() {
    assertThat(reminds(Kind.MONTH_CHECK, DUE, DUE)).isTrue();
    assertThat(reminds(Kind.MONTH_CHECK, DUE, DUE)).isFalse();
    assertThat(reminds(Kind.MONTH_CHECK, DUE, DUE.plusDays(1))).isTrue();
    assertThat(reminds(Kind.MONTH_CHECK, DUE, DUE.plusDays(2))).isFalse();
    assertThat(reminds(Kind.MONTH_CHECK, DUE, DUE.plusDays(30))).isFalse();
    assertThat(care.remindedOf(date(Kind.MONTH_CHECK, DUE, DUE)).orElseThrow().late()).isTrue();
  }

  @Test
  void what_was_never_tried_moves_with_the_day_and_is_told_of_once_a_week() {
    assertThat(reminds(Kind.CONTACT_POINT, DUE, DUE)).isTrue();
    assertThat(reminds(Kind.CONTACT_POINT, DUE.plusDays(6), DUE.plusDays(6))).isFalse();
    assertThat(reminds(Kind.CONTACT_POINT, DUE.plusDays(7), DUE.plusDays(7))).isTrue();
  }
}
