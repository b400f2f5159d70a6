package org.porchlight.incident;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.incident.World.COORDINATOR;
import static org.porchlight.incident.World.MOTHER;
import static org.porchlight.incident.World.SAM;
import static org.porchlight.incident.World.UNCLE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.DutyCommand.ReportHarm;
import org.porchlight.incident.EndingCommand.DecideReview;
import org.porchlight.incident.EndingCommand.ReachFollowup;
import org.porchlight.incident.EndingEvent.FollowupReached;
import org.porchlight.incident.MessageEvent.MessageQueued;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.incident.Review.PlanDecision;
import org.porchlight.incident.ReviewCommand.*;
import org.porchlight.incident.ReviewCommand.CheckSixWeeks;
import org.porchlight.incident.ReviewCommand.ConfirmResponders;
import org.porchlight.incident.ReviewCommand.NoteHarm;
import org.porchlight.incident.ReviewCommand.RateHelp;
import org.porchlight.incident.ReviewEvent.*;
import org.porchlight.incident.ReviewEvent.FamilyRated;
import org.porchlight.incident.ReviewEvent.HarmSeen;
import org.porchlight.incident.ReviewEvent.SixWeeksChecked;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.PlanRef;

/// The review itself: the meeting, changes one by one, who was talked with, who was told (R20).
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewRulesTest {
  private static final ChangeId MOVE = new ChangeId("move_later:H1");
  private static final Waiver WAIVER =
      new Waiver(MOTHER, Waiver.Way.BY_CALL, LocalDate.parse("2026-10-11"));

  private static Story met() {
    return Endings.resolved().taps(COORDINATOR, new HoldReview(FamilyPresence.PRESENT, null));
  }

  @Test
  void nothing_of_the_plan_is_changed_before_the_family_is_there_or_waived() {
    var story = Endings.resolved();
    assertThat(story.taps(COORDINATOR, new AcceptChange(MOVE, "")).refusal())
        .isEqualTo(Refusal.FAMILY_NOT_PRESENT);

    story.taps(COORDINATOR, new HoldReview(FamilyPresence.NOT_PRESENT, null));
    assertThat(story.taps(COORDINATOR, new AcceptChange(MOVE, "")).refusal())
        .isEqualTo(Refusal.FAMILY_NOT_PRESENT);

    story.taps(COORDINATOR, new HoldReview(FamilyPresence.WAIVED, WAIVER));
    assertThat(story.taps(COORDINATOR, new AcceptChange(MOVE, "")).refusal()).isNull();
  }

  @Test
  void a_waiver_says_who_how_and_when_wherever_it_is_noted() {
    var story = Endings.resolved();
    assertThat(story.taps(COORDINATOR, new HoldReview(FamilyPresence.WAIVED, null)).refusal())
        .isEqualTo(Refusal.WAIVER_NEEDED);

    var bare = new Review(PlanDecision.KEPT, FamilyPresence.WAIVED, "declined", "declined", "why");
    assertThat(story.taps(COORDINATOR, new DecideReview(bare)).refusal())
        .isEqualTo(Refusal.WAIVER_NEEDED);

    story.taps(COORDINATOR, new HoldReview(FamilyPresence.WAIVED, WAIVER));
    assertThat(story.taps(COORDINATOR, new DecideReview(bare)).refusal()).isNull();
  }

  @Test
  void of_a_plan_that_ran_and_runs_on_it_is_said_whether_it_is_changed_or_kept() {
    for (var none : List.of(PlanDecision.WRITE_ONE, PlanDecision.NOT_WANTED)) {
      var review = new Review(none, FamilyPresence.PRESENT, "declined", "declined", "why");
      assertThat(met().taps(COORDINATOR, new DecideReview(review)).refusal())
          .isEqualTo(Refusal.A_PLAN_OF_THEIR_OWN);
    }
    assertThat(met().taps(COORDINATOR, new DecideReview(Endings.kept())).refusal()).isNull();
  }

  @Test
  void a_change_that_is_not_taken_says_why_and_the_last_word_counts() {
    var story = met();
    assertThat(story.taps(COORDINATOR, new SetChangeAside(MOVE, " ")).refusal())
        .isEqualTo(Refusal.REASON_NEEDED);

    story.taps(COORDINATOR, new AcceptChange(MOVE, ""));
    story.taps(COORDINATOR, new SetChangeAside(MOVE, "he likes it where it is"));
    assertThat(story.state().ending().learning().changes())
        .containsExactly(
            Map.entry(MOVE, new Learning.ChangeWord(false, "he likes it where it is")));
    var draft = new PlanRef(new PlanId("PLN-0007"), 5);
    assertThat(story.taps(COORDINATOR, new WriteDraft(draft)).refusal())
        .isEqualTo(Refusal.NO_SUCH_CHANGE);
  }

  @Test
  void only_a_coordinator_reviews() {
    assertThat(Endings.resolved().taps(SAM, new HoldReview(FamilyPresence.PRESENT, null)).refusal())
        .isEqualTo(Refusal.ONLY_A_COORDINATOR);
    assertThat(Story.walking().taps(COORDINATOR, new OfferSummaries()).refusal())
        .isEqualTo(Refusal.NOT_RESOLVED);
  }

  @Test
  void how_somebody_of_the_staff_is_stays_theirs_and_their_supervisors() {
    var story = met().taps(SAM, new NoteDebrief(null, Debrief.HELD, "slept badly"));

    assertThat(story.entries().getLast().restriction()).isEqualTo(Restriction.STAFF_PRIVATE);
    assertThat(story.taps(COORDINATOR, new NoteDebrief(SAM.id(), Debrief.HELD, "")).refusal())
        .isEqualTo(Refusal.ONLY_A_SUPERVISOR);
  }

  @Test
  void those_who_may_know_are_asked_to_call_and_the_text_says_nothing_of_why() {
    var story = met();
    assertThat(story.taps(COORDINATOR, new OfferSummaries()).refusal())
        .isEqualTo(Refusal.REVIEW_NEEDED);

    story.taps(COORDINATOR, new DecideReview(Endings.kept()));
    story.taps(COORDINATOR, new OfferSummaries());
    assertThat(story.all(SummaryOffered.class))
        .anyMatch(one -> one.person().equals(UNCLE) && one.way() == Medium.TEXT);
    assertThat(story.all(MessageQueued.class))
        .extracting(MessageQueued::words)
        .contains(Words.wording("text.summary.ready"));

    int before = story.all(SummaryOffered.class).size();
    story.taps(COORDINATOR, new OfferSummaries());
    assertThat(story.all(SummaryOffered.class)).hasSize(before);
  }

  @Test
  void whoever_was_asked_by_a_text_that_did_not_arrive_is_to_be_called() {
    var story = met().taps(COORDINATOR, new DecideReview(Endings.kept()));
    story.taps(COORDINATOR, new OfferSummaries());
    var asked =
        story.all(SummaryOffered.class).stream()
            .filter(one -> one.person().equals(UNCLE))
            .findFirst()
            .orElseThrow();
    var text = requireNonNull(asked.text());

    story.reported(new Report.TextMissed(new Errand.About.OfMessage(text), Undelivery.UNREACHABLE));
    assertThat(story.state().ending().learning().told())
        .containsEntry(UNCLE, new SummaryOffered(UNCLE, Medium.VOICE, null));

    story.taps(COORDINATOR, new TellSummary(UNCLE));
    story.reported(new Report.TextMissed(new Errand.About.OfMessage(text), Undelivery.UNREACHABLE));
    assertThat(story.state().ending().learning().told())
        .containsEntry(UNCLE, new SummaryTold(UNCLE));
  }

  @Test
  void nobody_alleged_to_hurt_a_child_is_told_anything() {
    var story = Endings.resolved().taps(SAM, new ReportHarm("he said so", UNCLE));
    story.taps(COORDINATOR, new DecideReview(Endings.kept()));
    story.taps(COORDINATOR, new OfferSummaries());

    assertThat(story.all(SummaryOffered.class))
        .extracting(SummaryOffered::person)
        .doesNotContain(UNCLE);
    assertThat(story.taps(SAM, new TellSummary(UNCLE)).refusal()).isEqualTo(Refusal.NO_CONSENT);
  }

  @Test
  void where_the_young_person_is_goes_with_each_follow_up_and_after_thirty_days() {
    var story = Endings.resolved();
    story.taps(SAM, new ReachFollowup(1, "tired", LivingSituation.KIN));
    story.taps(SAM, new ReachFollowup(2, "well", LivingSituation.HOME));
    story.taps(COORDINATOR, new DecideReview(Endings.kept()));
    assertThat(story.state().phase()).isEqualTo(Phase.CLOSED);

    story.taps(SAM, new CheckMonth(true, LivingSituation.HOME, "all is well"));
    assertThat(story.all(FollowupReached.class))
        .extracting(FollowupReached::where)
        .isEqualTo(List.of(LivingSituation.KIN, LivingSituation.HOME));
    assertThat(story.all(MonthChecked.class))
        .containsExactly(new MonthChecked(true, LivingSituation.HOME, "all is well"));
  }

  @Test
  void six_weeks_after_a_mobile_team_somebody_notes_where_the_young_person_is() {
    assertThat(
            Story.walking().taps(SAM, new CheckSixWeeks(true, LivingSituation.HOME, "")).refusal())
        .isEqualTo(Refusal.NOT_RESOLVED);
    var story = Endings.resolved();
    story.taps(SAM, new CheckSixWeeks(false, LivingSituation.NOT_ASKED, ""));
    story.taps(SAM, new CheckSixWeeks(true, LivingSituation.KIN, "all is well"));
    assertThat(story.state().ending().learning().sixWeeks())
        .isEqualTo(new SixWeeksChecked(true, LivingSituation.KIN, "all is well"));
  }

  @Test
  void harm_is_noted_while_the_crisis_goes_on_and_the_rating_only_once_it_is_over() {
    var story = new Story().calls(World.CARLA, "CA1");
    assertThat(story.taps(SAM, new NoteHarm(Harm.HURT, Harm.Moment.BEFORE_STEPS)).refusal())
        .isNull();
    assertThat(story.taps(SAM, new RateHelp(new FamilyRating(5, 0, 3))).refusal())
        .isEqualTo(Refusal.NOT_RESOLVED);
    assertThat(story.all(HarmSeen.class))
        .containsExactly(new HarmSeen(Harm.HURT, Harm.Moment.BEFORE_STEPS));

    var over = Endings.resolved();
    assertThat(over.taps(SAM, new RateHelp(new FamilyRating(5, 0, 3))).refusal()).isNull();
    assertThat(over.all(FamilyRated.class))
        .containsExactly(new FamilyRated(new FamilyRating(5, 0, 3)));
  }

  @Test
  void responders_are_confirmed_only_where_somebody_was_called() {
    assertThat(Endings.resolved().taps(SAM, new ConfirmResponders()).refusal())
        .isEqualTo(Refusal.NO_EMERGENCY_BEGUN);
  }

  @Test
  void a_rating_is_1_to_5_or_not_said_and_says_something() {
    assertThatThrownBy(() -> new FamilyRating(0, 0, 0)).hasMessageContaining("one of them said");
    assertThatThrownBy(() -> new FamilyRating(6, 1, 1)).hasMessageContaining("6, 1, 1");
  }
}
