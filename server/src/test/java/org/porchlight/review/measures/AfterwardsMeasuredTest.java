package org.porchlight.review.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.review.measures.Crisis.call;
import static org.porchlight.review.measures.Crisis.figure;
import static org.porchlight.review.measures.Crisis.october;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.EndingEvent.FollowupNotReached;
import org.porchlight.incident.EndingEvent.FollowupReached;
import org.porchlight.incident.Medium;
import org.porchlight.incident.PageEvent.PageArrived;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.incident.Review.PlanDecision;
import org.porchlight.incident.ReviewEvent.MonthChecked;
import org.porchlight.incident.ReviewEvent.SixWeeksChecked;
import org.porchlight.incident.StepOutcome;
import org.porchlight.plan.PersonId;
import org.porchlight.review.measures.Figure.Count;
import org.porchlight.review.measures.Figure.Rate;
import org.porchlight.review.measures.Figure.Share;
import org.porchlight.review.measures.Figure.Times;

/// What became of it: M15 to M19, M28; and everything that the line does not record yet.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AfterwardsMeasuredTest {
  private static final String NIGHT = "2026-10-10T02:00:00Z";

  @Test
  void stayed_in_the_community_is_home_or_planned_with_kin_of_those_known() {
    var ground =
        october(
            call(1, NIGHT).resolved(),
            call(2, NIGHT).resolved(Disposition.RESPITE_KIN, LivingSituation.KIN),
            call(3, NIGHT).resolved(Disposition.STABILIZED_IN_PLACE, LivingSituation.KIN),
            call(4, NIGHT).resolved(Disposition.ED_ADMITTED_VOLUNTARY, LivingSituation.HOSPITAL),
            call(5, NIGHT).resolved(Disposition.CALLER_ENDED, LivingSituation.NOT_ASKED),
            call(6, NIGHT));
    assertThat(figure(ground, Measure.M15, "at_close")).isEqualTo(new Share(2, 4));
    assertThat(figure(ground, Measure.M15, "unknown_at_close")).isEqualTo(new Count(1));
  }

  @Test
  void where_they_are_later_is_of_those_known_and_the_unknown_are_told() {
    var home =
        call(1, NIGHT)
            .resolved()
            .hours(24)
            .then(new FollowupReached(1, "", LivingSituation.HOME))
            .then(new MonthChecked(true, LivingSituation.HOME, ""));
    var away =
        call(2, NIGHT)
            .resolved()
            .hours(24)
            .then(new FollowupReached(1, "", LivingSituation.HOSPITAL));
    var notAsked = call(3, NIGHT).resolved().hours(24).then(new FollowupReached(1, ""));
    var ground = october(home, away, notAsked);
    assertThat(figure(ground, Measure.M15, "after_24_hours")).isEqualTo(new Share(1, 2));
    assertThat(figure(ground, Measure.M15, "unknown_after_24_hours")).isEqualTo(new Count(1));
    assertThat(figure(ground, Measure.M15, "after_30_days")).isEqualTo(new Share(1, 1));
    assertThat(figure(ground, Measure.M15, "unknown_after_30_days")).isEqualTo(new Count(2));
    assertThat(figure(ground, Measure.M13, "out_of_home")).isEqualTo(new Share(1, 3));
  }

  @Test
  void follow_up_counts_talking_with_them_and_tries_stand_apart() {
    var inTime = call(1, NIGHT).resolved().hours(24).then(new FollowupReached(1, ""));
    var later =
        call(2, NIGHT)
            .resolved()
            .hours(20)
            .then(new FollowupNotReached(1, Instant.EPOCH, false))
            .hours(30)
            .then(new FollowupReached(1, ""));
    var never = call(3, NIGHT).resolved();
    var nothingOwed =
        call(4, NIGHT).resolved(Disposition.INFORMATION_ONLY, LivingSituation.NOT_ASKED);
    var ground = october(inTime, later, never, nothingOwed);
    assertThat(figure(ground, Measure.M16, "within_24_hours")).isEqualTo(new Share(1, 3));
    assertThat(figure(ground, Measure.M16, "within_72_hours")).isEqualTo(new Share(2, 3));
    assertThat(figure(ground, Measure.M16, "tries")).isEqualTo(new Count(3));
  }

  @Test
  void what_is_not_over_yet_is_waited_for_and_not_missed() {
    // Ended 23 hours before the look, and 25.
    var fresh = call(1, "2026-12-14T13:00:00Z").resolved();
    var due = call(2, "2026-12-14T11:00:00Z").resolved();
    var ground = Crisis.ground("2026-12-01", "2026-12-31", fresh, due);
    assertThat(figure(ground, Measure.M16, "within_24_hours")).isEqualTo(new Share(0, 1));
    assertThat(figure(ground, Measure.M16, "within_72_hours")).isEqualTo(new Share(0, 0));
    assertThat(figure(ground, Measure.M17, "in_time")).isEqualTo(new Share(0, 0));
  }

  @Test
  void an_incident_of_the_periods_last_hour_takes_what_follows_with_it() {
    var ground =
        october(
            call(1, "2026-11-01T03:30:00Z")
                .hours(2)
                .resolved()
                .hours(10)
                .then(new FollowupReached(1, "")));
    assertThat(figure(ground, Measure.M16, "within_24_hours")).isEqualTo(new Share(1, 1));
  }

  @Test
  void a_review_is_in_time_within_48_hours_and_a_decision_within_48_or_72_by_level() {
    var lowAfter60 =
        call(1, NIGHT)
            .planned()
            .step("H1", 1, StepOutcome.WORKED)
            .resolved()
            .hours(60)
            .decided(PlanDecision.KEPT, FamilyPresence.WAIVED, "it did what it should");
    var highAfter60 =
        call(2, NIGHT)
            .planned()
            .step("H5", 4, StepOutcome.WORKED)
            .resolved()
            .hours(60)
            .decided(PlanDecision.CHANGED, FamilyPresence.PRESENT, "");
    var withoutFamily =
        call(3, NIGHT)
            .planned()
            .resolved()
            .hours(2)
            .decided(PlanDecision.KEPT, FamilyPresence.NOT_PRESENT, "said so");
    var withoutReason =
        call(4, NIGHT)
            .planned()
            .resolved()
            .hours(2)
            .decided(PlanDecision.KEPT, FamilyPresence.PRESENT, " ");
    var ground = october(lowAfter60, highAfter60, withoutFamily, withoutReason);
    // The family was in the fourth alone: a review without them is none.
    assertThat(figure(ground, Measure.M17, "in_time")).isEqualTo(new Share(1, 4));
    assertThat(figure(ground, Measure.M18, "in_time")).isEqualTo(new Share(1, 4));
    assertThat(figure(ground, Measure.M18, "changed")).isEqualTo(new Share(1, 2));
  }

  @Test
  void a_repeat_is_the_same_scenario_within_30_days_after_the_decision() {
    // Decided at 02:00 on October 12; the thirty days end at 02:00 on November 11.
    var decided =
        call(1, NIGHT)
            .planned()
            .resolved()
            .hours(48)
            .decided(PlanDecision.CHANGED, FamilyPresence.PRESENT, "");
    var before = call(2, "2026-09-20T02:00:00Z").planned();
    var within = call(3, "2026-11-11T02:00:00Z").planned();
    var later = call(4, "2026-11-11T02:00:01Z").planned();
    var other = call(5, "2026-10-20T02:00:00Z");
    var ground = october(decided, before, within, later, other);
    assertThat(figure(ground, Measure.M19, "repeats")).isEqualTo(new Rate(1, 1, 1));
    assertThat(figure(ground, Measure.M19, "before_change")).isEqualTo(new Rate(2, 1, 1));
    assertThat(figure(ground, Measure.M19, "after_change")).isEqualTo(new Rate(1, 1, 1));
  }

  @Test
  void a_decision_whose_30_days_are_not_over_tells_nothing_yet() {
    var decided =
        call(1, "2026-12-01T02:00:00Z")
            .planned()
            .resolved()
            .hours(2)
            .decided(PlanDecision.CHANGED, FamilyPresence.PRESENT, "");
    var ground = Crisis.ground("2026-12-01", "2026-12-31", decided);
    assertThat(figure(ground, Measure.M19, "repeats")).isEqualTo(new Rate(0, 0, 1));
  }

  @Test
  void mobile_response_is_timed_from_the_request_until_they_are_there() {
    var team = new Recipient.OnTeam(Crisis.FAMILY, new PersonId("T5"));
    var came = call(1, NIGHT).answered(Medium.VOICE).pages(team).minutes(50);
    came.then(new PageArrived(came.page()));
    var ground = october(came, call(2, NIGHT).pages(team));
    assertThat(figure(ground, Measure.M28, "to_arrival"))
        .isEqualTo(Times.of(List.of(Duration.ofMinutes(50))));
    assertThat(figure(ground, Measure.M28, "arrived")).isEqualTo(new Share(1, 2));
    assertThat(figure(ground, Measure.M28, "within_45_minutes")).isEqualTo(new Share(0, 1));
    assertThat(figure(ground, Measure.M28, "within_60_minutes")).isEqualTo(new Share(1, 1));
  }

  private static Crisis mobileTeamCame(int number) {
    var crisis =
        call(number, NIGHT)
            .planned()
            .pages(new Recipient.OnTeam(Crisis.FAMILY, new PersonId("T5")))
            .minutes(50);
    return crisis.then(new PageArrived(crisis.page())).resolved();
  }

  @Test
  void where_they_are_72_hours_and_six_weeks_later_is_told_where_a_mobile_team_came() {
    var stayed =
        mobileTeamCame(1)
            .hours(72)
            .then(new FollowupReached(2, "", LivingSituation.HOME))
            .then(new SixWeeksChecked(true, LivingSituation.HOME, ""));
    var left =
        mobileTeamCame(2)
            .hours(72)
            .then(new FollowupReached(2, "", LivingSituation.HOSPITAL))
            .then(new SixWeeksChecked(false, LivingSituation.NOT_ASKED, ""));
    var notAsked = mobileTeamCame(3);
    var nobodyCame =
        call(4, NIGHT)
            .planned()
            .resolved()
            .then(new SixWeeksChecked(true, LivingSituation.HOME, ""));
    var ground = october(stayed, left, notAsked, nobodyCame);
    assertThat(figure(ground, Measure.M28, "after_72_hours")).isEqualTo(new Share(1, 2));
    assertThat(figure(ground, Measure.M28, "unknown_after_72_hours")).isEqualTo(new Count(1));
    assertThat(figure(ground, Measure.M28, "after_6_weeks")).isEqualTo(new Share(1, 1));
    assertThat(figure(ground, Measure.M28, "unknown_after_6_weeks")).isEqualTo(new Count(2));
  }

  @Test
  void what_the_line_does_not_record_is_never_a_number() {
    var ground = october(call(1, NIGHT).planned().resolved());
    for (var measure : List.of(Measure.M20, Measure.M21, Measure.M22, Measure.M26, Measure.M30)) {
      assertThat(figure(ground, measure, "value"))
          .as(measure.code())
          .isInstanceOf(Figure.NotRecorded.class);
    }
  }
}
