package org.porchlight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.incident.World.BEA;
import static org.porchlight.incident.World.COORDINATOR;
import static org.porchlight.incident.World.SAM;
import static org.porchlight.incident.World.STRANGER;
import static org.porchlight.incident.World.SUE;
import static org.porchlight.incident.World.UNCLE;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.DutyCommand.OfferHandover;
import org.porchlight.incident.EndingCommand.DecideReview;
import org.porchlight.incident.EndingCommand.MissFollowup;
import org.porchlight.incident.EndingCommand.Resolve;
import org.porchlight.incident.PageCommand.AcknowledgePage;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.incident.Review.PlanDecision;
import org.porchlight.oncall.NoticeHours;
import org.porchlight.oncall.OnCall;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.duty.QuietHours;
import org.porchlight.plan.Language;
import org.porchlight.plan.OpeningHours;

/// Resolved, followed up, reviewed, closed (P1, P7; R16, R18, R19).
@DisplayNameGeneration(ReplaceUnderscores.class)
class EndingTest {
  private static Review review(PlanDecision decision, FamilyPresence family) {
    return new Review(decision, family, "declined", "declined", "because");
  }

  @Test
  void nothing_is_resolved_while_a_step_runs() {
    var story =
        Story.walking().taps(SAM, new Resolve(Endings.calmly(Disposition.STABILIZED_IN_PLACE)));

    assertThat(story.refusal()).isEqualTo(Refusal.ANOTHER_STEP_RUNNING);
  }

  @Test
  void resolving_lets_everybody_go_who_was_asked() {
    var story = Story.walking().walkedTo("H3");
    story.ends(SAM, StepOutcome.WORKED).taps(SAM, new OfferHandover(null));
    var page = story.pageTo(UNCLE).orElseThrow();
    story.taps(SAM, new Resolve(Endings.calmly(Disposition.STABILIZED_SUPPORT_CAME)));

    assertThat(story.paged()).isEmpty();
    assertThat(story.replies(UNCLE, new AcknowledgePage(page.id(), "")).refusal())
        .isEqualTo(Refusal.ALREADY_RESOLVED);
  }

  @Test
  void the_same_resolution_twice_is_one() {
    var story = Endings.resolved();
    story.taps(SAM, new Resolve(Endings.calmly(Disposition.STABILIZED_IN_PLACE)));

    assertThat(story.refusal()).isNull();
    assertThat(story.last()).isEmpty();
  }

  @Test
  void a_follow_up_that_falls_due_pages_staff_and_asks_again_until_somebody_does_it() {
    var story = Endings.resolved().passes(Duration.ofHours(24));
    assertThat(story.pageTo(SAM).purpose()).isEqualTo(Purpose.FOLLOW_UP);
    assertThat(story.textsToFamily()).endsWith(Texts.FOLLOW_UP);

    int before = story.pagesTo(SAM).size();
    assertThat(story.passes(Duration.ofHours(9)).pagesTo(SAM).size()).isGreaterThan(before);
  }

  @Test
  void a_follow_up_not_now_asks_the_next_on_call() {
    var story = Endings.resolved().passes(Duration.ofHours(24)).declines(SAM);

    assertThat(story.pageTo(BEA).purpose()).isEqualTo(Purpose.FOLLOW_UP);
  }

  @Test
  void a_follow_up_found_in_the_quiet_hours_asks_nobody_before_the_morning_and_says_so() {
    var story = Endings.resolved();
    story.world.policy = nights(story);
    Instant due = story.nextDeadline().orElseThrow().getValue();
    int texts = story.textsToFamily().size();
    // The server was away over the evening.
    story.world.now = World.local("2026-10-10T22:00:01");
    assertThat(due).isBefore(story.world.now);
    story.passes(Duration.ZERO);

    Instant morning = World.local("2026-10-11T07:00:00");
    assertThat(story.all(EndingEvent.FollowupPutOff.class))
        .containsExactly(new EndingEvent.FollowupPutOff(1, morning));
    assertThat(story.textsToFamily()).hasSize(texts);
    assertThat(story.pagesTo(SAM)).noneMatch(page -> page.purpose() == Purpose.FOLLOW_UP);

    story.until(morning);
    assertThat(story.textsToFamily()).hasSize(texts + 1).endsWith(Texts.FOLLOW_UP);
    assertThat(story.pageTo(SAM).purpose()).isEqualTo(Purpose.FOLLOW_UP);
  }

  private static Policy nights(Story story) {
    return story.world.policy.with(
        Services.NONE, new Quiet(QuietHours.parse("22:00-07:00"), ZoneId.of("America/New_York")));
  }

