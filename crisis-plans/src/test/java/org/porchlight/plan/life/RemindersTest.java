package org.porchlight.plan.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.plan.Language;
import org.porchlight.plan.PolicyPack;
import org.porchlight.plan.checks.TestPlans;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RemindersTest {
  private static final LocalDate REVIEW = LocalDate.of(2027, 1, 11);

  @Test
  void a_review_is_announced_a_week_ahead_and_again_when_it_has_passed() {
    assertThat(kinds(REVIEW.minusDays(8))).isEmpty();
    assertThat(kinds(REVIEW.minusDays(7))).containsExactly(Reminder.Kind.REVIEW_COMING);
    assertThat(kinds(REVIEW)).containsExactly(Reminder.Kind.REVIEW_COMING);
    assertThat(kinds(REVIEW.plusDays(1))).containsExactly(Reminder.Kind.REVIEW_PAST);
  }

  @Test
  void the_birthday_that_lets_a_young_person_sign_alone_asks_every_consent_again() {
    var policy = PolicyPack.DEFAULTS.withConsentAge(14);
    var reminders =
        Reminders.on(LocalDate.of(2027, 4, 1), TestPlans.sound(), TestPlans.soundFamily(), policy);

    assertThat(reminders)
        .anySatisfy(reminder -> {
          assertThat(reminder.kind()).isEqualTo(Reminder.Kind.OF_AGE);
          assertThat(reminder.due()).isEqualTo(LocalDate.of(2027, 4, 1));
          assertThat(reminder.sentence(Language.EN))
              .isEqualTo("P1 signs alone from 2027-04-01 on; ask every consent again.");
        });
  }

  @Test
  void the_birthday_is_announced_before_it_comes() {
    var policy = PolicyPack.DEFAULTS.withConsentAge(14);
    var reminders = Reminders.on(LocalDate.of(2027, 3, 26), TestPlans.sound(), null, policy);

    assertThat(reminders).extracting(Reminder::kind).contains(Reminder.Kind.OF_AGE_COMING);
  }

  @ParameterizedTest
  @EnumSource(Reminder.Kind.class)
  void every_reminder_is_a_sentence_in_both_languages(Reminder.Kind kind) {
    var reminder = new Reminder(kind, "PLN-0007 v4", REVIEW);

    assertThat(reminder.sentence(Language.EN)).contains("PLN-0007 v4", "2027-01-11").endsWith(".");
    assertThat(reminder.sentence(Language.ES))
        .contains("PLN-0007 v4", "2027-01-11")
        .isNotEqualTo(reminder.sentence(Language.EN));
  }

  private static List<Reminder.Kind> kinds(LocalDate day) {
    return Reminders.on(day, TestPlans.sound(), null, PolicyPack.DEFAULTS).stream()
        .map(Reminder::kind)
        .toList();
  }
}
