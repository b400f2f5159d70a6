package org.porchlight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.incident.World.CARLA;
import static org.porchlight.incident.World.COORDINATOR;
import static org.porchlight.incident.World.FAMILY;
import static org.porchlight.incident.World.MATEO;
import static org.porchlight.incident.World.MOTHER;
import static org.porchlight.incident.World.SAM;
import static org.porchlight.incident.World.UNCLE;
import static org.porchlight.incident.World.local;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.EndingCommand.DecideReview;
import org.porchlight.incident.EndingCommand.ReachFollowup;
import org.porchlight.incident.EndingCommand.Resolve;
import org.porchlight.incident.PageCommand.AcknowledgePage;
import org.porchlight.incident.PageCommand.ReportArrived;
import org.porchlight.incident.PageCommand.ReportComing;
import org.porchlight.incident.SubjectCommand.ChooseScenario;
import org.porchlight.incident.SubjectCommand.ChooseSpeaker;
import org.porchlight.incident.SubjectCommand.ChooseYouth;
import org.porchlight.incident.SubjectCommand.ConfirmIdentity;
import org.porchlight.incident.SubjectEvent.IdentityProof;
import org.porchlight.incident.WalkCommand.EndStep;
import org.porchlight.incident.WalkCommand.RecordScreening;
import org.porchlight.incident.WalkCommand.RecordSomethingElse;
import org.porchlight.plan.ScenarioId;

/// One whole incident on Mateo's plan: from his mother's call to the plan that was changed.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FridayEveningTest {
  private static EndStep ended(StepOutcome outcome, DoneBy by, String words) {
    return new EndStep(null, outcome, null, by, words);
  }

  private static Story theEvening() {
    var story = new Story().calls(CARLA, "CA1").until(local("2026-10-09T20:41:19"));
    story.takesByVoice(SAM, "CA2").until(local("2026-10-09T20:41:55"));
    story.taps(SAM, new ChooseSpeaker(MOTHER));
    story.taps(SAM, new ConfirmIdentity(IdentityProof.PASSPHRASE));
    story.taps(SAM, new ChooseYouth(FAMILY, MATEO));
    story.taps(SAM, new ChooseScenario(new ScenarioId("H")));
    story.until(local("2026-10-09T20:42:30"));
    story.taps(SAM, new RecordScreening(SafetyScreen.calm("at home")));
    story.until(local("2026-10-09T20:52:20"));
    story.taps(
        SAM,
        ended(StepOutcome.DID_NOT_WORK, DoneBy.FAMILY_COACHED, "he opened and threw the lamp"));
    story.until(local("2026-10-09T21:01:10"));
    story.taps(SAM, ended(StepOutcome.PARTLY, DoneBy.FAMILY_COACHED, "took water"));
    story.until(local("2026-10-09T21:02:25"));
    var uncle = story.pageTo(UNCLE).orElseThrow().id();
    story.replies(UNCLE, new AcknowledgePage(uncle, ""));
    story.replies(UNCLE, new ReportComing(uncle, Duration.ofMinutes(12)));
    story.taps(SAM, new RecordSomethingElse("his sister goes to the grandmother's room"));
    story.until(local("2026-10-09T21:16:40")).replies(UNCLE, new ReportArrived(uncle));
    story.until(local("2026-10-09T21:30:00"));
    story.taps(SAM, ended(StepOutcome.WORKED, DoneBy.SUPPORT_PERSON, ""));
    story.until(local("2026-10-09T21:35:10"));
    return story.taps(SAM, new Resolve(Endings.calmly(Disposition.STABILIZED_SUPPORT_CAME)));
  }

  @Test
  void the_evening_is_in_the_log_as_it_went() {
    var story = theEvening();

    assertThat(story.all(WalkEvent.StepStarted.class))
        .extracting(started -> started.step().value())
        .containsExactly("H1", "H2", "H3");
    assertThat(story.all(WalkEvent.StepEnded.class))
        .extracting(WalkEvent.StepEnded::outcome)
        .containsExactly(StepOutcome.DID_NOT_WORK, StepOutcome.PARTLY, StepOutcome.WORKED);
    assertThat(story.state().walk().levelReached()).isEqualTo(2);
    assertThat(story.state().phase()).isEqualTo(Phase.FOLLOW_UP);
    assertThat(story.paged()).isEmpty();
  }

  @Test
  void a_person_answered_in_twelve_seconds_and_the_plan_was_pinned_before_the_first_step() {
    List<Object> kinds =
        theEvening().entries().stream().<Object>map(entry -> entry.event().getClass()).toList();

    assertThat(kinds)
        .containsSubsequence(
            ContactEvent.ContactOffered.class,
            PageEvent.PageQueued.class,
            PageEvent.PageAcknowledged.class,
            ContactEvent.ContactAnswered.class,
            SubjectEvent.PlanPinned.class,
            WalkEvent.ScreeningDone.class,
            WalkEvent.StepStarted.class,
            PageEvent.PageSuppressed.class,
            PageEvent.PageComing.class,
            PageEvent.PageArrived.class,
            EndingEvent.IncidentResolved.class);
  }

  @Test
  void it_closes_with_the_follow_ups_and_the_plan_that_was_changed() {
    var story = theEvening().until(local("2026-10-10T18:20:00"));
    story.taps(SAM, new ReachFollowup(1, "a calm day"));
    story.until(local("2026-10-11T17:00:00"));
    story.taps(
        COORDINATOR,
        new DecideReview(
            new Review(
                Review.PlanDecision.CHANGED,
                Review.FamilyPresence.PRESENT,
                "lamp was in my way, I hate the hall light",
                "declined",
                "the first step turns off the hall light")));
    assertThat(story.state().phase()).isEqualTo(Phase.FOLLOW_UP);

    story.taps(SAM, new ReachFollowup(2, "still calm"));
    assertThat(story.state().phase()).isEqualTo(Phase.CLOSED);
  }
}
