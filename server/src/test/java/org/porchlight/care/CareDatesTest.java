package org.porchlight.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.care.CareDate.Kind;
import org.porchlight.care.CareDate.Standing;
import org.porchlight.care.CareDates.PlanReview;
import org.porchlight.care.CareEvent.ContactHeld;
import org.porchlight.care.CareEvent.CrisisEnded;
import org.porchlight.care.CareEvent.MeetingHeld;
import org.porchlight.care.CareEvent.MeetingPulledForward;
import org.porchlight.care.CareEvent.MeetingRhythmSet;
import org.porchlight.care.CareEvent.MobileTeamCame;
import org.porchlight.care.CareEvent.MonthChecked;
import org.porchlight.care.CareEvent.SixWeeksChecked;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.plan.Consent;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Membership;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PolicyPack;
import org.porchlight.plan.life.Author;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CareDatesTest {
  private static final Author DANA = new Author("C1", Author.Role.COORDINATOR);

  /// A Friday.
  private static final LocalDate TODAY = LocalDate.parse("2026-10-09");

  private static LocalDate day(String monthAndDay) {
    return LocalDate.parse("2026-" + monthAndDay);
  }

  private static FamilyCare after(CareEvent... events) {
    var care = FamilyCare.NONE;
    for (var event : events) {
      care = care.evolve(event, Instant.EPOCH);
    }
    return care;
  }

  private static MeetingHeld met(String on, FamilyPresence family) {
    return new MeetingHeld(day(on), family, List.of(), "declined", "", DANA);
  }

  private static ContactHeld talked(String on, ContactWay way) {
    return new ContactHeld(day(on), way, null, DANA);
  }

  private static @Nullable CareDate date(FamilyRecord family, FamilyCare care, Kind kind) {
    return CareDates.of(family, care, List.of(), PolicyPack.DEFAULTS, TODAY).stream()
        .filter(date -> date.kind() == kind)
        .findFirst()
        .orElse(null);
  }

  private static FamilyRecord since(String opened) {
    return Home.family(day(opened), null);
  }

  @Test
  void thirty_days_after_a_crisis_somebody_asks_where_the_young_person_lives() {
    var incident = new IncidentId("01JD" + "0".repeat(22));
    var ended = new CrisisEnded(incident, day("09-08"));

    assertThat(date(since("01-05"), after(ended), Kind.MONTH_CHECK))
        .isEqualTo(new CareDate(Kind.MONTH_CHECK, incident.value(), day("10-08"), Standing.LATE));
    assertThat(date(since("01-05"), after(ended, new MonthChecked(incident)), Kind.MONTH_CHECK))
        .isNull();
  }

  @Test
  void six_weeks_after_a_mobile_team_came_somebody_asks_where_the_young_person_lives() {
    var incident = new IncidentId("01JD" + "0".repeat(22));
    var came = new MobileTeamCame(incident, day("09-08"));
    var due = new CareDate(Kind.SIX_WEEKS_CHECK, incident.value(), day("10-20"), Standing.AHEAD);

    assertThat(date(since("01-05"), after(came), Kind.SIX_WEEKS_CHECK)).isEqualTo(due);
    assertThat(date(since("01-05"), after(came, new MonthChecked(incident)), Kind.SIX_WEEKS_CHECK))
        .as("the question after a month is another one")
        .isEqualTo(due);
    assertThat(
            date(since("01-05"), after(came, new SixWeeksChecked(incident)), Kind.SIX_WEEKS_CHECK))
        .isNull();
  }

  @Test
  void a_team_meets_so_many_days_after_it_met_last() {
    assertThat(date(since("01-05"), after(met("09-20", FamilyPresence.PRESENT)), Kind.TEAM_MEETING))
        .isEqualTo(new CareDate(Kind.TEAM_MEETING, "", day("10-20"), Standing.AHEAD));
    assertThat(
            date(
                since("01-05"),
                after(new MeetingRhythmSet(45, DANA), met("09-20", FamilyPresence.WAIVED)),
                Kind.TEAM_MEETING))
        .isEqualTo(new CareDate(Kind.TEAM_MEETING, "", day("11-04"), Standing.AHEAD));
  }

  @Test
  void a_meeting_without_the_family_is_none_of_the_team() {
    assertThat(
            date(
                since("08-20"), after(met("09-20", FamilyPresence.NOT_PRESENT)), Kind.TEAM_MEETING))
        .isEqualTo(new CareDate(Kind.TEAM_MEETING, "", day("09-19"), Standing.LATE));
  }

  @Test
  void a_family_of_which_no_first_day_is_known_meets_now_and_is_not_late() {
    assertThat(date(Home.family(null, null), FamilyCare.NONE, Kind.TEAM_MEETING))
        .isEqualTo(new CareDate(Kind.TEAM_MEETING, "", TODAY, Standing.DUE));
  }

  @Test
  void a_hard_crisis_brings_the_meeting_nearer_until_the_team_has_met() {
    var pulled = pulledForward(null);
    var before = met("10-01", FamilyPresence.PRESENT);
    assertThat(date(since("01-05"), after(before, pulled), Kind.TEAM_MEETING))
        .isEqualTo(new CareDate(Kind.TEAM_MEETING, "", day("10-12"), Standing.DUE));
    assertThat(
            date(
                since("01-05"),
                after(before, pulled, met("10-08", FamilyPresence.PRESENT)),
                Kind.TEAM_MEETING))
        .isEqualTo(new CareDate(Kind.TEAM_MEETING, "", day("11-07"), Standing.AHEAD));
  }

  @Test
  void a_meeting_from_before_the_crisis_that_is_noted_late_is_not_the_one_that_was_asked_for() {
    var pulled = pulledForward(day("10-05"));
    for (var on : List.of("10-01", "10-04")) {
      assertThat(
              date(
                  since("01-05"),
                  after(pulled, met(on, FamilyPresence.PRESENT)),
                  Kind.TEAM_MEETING))
          .as(on)
          .isEqualTo(new CareDate(Kind.TEAM_MEETING, "", day("10-12"), Standing.DUE));
    }
    assertThat(
            date(
                since("01-05"),
                after(pulled, met("10-05", FamilyPresence.PRESENT)),
                Kind.TEAM_MEETING))
        .isEqualTo(new CareDate(Kind.TEAM_MEETING, "", day("11-04"), Standing.AHEAD));
  }

  private static MeetingPulledForward pulledForward(@Nullable LocalDate since) {
    return new MeetingPulledForward(day("10-12"), PullForward.Cause.HIGH_LEVEL, List.of(), since);
  }

  @Test
  void every_week_has_a_conversation_and_is_late_once_it_went_by_without_one() {
    var family = since("01-05");
    // The week of October 5 ends on Sunday, October 11.
    assertThat(date(family, after(talked("10-06", ContactWay.CALL)), Kind.FAMILY_CONTACT))
        .isEqualTo(new CareDate(Kind.FAMILY_CONTACT, "", day("10-18"), Standing.AHEAD));
    assertThat(date(family, after(talked("10-01", ContactWay.VISIT)), Kind.FAMILY_CONTACT))
        .isEqualTo(new CareDate(Kind.FAMILY_CONTACT, "", day("10-11"), Standing.DUE));
    assertThat(date(family, after(talked("09-23", ContactWay.VIDEO)), Kind.FAMILY_CONTACT))
        .isEqualTo(new CareDate(Kind.FAMILY_CONTACT, "", day("10-04"), Standing.LATE));
  }

  @Test
  void a_text_is_no_conversation() {
    assertThat(date(since("10-06"), after(talked("10-07", ContactWay.TEXT)), Kind.FAMILY_CONTACT))
        .isEqualTo(new CareDate(Kind.FAMILY_CONTACT, "", day("10-11"), Standing.DUE));
  }

  @Test
  void a_telephone_is_tried_again_after_90_days_and_one_never_tried_is_due_and_not_late() {
    var old = Home.person("N1", day("07-01"), Membership.NONE);
    var never = Home.person("N2", null, Membership.NONE);
    var gone =
        Home.person(
            "N3",
            day("01-01"),
            new Membership("", null, day("09-01"), null, List.of(), List.of(), null, null));
    var family = Home.family(day("01-05"), null, List.of(old, never, gone));
    assertThat(CareDates.of(family, FamilyCare.NONE, List.of(), PolicyPack.DEFAULTS, TODAY))
        .filteredOn(date -> date.kind() == Kind.CONTACT_POINT)
        .containsExactly(
            new CareDate(Kind.CONTACT_POINT, "N1", day("09-29"), Standing.LATE),
            new CareDate(Kind.CONTACT_POINT, "N2", TODAY, Standing.DUE));
  }

  @Test
  void a_consent_that_ends_is_told_unless_it_was_given_anew() {
    var ending = consent("01-10", "10-12");
    assertThat(consents(ending))
        .containsExactly(new CareDate(Kind.CONSENT, "N1 share_plan", day("10-12"), Standing.DUE));
    assertThat(consents(ending, consent("10-08", "12-31")))
        .containsExactly(new CareDate(Kind.CONSENT, "N1 share_plan", day("12-31"), Standing.AHEAD));
  }

  private static List<CareDate> consents(Consent... consents) {
    var membership = new Membership("", null, null, null, List.of(), List.of(consents), null, null);
    var family =
        Home.family(day("01-05"), null, List.of(Home.person("N1", day("10-01"), membership)));
    return CareDates.of(family, FamilyCare.NONE, List.of(), PolicyPack.DEFAULTS, TODAY).stream()
        .filter(date -> date.kind() == Kind.CONSENT)
        .toList();
  }

  private static Consent consent(String given, String expires) {
    return new Consent(
        Consent.Kind.SHARE_PLAN,
        "",
        List.of(),
        Consent.Basis.SIGNED,
        new PersonId("P2"),
        null,
        day(given),
        day(expires),
        null,
        null);
  }

  @Test
  void the_review_of_a_plan_stands_among_them_the_soonest_first() {
    var reviews = List.of(new PlanReview("PLN-0001 v2", day("10-08")));
    assertThat(CareDates.of(since("10-06"), FamilyCare.NONE, reviews, PolicyPack.DEFAULTS, TODAY))
        .extracting(CareDate::kind)
        .containsExactly(Kind.PLAN_REVIEW, Kind.FAMILY_CONTACT, Kind.TEAM_MEETING);
  }

  @Test
  void a_closed_family_is_owed_nothing() {
    var closed = Home.family(day("01-05"), day("10-01"));
    assertThat(CareDates.of(closed, FamilyCare.NONE, List.of(), PolicyPack.DEFAULTS, TODAY))
        .isEmpty();
  }
}
