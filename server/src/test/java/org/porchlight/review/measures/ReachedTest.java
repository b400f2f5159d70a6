package org.porchlight.review.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.review.measures.Crisis.FAMILY;
import static org.porchlight.review.measures.Crisis.call;
import static org.porchlight.review.measures.Crisis.figure;
import static org.porchlight.review.measures.Crisis.october;
import static org.porchlight.review.measures.Crisis.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.DrillEvent.DrillBegan;
import org.porchlight.incident.Medium;
import org.porchlight.incident.PageEvent.PageUndelivered;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.SafetyScreen;
import org.porchlight.incident.Undelivery;
import org.porchlight.incident.WalkEvent.ScreeningSkipped;
import org.porchlight.incident.Words;
import org.porchlight.oncall.Duty;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.review.measures.Figure.Count;
import org.porchlight.review.measures.Figure.Share;
import org.porchlight.review.measures.Figure.Times;

/// How people reached somebody: M2 to M9.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReachedTest {
  private static final Recipient SAM = new Recipient.OnDuty(Crisis.SAM, Duty.PRIMARY);
  private static final Recipient RUBEN = new Recipient.OnTeam(FAMILY, new PersonId("N1"));
  private static final Recipient COACH = new Recipient.OnTeam(FAMILY, new PersonId("N2"));
  private static final Recipient THERAPIST = new Recipient.OnTeam(FAMILY, new PersonId("T3"));

  /// Answered after 12 s and 40 s, gone after 3 s and 31 s, called back, and one that still rings.
  private static Ground fiveCalls() {
    return october(
        call(1, "2026-10-09T20:41:07Z").seconds(12).answered(Medium.VOICE),
        call(2, "2026-10-10T03:00:00Z").seconds(40).answered(Medium.VOICE).minutes(9).left(),
        call(3, "2026-10-11T03:00:00Z").seconds(3).left(),
        call(4, "2026-10-12T03:00:00Z").seconds(31).left().minutes(6).answered(Medium.VOICE),
        call(5, "2026-10-13T03:00:00Z"));
  }

  @Test
  void every_call_and_every_thread_is_counted_as_offered() {
    var ground = october(call(1, "2026-10-09T20:00:00Z"), text(2, "2026-10-09T21:00:00Z"));
    assertThat(figure(ground, Measure.M2, "calls")).isEqualTo(new Count(1));
    assertThat(figure(ground, Measure.M2, "threads")).isEqualTo(new Count(1));
  }

  @Test
  void a_text_within_four_hours_of_the_last_goes_on_with_its_thread_and_a_later_one_is_new() {
    var first = text(1, "2026-10-09T20:00:00Z").hours(1).texted(new Words.Own("good night"));
    var soon = new Crisis(2, "2026-10-10T00:59:59Z").offered(Medium.TEXT, Language.EN, first.id());
    var later = new Crisis(3, "2026-10-10T01:00:00Z").offered(Medium.TEXT, Language.EN, first.id());
    assertThat(figure(october(first, soon), Measure.M2, "threads")).isEqualTo(new Count(1));
    assertThat(figure(october(first, later), Measure.M2, "threads")).isEqualTo(new Count(2));
  }

  @Test
  void speed_of_answer_is_of_calls_answered_while_the_caller_was_there() {
    assertThat(figure(fiveCalls(), Measure.M3, "to_answer"))
        .isEqualTo(
            new Times(
                2,
                Duration.ofSeconds(26),
                Duration.ofSeconds(12),
                Duration.ofSeconds(40),
                Duration.ofSeconds(40)));
  }

  @Test
  void the_service_level_leaves_out_who_was_gone_within_five_seconds() {
    assertThat(figure(fiveCalls(), Measure.M4, "within_goal")).isEqualTo(new Share(1, 4));
  }

  @Test
  void who_left_after_five_seconds_without_an_answer_is_counted_though_called_back() {
    assertThat(figure(fiveCalls(), Measure.M5, "left")).isEqualTo(new Share(1, 4));
    assertThat(figure(fiveCalls(), Measure.M5, "left_early")).isEqualTo(new Count(1));
  }

  @Test
  void twenty_seconds_are_within_twenty_and_five_are_no_longer_early() {
    var ground =
        october(
            call(1, "2026-10-09T20:00:00Z").seconds(20).answered(Medium.VOICE),
            call(2, "2026-10-09T21:00:00Z").seconds(5).left());
    assertThat(figure(ground, Measure.M4, "within_goal")).isEqualTo(new Share(1, 2));
    assertThat(figure(ground, Measure.M5, "left")).isEqualTo(new Share(1, 2));
  }

  @Test
  void an_automatic_reply_is_nobodys_first_text() {
    var ground =
        october(
            text(1, "2026-10-09T20:00:00Z")
                .texted(Words.wording("text.first"))
                .seconds(90)
                .texted(new Words.Own("I am here")),
            text(2, "2026-10-09T21:00:00Z").texted(Words.wording("text.first")));
    assertThat(figure(ground, Measure.M6, "to_first_text"))
        .isEqualTo(Times.of(List.of(Duration.ofSeconds(90))));
    assertThat(figure(ground, Measure.M6, "texted")).isEqualTo(new Share(1, 2));
  }

  @Test
  void time_to_plan_runs_from_the_answer_until_the_familys_own_plan_is_open() {
    var ground =
        october(
            call(1, "2026-10-09T20:00:00Z")
                .seconds(10)
                .answered(Medium.VOICE)
                .seconds(48)
                .planned(),
            call(2, "2026-10-09T21:00:00Z").seconds(10).answered(Medium.VOICE),
            call(3, "2026-10-09T22:00:00Z").seconds(10).left());
    assertThat(figure(ground, Measure.M7, "to_plan"))
        .isEqualTo(Times.of(List.of(Duration.ofSeconds(48))));
    assertThat(figure(ground, Measure.M7, "no_plan")).isEqualTo(new Share(1, 2));
  }

  @Test
  void the_screen_counts_within_five_minutes_of_the_answer_done_or_put_off_with_a_reason() {
    var calm = SafetyScreen.calm("at home");
    var ground =
        october(
            call(1, "2026-10-09T20:00:00Z").answered(Medium.VOICE).minutes(5).screened(calm),
            call(2, "2026-10-09T21:00:00Z")
                .answered(Medium.VOICE)
                .minutes(1)
                .then(new ScreeningSkipped("she shouts", Instant.EPOCH)),
            call(3, "2026-10-09T22:00:00Z")
                .answered(Medium.VOICE)
                .minutes(5)
                .seconds(1)
                .screened(calm),
            call(4, "2026-10-09T23:00:00Z").answered(Medium.VOICE));
    assertThat(figure(ground, Measure.M8, "screened")).isEqualTo(new Share(2, 4));
  }

  @Test
  void pages_are_told_by_what_kind_of_person_was_asked_and_never_by_person() {
    var undelivered = text(1, "2026-10-09T20:00:00Z").pages(SAM).seconds(30).acknowledged();
    undelivered.pages(RUBEN).seconds(64).acknowledged();
    undelivered.pages(COACH);
    undelivered.then(
        new PageUndelivered(undelivered.page(), Medium.TEXT, Undelivery.OPTED_OUT, "21610"));
    undelivered.pages(THERAPIST).minutes(6).acknowledged();
    var ground = october(undelivered);

    assertThat(figure(ground, Measure.M9, "on_duty_times"))
        .isEqualTo(Times.of(List.of(Duration.ofSeconds(30))));
    assertThat(figure(ground, Measure.M9, "natural_times"))
        .isEqualTo(Times.of(List.of(Duration.ofSeconds(64))));
    assertThat(figure(ground, Measure.M9, "natural_in_time")).isEqualTo(new Share(1, 1));
    assertThat(figure(ground, Measure.M9, "community_undelivered")).isEqualTo(new Share(1, 1));
    assertThat(figure(ground, Measure.M9, "formal_in_time")).isEqualTo(new Share(0, 1));
    assertThat(Measures.of(ground, Split.NONE).toString())
        .doesNotContain("N1", "N2", "uncle", "therapist");
  }

  @Test
  void drills_tests_and_wrong_numbers_are_in_no_measure() {
    var drill =
        new Crisis(1, "2026-10-09T20:00:00Z")
            .then(new DrillBegan(List.of()))
            .offered(Medium.VOICE, Language.EN, null);
    var wrong =
        call(2, "2026-10-09T20:00:00Z")
            .resolved(Disposition.WRONG_NUMBER, LivingSituation.NOT_ASKED);
    var test =
        call(3, "2026-10-09T20:00:00Z").resolved(Disposition.TEST, LivingSituation.NOT_ASKED);
    var ground = october(drill, wrong, test);
    assertThat(figure(ground, Measure.M2, "calls")).isEqualTo(new Count(0));
    assertThat(figure(ground, Measure.M4, "within_goal")).isEqualTo(new Share(0, 0));
  }

  @Test
  void an_incident_belongs_to_the_local_day_on_which_it_began() {
    var before = call(1, "2026-10-01T03:59:59Z");
    var first = call(2, "2026-10-01T04:00:00Z");
    var last = call(3, "2026-11-01T03:59:59Z").hours(3).answered(Medium.VOICE);
    var after = call(4, "2026-11-01T04:00:00Z");
    var ground = october(before, first, last, after);
    assertThat(figure(ground, Measure.M2, "calls")).isEqualTo(new Count(2));
    assertThat(figure(ground, Measure.M3, "to_answer"))
        .isEqualTo(Times.of(List.of(Duration.ofHours(3))));
  }

  @Test
  void a_split_tells_each_group_and_everybody() {
    var spanish =
        new Crisis(1, "2026-10-09T20:00:00Z").offered(Medium.TEXT, Language.ES, null).planned();
    var ground = october(spanish, call(2, "2026-10-09T20:00:00Z"));
    assertThat(figure(ground, Split.LANGUAGE, Measure.M2, "threads", "es")).isEqualTo(new Count(1));
    assertThat(figure(ground, Split.LANGUAGE, Measure.M2, "threads", "en")).isEqualTo(new Count(0));
    assertThat(figure(ground, Split.CHANNEL, Measure.M2, "calls", "voice")).isEqualTo(new Count(1));
    assertThat(figure(ground, Split.AGE, Measure.M10, "no_step", "under_12"))
        .isEqualTo(new Share(1, 1));
    assertThat(figure(ground, Split.AGE, Measure.M10, "no_step", "unknown"))
        .isEqualTo(new Share(1, 1));
    assertThat(figure(ground, Split.PROGRAMME, Measure.M10, "no_step", "county_wraparound"))
        .isEqualTo(new Share(1, 1));
    assertThat(figure(ground, Split.LANGUAGE, Measure.M10, "no_step", "all"))
        .isEqualTo(new Share(2, 2));
  }

  @Test
  void of_nothing_there_is_no_share_and_no_time() {
    var nothing = october();
    assertThat(figure(nothing, Measure.M5, "left")).isEqualTo(new Share(0, 0));
    assertThat(figure(nothing, Measure.M3, "to_answer")).isEqualTo(Times.of(List.of()));
  }
}
