package org.porchlight.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.care.CareCommand.AddToAgenda;
import org.porchlight.care.CareCommand.Assign;
import org.porchlight.care.CareCommand.HoldContact;
import org.porchlight.care.CareCommand.HoldMeeting;
import org.porchlight.care.CareCommand.NotePrevention;
import org.porchlight.care.CareCommand.Pull;
import org.porchlight.care.CareCommand.SetMeetingRhythm;
import org.porchlight.care.CareCommand.SettleAgenda;
import org.porchlight.care.CareCommand.TellLate;
import org.porchlight.care.CareDate.Kind;
import org.porchlight.care.CareDate.Standing;
import org.porchlight.care.CareDecision.Noted;
import org.porchlight.care.CareDecision.Refused;
import org.porchlight.care.CareEvent.AgendaAdded;
import org.porchlight.care.CareEvent.DateMissed;
import org.porchlight.care.CareEvent.PreventionDone;
import org.porchlight.care.PullForward.Cause;
import org.porchlight.care.PullForward.Crisis;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.CareRules;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.life.Author;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CareDecidedTest {
  private static final Author DANA = new Author("C1", Author.Role.COORDINATOR);
  private static final LocalDate TODAY = LocalDate.parse("2026-10-09");
  private FamilyCare care = FamilyCare.NONE;

  private CareDecision told(CareCommand command) {
    var decision = CareDecider.decide(care, command, DANA, TODAY);
    if (decision instanceof Noted(var events)) {
      events.forEach(event -> care = care.evolve(event, Instant.EPOCH));
    }
    return decision;
  }

  private static Refused refused(CareRefusal why) {
    return new Refused(why);
  }

  private static IncidentId incident(int number) {
    return new IncidentId("01JD%022d".formatted(number));
  }

  private static HoldMeeting meeting(LocalDate on, String youthVoice) {
    return new HoldMeeting(on, FamilyPresence.PRESENT, List.of(), youthVoice, "");
  }

  @Test
  void a_family_is_given_to_another_coordinator_with_a_reason() {
    assertThat(told(new Assign(new StaffId("C1"), " ")))
        .isEqualTo(refused(CareRefusal.REASON_NEEDED));
    told(new Assign(new StaffId("C1"), "new to the programme"));
    assertThat(told(new Assign(new StaffId("C1"), "again")))
        .isEqualTo(refused(CareRefusal.SAME_COORDINATOR));
    told(new Assign(new StaffId("C2"), "speaks their language"));
    assertThat(care.coordinator()).isEqualTo(new StaffId("C2"));
  }

  @Test
  void a_meeting_is_noted_with_the_young_persons_voice_and_not_before_it_was_held() {
    assertThat(told(meeting(TODAY, ""))).isEqualTo(refused(CareRefusal.YOUTH_VOICE_NEEDED));
    assertThat(told(meeting(TODAY.plusDays(1), "more music")))
        .isEqualTo(refused(CareRefusal.DAY_TO_COME));
    told(meeting(TODAY, "more music"));
    assertThat(care.lastMeeting(TODAY)).contains(TODAY);
    assertThat(care.lastMeeting(TODAY.minusDays(1))).isEmpty();
  }

  @Test
  void prevention_is_noted_once_it_was_done_and_from_its_first_day_to_its_last() {
    var plan = new PlanRef(new PlanId("PLN-0007"), 4);
    assertThat(told(new NotePrevention(plan, 1, TODAY, TODAY.plusDays(1))))
        .isEqualTo(refused(CareRefusal.DAY_TO_COME));
    assertThat(told(new NotePrevention(plan, 1, TODAY, TODAY.minusDays(1))))
        .isEqualTo(refused(CareRefusal.DAYS_TURNED));
    told(new NotePrevention(plan, 1, TODAY.minusDays(6), TODAY));
    assertThat(care.prevention())
        .containsExactly(new PreventionDone(plan, 1, TODAY.minusDays(6), TODAY, DANA));
  }

  @Test
  void a_rhythm_is_a_week_to_a_quarter_or_what_the_policy_says() {
    assertThat(told(new SetMeetingRhythm(6))).isEqualTo(refused(CareRefusal.RHYTHM_OUT_OF_RANGE));
    told(new SetMeetingRhythm(45));
    assertThat(care.rhythmDays()).isEqualTo(45);
    told(new SetMeetingRhythm(0));
    assertThat(care.rhythmDays()).isZero();
  }

  @Test
  void what_is_on_the_agenda_is_settled_once_with_what_was_decided() {
    assertThat(told(new AddToAgenda(new AgendaSource.OfStaff(), " ")))
        .isEqualTo(refused(CareRefusal.WORDS_NEEDED));
    told(new AddToAgenda(new AgendaSource.OfReview(incident(1)), ""));
    assertThat(told(new AddToAgenda(new AgendaSource.OfReview(incident(1)), "again")))
        .as("a review is there once")
        .isEqualTo(new Noted(List.of()));
    told(new AddToAgenda(new AgendaSource.OfStaff(), "a bus pass"));
    assertThat(told(new SettleAgenda(3, "yes"))).isEqualTo(refused(CareRefusal.NO_SUCH_ITEM));
    assertThat(told(new SettleAgenda(2, ""))).isEqualTo(refused(CareRefusal.WORDS_NEEDED));
    told(new SettleAgenda(2, "bought on Monday"));
    assertThat(told(new SettleAgenda(2, "again"))).isEqualTo(refused(CareRefusal.SETTLED_BEFORE));
    assertThat(care.openAgenda()).extracting(AgendaItem::number).containsExactly(1);
  }

  @Test
  void a_late_date_is_told_once_and_put_on_the_agenda_once() {
    var late = new CareDate(Kind.PLAN_REVIEW, "PLN-1 v1", TODAY.minusDays(1), Standing.LATE);
    var due = new CareDate(Kind.TEAM_MEETING, "", TODAY, Standing.DUE);
    assertThat(told(new TellLate(List.of(late, due))))
        .isEqualTo(
            new Noted(
                List.of(
                    new DateMissed(late.kind(), late.about(), late.due()),
                    new AgendaAdded(
                        1,
                        new AgendaSource.OfMissedDate(late.kind(), late.about(), late.due()),
                        "",
                        Author.LINE))));
    assertThat(told(new TellLate(List.of(late)))).isEqualTo(new Noted(List.of()));

    // Late again by another day, while the team has not talked about it yet.
    var again = new CareDate(late.kind(), late.about(), TODAY.minusDays(0), Standing.LATE);
    told(new TellLate(List.of(again)));
    assertThat(care.missed()).hasSize(2);
    assertThat(care.openAgenda()).hasSize(1);
  }

  @Test
  void a_contact_of_tomorrow_was_not_held() {
    assertThat(told(new HoldContact(TODAY.plusDays(1), ContactWay.CALL, null)))
        .isEqualTo(refused(CareRefusal.DAY_TO_COME));
  }

  @Test
  void a_level_4_or_5_asks_for_a_meeting_within_a_week() {
    var high = new Crisis(incident(1), TODAY, 4);
    assertThat(PullForward.of(high, List.of(high), CareRules.DEFAULTS))
        .contains(
            new PullForward(TODAY, TODAY.plusDays(7), Cause.HIGH_LEVEL, List.of(incident(1))));
    var low = new Crisis(incident(1), TODAY, 3);
    assertThat(PullForward.of(low, List.of(low), CareRules.DEFAULTS)).isEmpty();
  }

  @Test
  void two_crises_within_fourteen_days_ask_for_it_too_and_a_day_more_does_not() {
    var before = new Crisis(incident(1), TODAY.minusDays(14), 2);
    var now = new Crisis(incident(2), TODAY, 1);
    assertThat(PullForward.of(now, List.of(before, now), CareRules.DEFAULTS))
        .contains(
            new PullForward(
                TODAY, TODAY.plusDays(7), Cause.REPEATED, List.of(incident(1), incident(2))));
    var longBefore = new Crisis(incident(1), TODAY.minusDays(15), 2);
    assertThat(PullForward.of(now, List.of(longBefore, now), CareRules.DEFAULTS)).isEmpty();
  }

  @Test
  void the_soonest_of_several_reasons_stays() {
    var soon = new PullForward(TODAY, TODAY.plusDays(3), Cause.HIGH_LEVEL, List.of(incident(1)));
    var later = new PullForward(TODAY, TODAY.plusDays(7), Cause.REPEATED, List.of(incident(2)));
    told(new Pull(soon));
    assertThat(told(new Pull(later))).isEqualTo(new Noted(List.of()));
    assertThat(care.pulled()).extracting("by").isEqualTo(TODAY.plusDays(3));
    told(meeting(TODAY, "declined"));
    assertThat(care.pulled()).isNull();
    var before = new PullForward(TODAY.minusDays(1), TODAY, Cause.HIGH_LEVEL, List.of());
    assertThat(told(new Pull(before))).as("the team has met since").isEqualTo(new Noted(List.of()));
  }
}
