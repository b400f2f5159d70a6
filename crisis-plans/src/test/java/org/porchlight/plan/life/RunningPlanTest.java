package org.porchlight.plan.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanStatus;
import org.porchlight.plan.PolicyPack;
import org.porchlight.plan.checks.TestPlans;
import org.porchlight.plan.life.PlanLifeCommand.AdoptVersion;
import org.porchlight.plan.life.PlanLifeCommand.Remind;
import org.porchlight.plan.life.PlanLifeCommand.SettleAttention;

/// A plan that runs already: how it came into its record, and what the calendar says of it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RunningPlanTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
  private static final Author COORDINATOR = new Author("T1", Author.Role.COORDINATOR);
  private static final PersonId YOUTH = new PersonId("P1");
  private static final PersonId MOTHER = new PersonId("P2");

  private PlanLife life = PlanLife.NONE;

  @Test
  void a_reminder_is_raised_once_and_a_day_that_has_come_asks_for_attention() {
    done(new AdoptVersion(TestPlans.sound(), COORDINATOR, DAY));
    var coming = new Reminder(Reminder.Kind.REVIEW_COMING, "PLN v2", DAY.plusDays(7));
    var past = new Reminder(Reminder.Kind.REVIEW_PAST, "PLN v2", DAY.plusDays(7));
    done(new Remind(coming, Author.LINE, DAY));
    assertThat(decided(new Remind(coming, Author.LINE, DAY.plusDays(1))))
        .isEqualTo(PlanLifeDecision.accept());
    assertThat(status(2)).isEqualTo(PlanStatus.ACTIVE);

    done(new Remind(past, Author.LINE, DAY.plusDays(8)));

    assertThat(status(2)).isEqualTo(PlanStatus.NEEDS_ATTENTION);
    assertThat(life.running().orElseThrow().reminders()).containsExactly(coming, past);
  }

  @Test
  void a_birthday_asks_once_and_what_was_settled_stays_settled() {
    done(new AdoptVersion(TestPlans.sound(), COORDINATOR, DAY));
    var birthday = new Reminder(Reminder.Kind.OF_AGE, "P1", DAY);
    done(new Remind(birthday, Author.LINE, DAY));
    done(new SettleAttention(Attention.Cause.OF_AGE, YOUTH, "asked again", COORDINATOR, DAY));

    assertThat(decided(new Remind(birthday, Author.LINE, DAY.plusDays(1))))
        .isEqualTo(PlanLifeDecision.accept());
    assertThat(status(2)).isEqualTo(PlanStatus.ACTIVE);
  }

  @Test
  void a_version_that_ran_before_its_life_was_written_down_runs_on() {
    done(new AdoptVersion(TestPlans.sound(), COORDINATOR, DAY));

    assertThat(status(2)).isEqualTo(PlanStatus.ACTIVE);
    assertThat(life.running().orElseThrow().signOffs()).hasSize(3);
    assertThat(decided(new AdoptVersion(TestPlans.sound(), COORDINATOR, DAY)))
        .isEqualTo(PlanLifeDecision.accept());
  }

  @Test
  void an_adopted_version_takes_the_place_of_the_one_before_by_the_rules_of_any_version() {
    done(new AdoptVersion(TestPlans.sound(), COORDINATOR, DAY));

    assertThat(
            refused(new AdoptVersion(TestPlans.renumbered(TestPlans.sound(), 5), COORDINATOR, DAY)))
        .isEqualTo(PlanLifeRefusal.VERSION_IS_NOT_THE_NEXT);
    done(new AdoptVersion(TestPlans.renumbered(TestPlans.sound(), 3), COORDINATOR, DAY));
    assertThat(status(2)).isEqualTo(PlanStatus.SUPERSEDED);
    assertThat(status(3)).isEqualTo(PlanStatus.ACTIVE);
  }

  @ParameterizedTest
  @EnumSource(Attention.Cause.class)
  void every_trouble_is_told_in_both_languages(Attention.Cause cause) {
    var open = new Attention(cause, MOTHER, DAY);

    assertThat(open.sentence(Language.EN, PersonId::value)).startsWith("P2 ").endsWith(".");
    assertThat(open.sentence(Language.ES, PersonId::value))
        .endsWith(".")
        .isNotEqualTo(open.sentence(Language.EN, PersonId::value));
  }

  private void done(PlanLifeCommand command) {
    switch (decided(command)) {
      case PlanLifeDecision.Accepted(var events) ->
          events.forEach(event -> life = life.evolve(event));
      case PlanLifeDecision.Refused refused -> throw new AssertionError(refused.toString());
    }
  }

  private PlanLifeDecision decided(PlanLifeCommand command) {
    return PlanLifeDecider.decide(life, command, PolicyPack.DEFAULTS);
  }

  private PlanLifeRefusal refused(PlanLifeCommand command) {
    return switch (decided(command)) {
      case PlanLifeDecision.Accepted(var events) -> throw new AssertionError(events.toString());
      case PlanLifeDecision.Refused(var why, _) -> why;
    };
  }

  private PlanStatus status(int version) {
    return life.version(version).orElseThrow().status();
  }
}
