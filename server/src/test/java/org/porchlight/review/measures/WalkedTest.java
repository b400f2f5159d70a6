package org.porchlight.review.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.review.measures.Crisis.call;
import static org.porchlight.review.measures.Crisis.figure;
import static org.porchlight.review.measures.Crisis.october;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.DoneBy;
import org.porchlight.incident.NotTriedReason;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.SafetyScreen;
import org.porchlight.incident.SafetyScreen.Answer;
import org.porchlight.incident.StepBasis;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.WalkEvent.DangerOverridden;
import org.porchlight.incident.WalkEvent.StepConfirmed;
import org.porchlight.incident.WalkEvent.StepOverdue;
import org.porchlight.plan.Level;
import org.porchlight.plan.StepId;
import org.porchlight.review.measures.Figure.Count;
import org.porchlight.review.measures.Figure.Rate;
import org.porchlight.review.measures.Figure.Share;

/// What was tried, how far it went, and what was not raised in time: M10 to M14, M29, M31.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WalkedTest {
  private static final String NIGHT = "2026-10-10T02:00:00Z";

  private static Crisis walked(int number) {
    return call(number, NIGHT).planned();
  }

  /// A crisis that began a step at level 5 without anything before it.
  private static Crisis emergency(int number, StepBasis basis) {
    return walked(number)
        .starts("H7", Level.EMERGENCY, basis, "knife")
        .ends("H7", StepOutcome.WORKED, null, DoneBy.STAFF);
  }

  @Test
  void the_highest_level_is_that_of_a_step_that_was_carried_out() {
    var declinedAtFive =
        walked(1)
            .step("H1", 1, StepOutcome.DID_NOT_WORK)
            .starts("H7", Level.EMERGENCY, StepBasis.NEXT_IN_PLAN, "")
            .ends("H7", StepOutcome.NOT_TRIED, NotTriedReason.DECLINED_BY_FAMILY, DoneBy.NOT_SAID)
            .resolved();
    var atThree =
        walked(2).step("H1", 1, StepOutcome.PARTLY).step("H4", 3, StepOutcome.WORKED).resolved();
    var talkedOnly = call(3, NIGHT).resolved();
    var goesOn = walked(4).step("H3", 2, StepOutcome.PARTLY);
    var ground = october(declinedAtFive, atThree, talkedOnly, goesOn);

    assertThat(figure(ground, Measure.M10, "level_1")).isEqualTo(new Share(1, 4));
    assertThat(figure(ground, Measure.M10, "level_2")).isEqualTo(new Share(1, 4));
    assertThat(figure(ground, Measure.M10, "level_3")).isEqualTo(new Share(1, 4));
    assertThat(figure(ground, Measure.M10, "level_5")).isEqualTo(new Share(0, 4));
    assertThat(figure(ground, Measure.M10, "no_step")).isEqualTo(new Share(1, 4));
    // Of the two that are resolved and had a step.
    assertThat(figure(ground, Measure.M10, "up_to_2")).isEqualTo(new Share(1, 2));
    assertThat(figure(ground, Measure.M10, "up_to_3")).isEqualTo(new Share(2, 2));
  }

  @Test
  void steps_that_work_are_told_of_those_tried_and_not_tried_stands_apart() {
    var ground =
        october(
            walked(1)
                .step("H1", 1, StepOutcome.WORKED)
                .step("H2", 1, StepOutcome.PARTLY)
                .step("H1", 1, StepOutcome.DID_NOT_WORK)
                .starts("H1", Level.SELF_AND_HOUSEHOLD, StepBasis.NEXT_IN_PLAN, "")
                .ends("H1", StepOutcome.NOT_TRIED, NotTriedReason.UNSAFE_NOW, DoneBy.NOT_SAID)
                .skips("H3", NotTriedReason.OUT_OF_HOURS));
    assertThat(figure(ground, Measure.M11, "level_1")).isEqualTo(new Share(1, 3));
    assertThat(figure(ground, Measure.M11, "level_2")).isEqualTo(new Share(0, 0));
    assertThat(figure(ground, Measure.M11, "not_tried")).isEqualTo(new Count(2));
  }

  @Test
  void step_by_step_nothing_is_told_under_three_tries() {
    var twice = walked(1).step("H1", 1, StepOutcome.WORKED).step("H1", 1, StepOutcome.DID_NOT_WORK);
    assertThat(StepTally.byStep(october(twice))).isEmpty();
    var once = walked(2).step("H1", 1, StepOutcome.WORKED).step("H2", 1, StepOutcome.WORKED);
    assertThat(StepTally.byStep(october(twice, once)))
        .containsExactly(
            new StepTally.OfStep(Crisis.PLAN, new StepId("H1"), new StepTally(2, 0, 1, 0)));
  }

  @Test
  void ran_as_planned_leaves_out_what_the_family_declined_and_danger() {
    var reasons =
        List.of(
            NotTriedReason.DECLINED_BY_FAMILY,
            NotTriedReason.DECLINED_BY_YOUTH,
            NotTriedReason.DANGER_OVERRIDE,
            NotTriedReason.RESOURCE_MISSING);
    var withReasons = walked(1);
    reasons.forEach(why -> withReasons.skips("H2", why));
    var withoutReason = walked(2).skips("H2", NotTriedReason.NOT_SAID);
    var outOfOrder = walked(3).starts("H4", Level.TEAM_BY_PHONE, StepBasis.STAFF_CHOICE, "");
    var withoutPlan = call(4, NIGHT);
    var ground = october(withReasons, withoutReason, outOfOrder, withoutPlan);
    assertThat(figure(ground, Measure.M12, "as_planned")).isEqualTo(new Share(1, 3));
  }

  @Test
  void restrictive_responses_are_told_for_each_hundred_incidents_and_thousand_youth_days() {
    var police =
        emergency(1, StepBasis.DANGER)
            .resolved(Disposition.LAW_ENFORCEMENT_NO_CUSTODY, LivingSituation.HOME);
    var hospital =
        emergency(2, StepBasis.FAMILY_ASKED)
            .resolved(Disposition.ED_ADMITTED_VOLUNTARY, LivingSituation.HOSPITAL);
    var ground = october(police, hospital, walked(3).resolved(), walked(4).resolved());

    assertThat(figure(ground, Measure.M13, "level_5")).isEqualTo(new Share(2, 4));
    // One youth, enrolled from October 1 on: 31 days of the period.
    assertThat(figure(ground, Measure.M13, "youth_days")).isEqualTo(new Rate(2, 31, 1_000));
    assertThat(figure(ground, Measure.M13, "police")).isEqualTo(new Share(1, 4));
    assertThat(figure(ground, Measure.M13, "emergency_department")).isEqualTo(new Share(1, 4));
    assertThat(figure(ground, Measure.M13, "custody")).isEqualTo(new Share(0, 4));
    assertThat(figure(ground, Measure.M13, "out_of_home")).isEqualTo(new Share(1, 4));
  }

  @Test
  void youth_days_are_not_made_up_where_nobody_noted_since_when() {
    var ground = Crisis.ground("2026-09-01", "2026-09-30", walked(1));
    assertThat(figure(ground, Measure.M13, "youth_days"))
        .isEqualTo(new Figure.NotRecorded("enrolled"));
  }

  @Test
  void level_5_after_a_missing_lower_step_is_told_without_those_in_danger() {
    var missing =
        walked(1)
            .skips("H3", NotTriedReason.PERSON_UNREACHABLE)
            .minutes(1)
            .starts("H7", Level.EMERGENCY, StepBasis.NEXT_IN_PLAN, "");
    var danger =
        walked(2)
            .skips("H3", NotTriedReason.RESOURCE_MISSING)
            .minutes(1)
            .then(new DangerOverridden("knife"))
            .starts("H7", Level.EMERGENCY, StepBasis.DANGER, "");
    var declined =
        walked(3)
            .skips("H3", NotTriedReason.DECLINED_BY_FAMILY)
            .minutes(1)
            .starts("H7", Level.EMERGENCY, StepBasis.NEXT_IN_PLAN, "");
    var afterwards =
        emergency(4, StepBasis.NEXT_IN_PLAN).minutes(1).skips("H3", NotTriedReason.STAFF_CONCERN);
    var ground = october(missing, danger, declined, afterwards, walked(5));
    assertThat(figure(ground, Measure.M14, "missing_step")).isEqualTo(new Share(1, 4));
  }

  @Test
  void harm_and_missing_count_once_a_step_had_begun() {
    var hurtFirst =
        call(1, NIGHT)
            .screened(screen(Answer.YES, Answer.YES))
            .planned()
            .minutes(1)
            .step("H1", 1, StepOutcome.WORKED);
    var hurtLater =
        walked(2)
            .step("H1", 1, StepOutcome.DID_NOT_WORK)
            .minutes(1)
            .screened(screen(Answer.YES, Answer.YES));
    var outOfSight =
        walked(3)
            .step("H1", 1, StepOutcome.DID_NOT_WORK)
            .minutes(1)
            .screened(screen(Answer.NO, Answer.NO));
    var missing =
        walked(4)
            .step("H1", 1, StepOutcome.DID_NOT_WORK)
            .resolved(Disposition.MISSING_REPORTED, LivingSituation.MISSING);
    var ground = october(hurtFirst, hurtLater, outOfSight, missing, call(5, NIGHT));
    assertThat(figure(ground, Measure.HARM, "harm")).isEqualTo(new Share(3, 4));
  }

  private static SafetyScreen screen(Answer hurt, Answer inSight) {
    return new SafetyScreen(hurt, Answer.NO, inSight, Answer.NO, Answer.YES, "");
  }

  @Test
  void a_raise_is_late_after_a_limit_that_ran_out_or_long_after_a_sign_of_danger() {
    var inTime =
        walked(1).step("H1", 1, StepOutcome.DID_NOT_WORK).step("H5", 4, StepOutcome.WORKED);
    var overLimit =
        walked(2)
            .starts("H1", Level.SELF_AND_HOUSEHOLD, StepBasis.NEXT_IN_PLAN, "")
            .minutes(11)
            .then(new StepOverdue(1))
            .minutes(5)
            .ends("H1", StepOutcome.DID_NOT_WORK, null, DoneBy.NOT_SAID)
            .step("H5", 4, StepOutcome.WORKED);
    var fiveMinutes =
        walked(3)
            .screened(screen(Answer.YES, Answer.YES))
            .minutes(5)
            .step("H7", 5, StepOutcome.WORKED);
    var sixMinutes =
        walked(4)
            .screened(screen(Answer.YES, Answer.YES))
            .minutes(6)
            .step("H7", 5, StepOutcome.WORKED);
    var neverRaised = walked(5).then(new StepOverdue(1)).step("H1", 1, StepOutcome.WORKED);
    var ground = october(inTime, overLimit, fiveMinutes, sixMinutes, neverRaised);
    assertThat(figure(ground, Measure.LATE, "late")).isEqualTo(new Share(2, 4));
  }

  @Test
  void an_emergency_is_voluntary_when_the_family_asked_or_said_yes() {
    var asked = emergency(1, StepBasis.FAMILY_ASKED);
    var confirmed =
        walked(2)
            .then(new StepConfirmed(new StepId("H7"), Crisis.YOUTH))
            .step("H7", 5, StepOutcome.WORKED);
    var ground = october(asked, confirmed, emergency(3, StepBasis.DANGER));
    assertThat(figure(ground, Measure.M29, "voluntary")).isEqualTo(new Share(2, 3));
    assertThat(figure(ground, Measure.M29, "involuntary")).isEqualTo(new Share(1, 3));
  }

  @Test
  void gaps_are_told_by_the_hour_on_the_agencys_clock_on_both_sides_of_the_hour_that_comes_twice() {
    // On November 1 the clock goes back at 06:00 UTC; it is 01:30 and 05:30 there.
    var before = call(1, "2026-11-01T05:30:00Z").planned();
    var after = call(2, "2026-11-01T10:30:00Z").planned();
    var morning = call(3, "2026-11-01T11:00:00Z").planned();
    for (var crisis : List.of(before, after, morning)) {
      crisis.skips("H5", NotTriedReason.RESOURCE_MISSING);
    }
    var ground = Crisis.ground("2026-11-01", "2026-11-01", before, after, morning);
    assertThat(figure(ground, Measure.M31, "missing")).isEqualTo(new Count(3));
    assertThat(figure(ground, Measure.M31, "hour:01")).isEqualTo(new Count(1));
    assertThat(figure(ground, Measure.M31, "hour:05")).isEqualTo(new Count(1));
    assertThat(figure(ground, Measure.M31, "hour:06")).isEqualTo(new Count(1));
    assertThat(figure(ground, Measure.M31, "kind:unknown")).isEqualTo(new Count(3));
  }
}
