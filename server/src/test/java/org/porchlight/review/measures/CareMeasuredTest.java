package org.porchlight.review.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.incident.Review.FamilyPresence.PRESENT;
import static org.porchlight.review.measures.Crisis.FAMILY;
import static org.porchlight.review.measures.Crisis.PLAN;
import static org.porchlight.review.measures.Crisis.YOUTH;
import static org.porchlight.review.measures.Crisis.figure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.care.CareEvent;
import org.porchlight.care.CareEvent.ContactHeld;
import org.porchlight.care.CareEvent.LivingNoted;
import org.porchlight.care.CareEvent.MeetingHeld;
import org.porchlight.care.CareEvent.PreventionDone;
import org.porchlight.care.ContactWay;
import org.porchlight.care.FamilyCare;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.incident.StepOutcome;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.PolicyPacks;
import org.porchlight.plan.life.Author;
import org.porchlight.review.measures.Figure.Count;
import org.porchlight.review.measures.Figure.NotRecorded;
import org.porchlight.review.measures.Figure.Rate;
import org.porchlight.review.measures.Figure.Share;

/// Meetings, calls, visits, posts and days away: M20 to M23 and M30.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CareMeasuredTest {
  private static final Author DANA = new Author("C1", Author.Role.COORDINATOR);
  private static final StaffId C1 = new StaffId("C1");

  private static LocalDate day(String monthAndDay) {
    return LocalDate.parse("2026-" + monthAndDay);
  }

  private static MeetingHeld met(String on, FamilyPresence family) {
    return new MeetingHeld(day(on), family, List.of(), "declined", "", DANA);
  }

  private static ContactHeld talked(String on, ContactWay way) {
    return new ContactHeld(day(on), way, null, DANA);
  }

  private static LivingNoted lives(LivingSituation where, String from) {
    return new LivingNoted(YOUTH, where, day(from), DANA);
  }

  /// October, of a family that was enrolled on `opened`.
  private static Ground october(@Nullable String opened, CareEvent... events) {
    return october(opened, List.of(), Map.of(), events);
  }

  private static Ground october(
      @Nullable String opened,
      List<IncidentFacts> incidents,
      Map<StaffId, Integer> posts,
      CareEvent... events) {
    var care = FamilyCare.NONE;
    for (var event : events) {
      care = care.evolve(event, Instant.EPOCH);
    }
    return new Ground(
        new Period(day("10-01"), day("10-31"), Crisis.ZONE),
        Instant.parse("2026-12-15T12:00:00Z"),
        Goals.USUAL,
        incidents,
        Map.of(FAMILY, Crisis.family(FAMILY, opened, null)),
        Map.of(),
        Map.of(),
        CoverFacts.NONE,
        new CareFacts(Map.of(FAMILY, care), Map.of(FAMILY, C1), posts, PolicyPacks.DEFAULTS));
  }

  @Test
  void a_family_whose_team_met_in_the_last_thirty_days_is_on_time() {
    assertThat(
            figure(
                october("2026-01-05", met("10-01", FamilyPresence.PRESENT)),
                Measure.M20,
                "on_time"))
        .isEqualTo(new Share(1, 1));
    assertThat(
            figure(
                october("2026-01-05", met("09-30", FamilyPresence.PRESENT)),
                Measure.M20,
                "on_time"))
        .as("31 days before the last one")
        .isEqualTo(new Share(0, 1));
    assertThat(
            figure(
                october("2026-01-05", met("10-20", FamilyPresence.NOT_PRESENT)),
                Measure.M20,
                "on_time"))
        .as("staff alone")
        .isEqualTo(new Share(0, 1));
  }

  private static Crisis hardCrisis() {
    return Crisis.call(1, "2026-10-10T00:41:00Z")
        .planned()
        .step("H5", 4, StepOutcome.WORKED)
        .resolved();
  }

  @Test
  void days_are_counted_from_a_level_4_or_5_to_the_next_meeting() {
    var crisis = hardCrisis().facts();
    var ground =
        october(
            "2026-01-05",
            List.of(crisis),
            Map.of(),
            met("10-08", FamilyPresence.PRESENT),
            met("10-14", FamilyPresence.WAIVED),
            met("10-20", FamilyPresence.PRESENT));
    var five = Duration.ofDays(5);
    assertThat(figure(ground, Measure.M20, "to_meeting"))
        .isEqualTo(new Figure.Times(1, five, five, five, five));
    assertThat(figure(ground, Measure.M20, "no_meeting_yet")).isEqualTo(new Figure.Count(0));
  }

  private static MeetingHeld metAt(String on, String began) {
    return new MeetingHeld(
        day(on), FamilyPresence.PRESENT, List.of(), "declined", "", DANA, LocalTime.parse(began));
  }

  @Test
  void a_meeting_of_the_same_day_follows_a_crisis_only_when_it_began_after_it() {
    // The crisis began at 20:41 on October 9.
    var crisis = List.of(hardCrisis().facts());
    var five = Duration.ofDays(5);
    var later = metAt("10-14", "09:00");
    for (var before :
        List.of(metAt("10-09", "15:30"), metAt("10-09", "20:41"), met("10-09", PRESENT))) {
      assertThat(
              figure(
                  october("2026-01-05", crisis, Map.of(), before, later),
                  Measure.M20,
                  "to_meeting"))
          .as("%s", before.began())
          .isEqualTo(new Figure.Times(1, five, five, five, five));
    }
    var none = Duration.ZERO;
    var after = october("2026-01-05", crisis, Map.of(), metAt("10-09", "21:30"), later);
    assertThat(figure(after, Measure.M20, "to_meeting"))
        .isEqualTo(new Figure.Times(1, none, none, none, none));
  }

  @Test
  void a_week_or_month_that_goes_on_today_is_not_yet_owed() {
    var sunday = Instant.parse("2026-10-25T16:00:00Z");
    var plain = october("2026-10-05", talked("10-13", ContactWay.CALL));
    var ground = at(sunday, plain);
    // Weeks that ended on October 11 and 18: that of the 25th goes on till midnight.
    assertThat(figure(ground, Measure.M21, "week_with_call")).isEqualTo(new Share(1, 2));
    var visited = october("2026-09-01", talked("10-08", ContactWay.VISIT));
    assertThat(
            figure(
                at(Instant.parse("2026-10-31T16:00:00Z"), visited),
                Measure.M22,
                "month_with_visits"))
        .isEqualTo(new Share(0, 0));
  }

  private static Ground at(Instant now, Ground plain) {
    return new Ground(
        plain.period(),
        now,
        plain.goals(),
        plain.incidents(),
        plain.families(),
        Map.of(),
        Map.of(),
        CoverFacts.NONE,
        plain.care());
  }

  @Test
  void a_visit_on_the_day_on_which_staff_met_alone_is_a_visit() {
    assertThat(
            figure(
                october(
                    "2026-09-30",
                    talked("10-08", ContactWay.VISIT),
                    met("10-08", FamilyPresence.NOT_PRESENT)),
                Measure.M22,
                "month_with_visits"))
        .isEqualTo(new Share(1, 1));
  }

  @Test
  void days_before_a_family_was_on_record_here_are_no_youth_days_and_their_crises_no_events() {
    var before = hardest(1, "2026-10-10T00:41:00Z");
    var after = hardest(2, "2026-10-25T00:41:00Z");
    var crises = List.of(before.facts(), after.facts());
    // On record from October 22, enrolled long before: ten days, and the second crisis.
    assertThat(figure(recorded(october("2026-01-05", crises, Map.of())), Measure.M13, "youth_days"))
        .isEqualTo(new Rate(1, 10, 1_000));
    assertThat(figure(recorded(october(null, crises, Map.of())), Measure.M13, "youth_days"))
        .as("nobody noted since when it is enrolled")
        .isEqualTo(new Rate(1, 10, 1_000));
    assertThat(figure(october(null, crises, Map.of()), Measure.M13, "youth_days"))
        .as("nothing is known")
        .isEqualTo(new NotRecorded("enrolled"));
    assertThat(figure(october("2026-10-01", crises, Map.of()), Measure.M13, "youth_days"))
        .isEqualTo(new Rate(2, 31, 1_000));
  }

  private static Crisis hardest(int number, String at) {
    return Crisis.call(number, at).planned().step("H6", 5, StepOutcome.WORKED).resolved();
  }

  /// The same, of a family whose record is here since October 22.
  private static Ground recorded(Ground plain) {
    var care = plain.care();
    return new Ground(
        plain.period(),
        plain.now(),
        plain.goals(),
        plain.incidents(),
        plain.families(),
        Map.of(),
        Map.of(),
        CoverFacts.NONE,
        new CareFacts(
            care.families(),
            care.coordinators(),
            care.postPercents(),
            care.policies(),
            Map.of(FAMILY, day("10-22"))));
  }

  @Test
  void a_week_has_its_call_when_somebody_talked_in_it_and_a_visit_is_told_apart() {
    // Weeks that end on October 4, 11, 18 and 25; the family was enrolled on Monday the 5th.
    var ground =
        october(
            "2026-10-05",
            talked("10-05", ContactWay.CALL),
            talked("10-11", ContactWay.VIDEO),
            talked("10-13", ContactWay.VISIT),
            talked("10-20", ContactWay.TEXT));
    assertThat(figure(ground, Measure.M21, "week_with_call")).isEqualTo(new Share(1, 3));
    assertThat(figure(ground, Measure.M21, "week_with_conversation")).isEqualTo(new Share(2, 3));
  }

  @Test
  void a_month_has_its_visits_without_the_days_of_meetings() {
    var visit = talked("10-08", ContactWay.VISIT);
    assertThat(figure(october("2026-09-30", visit), Measure.M22, "month_with_visits"))
        .isEqualTo(new Share(1, 1));
    assertThat(
            figure(
                october("2026-09-30", visit, met("10-08", FamilyPresence.PRESENT)),
                Measure.M22,
                "month_with_visits"))
        .isEqualTo(new Share(0, 1));
    assertThat(figure(october("2026-10-02", visit), Measure.M22, "month_with_visits"))
        .as("not enrolled all the month")
        .isEqualTo(new Share(0, 0));
  }

  @Test
  void families_are_told_for_each_full_post_once_it_is_known_of_everybody() {
    var ground = october("2026-01-05", List.of(), Map.of(C1, 50));
    assertThat(figure(ground, Measure.M23, "full_time")).isEqualTo(new Rate(1, 50, 100));
    assertThat(figure(october("2026-01-05"), Measure.M23, "full_time"))
        .isEqualTo(new NotRecorded("full_time"));
  }

  @Test
  void days_away_are_those_of_the_last_note_for_each_hundred_enrolled() {
    var ground =
        october(
            "2026-10-22",
            lives(LivingSituation.HOME, "10-24"),
            lives(LivingSituation.HOSPITAL, "10-26"),
            lives(LivingSituation.HOME, "10-29"));
    assertThat(figure(ground, Measure.M30, "hospital_days")).isEqualTo(new Rate(3, 10, 100));
    assertThat(figure(ground, Measure.M30, "detention_days")).isEqualTo(new Rate(0, 10, 100));
    assertThat(figure(ground, Measure.M30, "away_days")).isEqualTo(new Rate(3, 10, 100));
    assertThat(figure(ground, Measure.M30, "days_known")).isEqualTo(new Share(8, 10));
  }

  @Test
  void what_nobody_ever_noted_is_not_recorded_and_not_nought() {
    var ground = october("2026-01-05");
    assertThat(figure(ground, Measure.M20, "value")).isEqualTo(new NotRecorded("meetings"));
    assertThat(figure(ground, Measure.M21, "value")).isEqualTo(new NotRecorded("weekly_calls"));
    assertThat(figure(ground, Measure.M22, "value")).isEqualTo(new NotRecorded("visits"));
    assertThat(figure(ground, Measure.M30, "value")).isEqualTo(new NotRecorded("placements"));
  }

  @Test
  void prevention_is_done_once_in_each_day_week_or_month_that_asks_for_it() {
    var ground =
        setOut(
            "2026-01-05",
            // Monday October 5 to Sunday October 11, and one Wednesday after it.
            prevented(1, "10-05", "10-11"),
            prevented(1, "10-14", "10-14"),
            prevented(2, "10-05", "10-11"),
            prevented(3, "10-14", "10-14"),
            prevented(4, "10-30", "10-30"));
    assertThat(figure(ground, Measure.M26, "daily")).isEqualTo(new Share(8, 31));
    assertThat(figure(ground, Measure.M26, "school_days")).isEqualTo(new Share(5, 22));
    // Weeks that ended on October 4, 11, 18 and 25.
    assertThat(figure(ground, Measure.M26, "weekly")).isEqualTo(new Share(1, 4));
    assertThat(figure(ground, Measure.M26, "monthly")).isEqualTo(new Share(1, 1));
    assertThat(figure(ground, Measure.M26, "done")).isEqualTo(new Share(15, 58));
    assertThat(figure(ground, Measure.M26, "no_calendar")).isEqualTo(new Count(1));
  }

  @Test
  void prevention_is_due_from_the_day_the_version_holds_and_the_family_is_enrolled() {
    var enrolledLate = setOut("2026-10-30", prevented(1, "10-01", "10-31"));
    assertThat(figure(enrolledLate, Measure.M26, "daily")).isEqualTo(new Share(2, 2));
    var other =
        setOut(
            "2026-01-05",
            new PreventionDone(new PlanRef(PLAN.plan(), 3), 1, day("10-01"), day("10-31"), DANA));
    assertThat(figure(other, Measure.M26, "daily"))
        .as("of a version that no longer runs")
        .isEqualTo(new Share(0, 31));
  }

  private static PreventionDone prevented(int item, String from, String to) {
    return new PreventionDone(PLAN, item, day(from), day(to), DANA);
  }

  /// October, of a family whose plan sets out to do five things before a crisis.
  private static Ground setOut(String opened, CareEvent... events) {
    var plain = october(opened, events);
    var words = List.of("daily", "school_days", "weekly", "monthly", "each_visit");
    var set =
        IntStream.rangeClosed(1, words.size())
            .mapToObj(
                item -> new PlanStanding.Prevention(PLAN, item, words.get(item - 1), day("09-01")))
            .toList();
    return new Ground(
        plain.period(),
        plain.now(),
        plain.goals(),
        plain.incidents(),
        plain.families(),
        Map.of(),
        Map.of(FAMILY, new PlanStanding(true, true, true, true, set)),
        CoverFacts.NONE,
        plain.care());
  }
}