  @Test
  void a_reminder_rings_no_phone_and_passes_by_whoever_takes_no_notices_at_this_hour() {
    var story = Endings.resolved();
    var asleep = new NoticeHours(OpeningHours.parse("00:00-00:01"), ZoneId.of("America/New_York"));
    var bea =
        new StaffMember(
            BEA.id(), BEA.name(), BEA.duty(), BEA.phone(), BEA.languages(), null, asleep, "");
    story.world.onCall = new OnCall(List.of(SAM, bea, SUE));
    story.passes(Duration.ofHours(24));
    Page page = story.pageTo(SAM);
    assertThat(page.purpose()).isEqualTo(Purpose.FOLLOW_UP);
    story.passes(Duration.ofMinutes(2));
    story.reported(
        new Report.TextMissed(new Errand.About.OfPage(page.id()), Undelivery.OPTED_OUT, "21610"));

    assertThat(story.all(PageEvent.PageChannelAdded.class))
        .noneMatch(more -> more.page().equals(page.id()));
    assertThat(story.pageTo(SUE).purpose()).isEqualTo(Purpose.FOLLOW_UP);
  }

  @Test
  void nobody_is_checked_in_with_at_night_a_day_after_a_try_at_night() {
    var story = Endings.resolved();
    story.world.policy = nights(story);
    story.until(World.local("2026-10-09T23:30:00")).taps(SAM, new MissFollowup(1));

    assertThat(story.all(EndingEvent.FollowupNotReached.class).getLast().nextTryAt())
        .isEqualTo(World.local("2026-10-10T21:55:00"));
  }

  @Test
  void three_tries_end_a_follow_up() {
    var story = Endings.resolved();
    for (int attempt = 0; attempt < 6; attempt++) {
      story.taps(SAM, new MissFollowup(0));
    }

    assertThat(story.state().phase()).isEqualTo(Phase.REVIEW_DUE);
    assertThat(story.taps(SAM, new MissFollowup(0)).refusal()).isEqualTo(Refusal.NO_FOLLOWUP_OPEN);
  }

  @Test
  void a_review_without_the_family_cannot_change_the_plan() {
    var story = Endings.resolved();
    var change = review(PlanDecision.CHANGED, FamilyPresence.NOT_PRESENT);
    assertThat(story.taps(COORDINATOR, new DecideReview(change)).refusal())
        .isEqualTo(Refusal.FAMILY_NOT_PRESENT);

    var keep = review(PlanDecision.KEPT, FamilyPresence.NOT_PRESENT);
    story.taps(COORDINATOR, new DecideReview(keep));
    assertThat(story.state().messages().tasks()).contains(Task.FAMILY_NOT_PRESENT);
  }

  @Test
  void a_review_has_both_voices_or_their_no() {
    var silent = new Review(PlanDecision.KEPT, FamilyPresence.PRESENT, "", "declined", "why");

    assertThat(Endings.resolved().taps(COORDINATOR, new DecideReview(silent)).refusal())
        .isEqualTo(Refusal.BOTH_VOICES_NEEDED);
    assertThat(Endings.resolved().taps(SAM, new DecideReview(Endings.kept())).refusal())
        .isEqualTo(Refusal.ONLY_A_COORDINATOR);
  }

  @Test
  void an_overdue_review_is_told_of_again_and_again() {
    var story = Endings.followedUp(Endings.resolved()).passes(Duration.ofHours(97));

    assertThat(story.all(EndingEvent.ReviewOverdue.class)).hasSize(3);
  }

  @Test
  void a_wrong_number_closes_by_its_disposition() {
    var story =
        new Story()
            .texts(STRANGER, "pizza?")
            .takes(SAM)
            .taps(SAM, new Resolve(Endings.calmly(Disposition.WRONG_NUMBER)));

    assertThat(story.state().phase()).isEqualTo(Phase.CLOSED);
    assertThat(story.nextDeadline()).isEmpty();
  }

  @Test
  void a_caller_nobody_could_link_closes_with_the_last_follow_up() {
    var story =
        new Story()
            .texts(STRANGER, "help")
            .takes(SAM)
            .taps(SAM, new Resolve(Endings.calmly(Disposition.STABILIZED_IN_PLACE)));

    assertThat(Endings.followedUp(story).state().phase()).isEqualTo(Phase.CLOSED);
  }

  @Test
  void somebody_who_speaks_the_familys_language_is_paged_at_once() {
    var story = new Story();
    story.move(
        new ContactCommand.ReceiveContact(
            Medium.VOICE,
            World.CARLA,
            "CA1",
            Language.ES,
            story.world.candidates(World.CARLA),
            false,
            null,
            "",
            0),
        new Source(new Actor.Caller(new ContactId(1)), Channel.VOICE));
    story.declines(SAM).takesByVoice(BEA, "CA2");

    assertThat(story.pageTo(SAM).purpose()).isEqualTo(Purpose.LANGUAGE);
  }
}
