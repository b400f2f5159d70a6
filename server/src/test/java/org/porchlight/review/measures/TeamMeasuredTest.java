package org.porchlight.review.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.review.measures.Crisis.call;
import static org.porchlight.review.measures.Crisis.figure;
import static org.porchlight.review.measures.Crisis.october;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.DoneBy;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.StepBasis;
import org.porchlight.incident.StepOutcome;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.Shift;
import org.porchlight.oncall.Span;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.duty.About;
import org.porchlight.oncall.duty.Answer;
import org.porchlight.oncall.duty.RosterEvent.AskAnswered;
import org.porchlight.oncall.duty.RosterEvent.PersonAsked;
import org.porchlight.oncall.duty.Way;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Level;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.review.measures.Figure.Rate;
import org.porchlight.review.measures.Figure.Share;

/// Cover, caseload, natural support and plans that are ready: M1 and M23 to M25.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TeamMeasuredTest {
  private static final StaffId SAM = new StaffId("S1");
  private static final StaffId PAT = new StaffId("S3");
  private static final Roster ALWAYS =
      new Roster(
          Crisis.ZONE,
          List.of(member(SAM, Duty.PRIMARY), member(PAT, Duty.SUPERVISOR)),
          List.of(
              new Shift(SAM, Duty.PRIMARY, OpeningHours.ALWAYS),
              new Shift(PAT, Duty.SUPERVISOR, OpeningHours.ALWAYS)));
  private static final Instant LATER = Instant.parse("2026-12-15T12:00:00Z");

  private static StaffMember member(StaffId id, Duty duty) {
    var phone = new PhoneNumber("+1202555018" + id.value().substring(1));
    return new StaffMember(id, id.value(), duty, phone, List.of());
  }

  private static Period days(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to), Crisis.ZONE);
  }

  private static CoverFold answered(CoverFold fold, int ask, StaffId who, Span shift, Instant at) {
    var duty = who.equals(SAM) ? Duty.PRIMARY : Duty.SUPERVISOR;
    var about = new About(About.Kind.READY, who.value(), duty, shift, 0);
    fold.add(new PersonAsked(ask, who, about, ""), shift.start().minusSeconds(3_600));
    fold.add(new AskAnswered(ask, Answer.YES, Way.TEXT), at);
    return fold;
  }

  @Test
  void one_answered_test_of_each_phone_counts_for_the_shift_from_the_answer_on() {
    var period = days("2026-10-09", "2026-10-09");
    Instant midnight = period.start();
    var shift = Span.of(midnight, Duration.ofHours(12));
    var fold = answered(new CoverFold(), 1, SAM, shift, midnight.minusSeconds(60));
    answered(fold, 2, PAT, shift, midnight.plusSeconds(7_200));
    var ground = withCover(period, fold.over(ALWAYS, period, LATER));
    // From 02:00, when the supervisor had answered too, to 12:00, when both shifts end.
    assertThat(figure(ground, Measure.M1, "ready")).isEqualTo(new Share(600, 1_440));
    assertThat(figure(ground, Measure.M1, "planned")).isEqualTo(new Share(1_440, 1_440));
  }

  @Test
  void a_test_that_was_asked_and_not_answered_covers_nothing() {
    var period = days("2026-10-09", "2026-10-09");
    var fold = new CoverFold();
    var about = new About(About.Kind.READY, "S1", Duty.PRIMARY, period.span(), 0);
    fold.add(new PersonAsked(1, SAM, about, ""), period.start());
    var ground = withCover(period, fold.over(ALWAYS, period, LATER));
    assertThat(figure(ground, Measure.M1, "ready")).isEqualTo(new Share(0, 1_440));
  }

  @Test
  void where_no_phone_was_tried_readiness_is_not_recorded_and_not_nought() {
    var period = days("2026-10-09", "2026-10-09");
    var ground = withCover(period, new CoverFold().over(ALWAYS, period, LATER));
    assertThat(figure(ground, Measure.M1, "ready")).isEqualTo(new Figure.NotRecorded("ready"));
  }

  @Test
  void a_day_of_25_hours_has_1500_minutes_and_what_is_to_come_is_not_counted() {
    var period = days("2026-11-01", "2026-11-30");
    var one = new CoverFold().over(ALWAYS, days("2026-11-01", "2026-11-01"), LATER);
    assertThat(CoverFacts.share(one.planned())).isEqualTo(new Share(1_500, 1_500));
    var begun = new CoverFold().over(ALWAYS, period, Instant.parse("2026-11-01T06:30:00Z"));
    assertThat(CoverFacts.share(begun.planned())).isEqualTo(new Share(150, 150));
  }

  @Test
  void a_gap_of_the_roster_is_told_from_when_to_when() {
    var weekdays = OpeningHours.parse("Mo-Fr 00:00-24:00");
    var roster =
        new Roster(
            Crisis.ZONE,
            ALWAYS.staff(),
            List.of(
                new Shift(SAM, Duty.PRIMARY, weekdays),
                new Shift(PAT, Duty.SUPERVISOR, OpeningHours.ALWAYS)));
    // A Friday and a Saturday.
    var facts = new CoverFold().over(roster, days("2026-10-09", "2026-10-10"), LATER);
    assertThat(CoverFacts.share(facts.planned())).isEqualTo(new Share(1_440, 2_880));
    assertThat(facts.gaps())
        .singleElement()
        .satisfies(gap ->
            assertThat(gap.span())
                .isEqualTo(
                    new Span(
                        Instant.parse("2026-10-10T04:00:00Z"),
                        Instant.parse("2026-10-11T04:00:00Z"))));
  }

  private static Ground withCover(Period period, CoverFacts cover) {
    return new Ground(period, LATER, Goals.USUAL, List.of(), Map.of(), Map.of(), Map.of(), cover);
  }

  private static Ground withFamilies(List<FamilyRecord> families, PlanStanding standing) {
    return new Ground(
        days("2026-10-01", "2026-10-31"),
        LATER,
        Goals.USUAL,
        List.of(),
        families.stream().collect(Collectors.toMap(FamilyRecord::id, family -> family)),
        Map.of(),
        Map.of(new FamilyId("FAM-1"), standing),
        CoverFacts.NONE);
  }

  @Test
  void caseload_counts_the_families_of_each_coordinator_that_are_open_on_the_last_day() {
    var open =
        IntStream.rangeClosed(1, 11)
            .mapToObj(number -> Crisis.family(new FamilyId("FAM-" + number), null, null));
    var closed = Crisis.family(new FamilyId("FAM-12"), "2026-01-01", "2026-10-31");
    var notYet = Crisis.family(new FamilyId("FAM-13"), "2026-11-01", null);
    var families = Stream.concat(open, Stream.of(closed, notYet)).toList();
    var ground = withFamilies(families, PlanStanding.NONE);
    assertThat(figure(ground, Measure.M23, "per_coordinator")).isEqualTo(new Rate(11, 1, 1));
    assertThat(figure(ground, Measure.M23, "over_10")).isEqualTo(new Share(1, 1));
    assertThat(figure(ground, Measure.M23, "over_12")).isEqualTo(new Share(0, 1));
    assertThat(figure(ground, Measure.M23, "full_time"))
        .isEqualTo(new Figure.NotRecorded("full_time"));
  }

  @Test
  void natural_support_is_of_members_of_yeses_and_of_steps_carried_out() {
    var uncle = new Recipient.OnTeam(Crisis.FAMILY, new PersonId("N1"));
    var therapist = new Recipient.OnTeam(Crisis.FAMILY, new PersonId("T3"));
    var crisis =
        call(1, "2026-10-10T02:00:00Z")
            .planned()
            .pages(uncle)
            .acknowledged()
            .pages(therapist)
            .starts("H3", Level.NATURAL_SUPPORT, StepBasis.NEXT_IN_PLAN, "")
            .ends("H3", StepOutcome.WORKED, null, DoneBy.SUPPORT_PERSON)
            .starts("H4", Level.TEAM_BY_PHONE, StepBasis.NEXT_IN_PLAN, "")
            .ends("H4", StepOutcome.PARTLY, null, DoneBy.STAFF)
            .step("H1", 1, StepOutcome.WORKED);
    var ground = october(crisis);
    // Uncle and coach of four; the desk of dispatch is nobody of the team.
    assertThat(figure(ground, Measure.M24, "members")).isEqualTo(new Share(2, 4));
    assertThat(figure(ground, Measure.M24, "acknowledgements")).isEqualTo(new Share(1, 1));
    assertThat(figure(ground, Measure.M24, "steps")).isEqualTo(new Share(1, 2));
  }

  @Test
  void a_plan_is_ready_when_nothing_of_it_is_missing() {
    var families =
        List.of(
            Crisis.family(new FamilyId("FAM-1"), null, null),
            Crisis.family(new FamilyId("FAM-2"), null, null));
    var ready = new PlanStanding(true, true, true, true);
    var unsigned = new PlanStanding(true, false, true, true);
    assertThat(figure(withFamilies(families, ready), Measure.M25, "ready"))
        .isEqualTo(new Share(1, 2));
    assertThat(figure(withFamilies(families, unsigned), Measure.M25, "ready"))
        .isEqualTo(new Share(0, 2));
    assertThat(figure(withFamilies(families, unsigned), Measure.M25, "active"))
        .isEqualTo(new Share(1, 2));
    assertThat(PlanStanding.all(List.of(ready, unsigned)).signed()).isFalse();
    assertThat(PlanStanding.all(List.of())).isEqualTo(PlanStanding.NONE);
  }
}
