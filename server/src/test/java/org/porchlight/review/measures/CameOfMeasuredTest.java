package org.porchlight.review.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.review.measures.Crisis.call;
import static org.porchlight.review.measures.Crisis.figure;
import static org.porchlight.review.measures.Crisis.october;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.EndingEvent.FollowupReached;
import org.porchlight.incident.FamilyRating;
import org.porchlight.incident.Harm;
import org.porchlight.incident.NotTriedReason;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.ReviewEvent.FamilyRated;
import org.porchlight.incident.ReviewEvent.HarmSeen;
import org.porchlight.incident.ReviewEvent.RespondersReached;
import org.porchlight.incident.SafetyScreen;
import org.porchlight.incident.SafetyScreen.Answer;
import org.porchlight.incident.StepOutcome;
import org.porchlight.plan.Area;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.review.measures.Figure.Count;
import org.porchlight.review.measures.Figure.Mean;
import org.porchlight.review.measures.Figure.Share;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CameOfMeasuredTest {
  private static final String NIGHT = "2026-10-10T03:00:00Z";

  private static Crisis walked(int number) {
    return call(number, NIGHT).planned();
  }

  @Test
  void harm_counts_during_the_walk_of_incidents_with_a_step_and_outside_of_it_of_all() {
    var hurt = new SafetyScreen(Answer.YES, Answer.NO, Answer.YES, Answer.NO, Answer.YES, "");
    var saidBefore = walked(1).screened(hurt).minutes(1).step("H1", 1, StepOutcome.WORKED);
    var notedDuring =
        walked(2)
            .step("H1", 1, StepOutcome.WORKED)
            .then(new HarmSeen(Harm.HURT, Harm.Moment.DURING_STEPS));
    var missingAfterwards =
        walked(3)
            .step("H1", 1, StepOutcome.WORKED)
            .resolved()
            .hours(24)
            .then(new FollowupReached(1, "", LivingSituation.MISSING));
    var goneWithoutAStep =
        call(4, NIGHT).resolved(Disposition.MISSING_REPORTED, LivingSituation.MISSING);
    var notedWithoutAStep =
        call(5, NIGHT).then(new HarmSeen(Harm.MISSING, Harm.Moment.BEFORE_STEPS)).resolved();
    var well = walked(6).step("H1", 1, StepOutcome.WORKED).resolved();
    var ground =
        october(
            saidBefore, notedDuring, missingAfterwards, goneWithoutAStep, notedWithoutAStep, well);
    assertThat(figure(ground, Measure.HARM, "harm")).isEqualTo(new Share(1, 4));
    assertThat(figure(ground, Measure.HARM, "harm_outside")).isEqualTo(new Share(4, 6));
  }

  @Test
  void responders_are_confirmed_of_the_incidents_with_level_5_alone() {
    var came = walked(1).step("H7", 5, StepOutcome.WORKED).then(new RespondersReached());
    var nobodySaid = walked(2).step("H7", 5, StepOutcome.WORKED);
    var twice =
        walked(3)
            .step("H7", 5, StepOutcome.WORKED)
            .then(new RespondersReached())
            .then(new RespondersReached());
    var ground = october(came, nobodySaid, twice, walked(4).step("H1", 1, StepOutcome.WORKED));
    assertThat(figure(ground, Measure.M29, "responders")).isEqualTo(new Share(2, 3));
    assertThat(figure(ground, Measure.M29, "voluntary")).isEqualTo(new Share(0, 3));
    assertThat(figure(ground, Measure.M29, "involuntary")).isEqualTo(new Share(3, 3));
  }

  @Test
  void what_families_say_has_a_mean_a_top_and_a_response_rate_of_those_whose_week_is_over() {
    var wholly = rated(1, Duration.ofDays(1), new FamilyRating(5, 5, 5));
    var partly = rated(2, Duration.ofDays(7), new FamilyRating(2, 4, 0));
    var late = rated(3, Duration.ofDays(7).plusSeconds(1), new FamilyRating(1, 1, 1));
    var silent = walked(4).resolved();
    var closesAlone = walked(5).resolved(Disposition.INFORMATION_ONLY, LivingSituation.HOME);
    var ground = october(wholly, partly, late, silent, closesAlone);
    assertThat(figure(ground, Measure.M27, "knew_mean")).isEqualTo(new Mean(7, 2));
    assertThat(figure(ground, Measure.M27, "knew_top")).isEqualTo(new Share(1, 2));
    assertThat(figure(ground, Measure.M27, "listened_mean")).isEqualTo(new Mean(9, 2));
    // Not said is no answer, and pulls nothing down.
    assertThat(figure(ground, Measure.M27, "again_mean")).isEqualTo(new Mean(5, 1));
    assertThat(figure(ground, Measure.M27, "answered")).isEqualTo(new Share(2, 4));
  }

  private static Crisis rated(int number, Duration after, FamilyRating rating) {
    return walked(number).resolved().after(after).then(new FamilyRated(rating));
  }

  @Test
  void the_last_word_of_a_family_counts() {
    var ground =
        october(
            rated(1, Duration.ofHours(1), new FamilyRating(1, 1, 1))
                .hours(1)
                .then(new FamilyRated(new FamilyRating(4, 5, 5))));
    assertThat(figure(ground, Measure.M27, "knew_mean")).isEqualTo(new Mean(4, 1));
  }

  @Test
  void what_was_missing_is_told_by_the_area_of_the_family_and_unknown_where_nobody_noted_it() {
    var here =
        walked(1)
            .skips("H4", NotTriedReason.RESOURCE_MISSING)
            .skips("H5", NotTriedReason.RESOURCE_MISSING);
    var unlinked = call(2, NIGHT).skips("H5", NotTriedReason.RESOURCE_MISSING);
    var ground = in(new Area("north_valley", Area.Kind.RURAL), here, unlinked);
    assertThat(figure(ground, Measure.M31, "area:north_valley")).isEqualTo(new Count(2));
    assertThat(figure(ground, Measure.M31, "area:unknown")).isEqualTo(new Count(1));
  }

  @Test
  void incidents_are_told_apart_by_area_gender_and_race_as_the_record_has_them() {
    var ground = in(new Area("", Area.Kind.RURAL), walked(1), call(2, NIGHT));
    assertThat(figure(ground, Split.RURAL_URBAN, Measure.M10, "no_step", "rural"))
        .isEqualTo(new Share(1, 1));
    assertThat(figure(ground, Split.RURAL_URBAN, Measure.M10, "no_step", "unknown"))
        .isEqualTo(new Share(1, 1));
    assertThat(figure(ground, Split.GENDER, Measure.M10, "no_step", "non_binary"))
        .isEqualTo(new Share(1, 1));
    assertThat(figure(ground, Split.RACE_ETHNICITY, Measure.M10, "no_step", "unknown"))
        .isEqualTo(new Share(2, 2));
  }

  private static Ground in(Area area, Crisis... crises) {
    var plain = october(crises);
    var family = Crisis.family(Crisis.FAMILY, "2026-01-01", null);
    return new Ground(
        plain.period(),
        plain.now(),
        plain.goals(),
        plain.incidents(),
        Map.<FamilyId, FamilyRecord>of(Crisis.FAMILY, Crisis.living(family, area, "Non binary")),
        Map.of(),
        Map.of(),
        CoverFacts.NONE);
  }
}
