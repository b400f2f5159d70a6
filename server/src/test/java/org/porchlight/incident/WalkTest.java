package org.porchlight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.porchlight.incident.World.BEA;
import static org.porchlight.incident.World.CARLA;
import static org.porchlight.incident.World.COACH;
import static org.porchlight.incident.World.FAMILY;
import static org.porchlight.incident.World.MATEO;
import static org.porchlight.incident.World.MOTHER;
import static org.porchlight.incident.World.NEIGHBOR;
import static org.porchlight.incident.World.SAM;
import static org.porchlight.incident.World.SUE;
import static org.porchlight.incident.World.UNCLE;
import static org.porchlight.incident.World.step;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.family.Barrier;
import org.porchlight.incident.CallCommand.InviteGuest;
import org.porchlight.incident.CallEvent.Missed;
import org.porchlight.incident.DutyCommand.ReportHarm;
import org.porchlight.incident.Guest.Who;
import org.porchlight.incident.MessageEvent.MessageQueued;
import org.porchlight.incident.PageCommand.AcknowledgePage;
import org.porchlight.incident.PageCommand.DeclinePage;
import org.porchlight.incident.PageEvent.PageSuppressed;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.SubjectCommand.ChooseScenario;
import org.porchlight.incident.SubjectCommand.ChooseYouth;
import org.porchlight.incident.WalkCommand.ConfirmStep;
import org.porchlight.incident.WalkCommand.EndStep;
import org.porchlight.incident.WalkCommand.MarkStep;
import org.porchlight.incident.WalkCommand.OverrideDanger;
import org.porchlight.incident.WalkCommand.RecordScreening;
import org.porchlight.incident.WalkCommand.SecondStep;
import org.porchlight.incident.WalkCommand.SkipScreening;
import org.porchlight.incident.WalkCommand.StartStep;
import org.porchlight.incident.WalkEvent.LevelRaised;
import org.porchlight.incident.WalkEvent.StepEnded;
import org.porchlight.incident.WalkEvent.StepSkipped;
import org.porchlight.incident.WalkEvent.StepStarted;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.Level;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.ScenarioId;

/// The plan, one step at a time, and the ways out of it (P4, P7, P8, P10; R4, R5, R7, R15).
@DisplayNameGeneration(ReplaceUnderscores.class)
class WalkTest {
  private static Story atGate(String step) {
    return Story.walking().starts(SAM, step, "nothing else is left");
  }

  private static EndStep declined(String step) {
    return new EndStep(
        step(step), StepOutcome.NOT_TRIED, NotTriedReason.DECLINED_BY_FAMILY, DoneBy.NOT_SAID, "");
  }

  @Test
  void the_next_step_follows_the_plan() {
    assertThat(Story.walking().ends(SAM, StepOutcome.PARTLY).running()).contains("H2");
  }

  @Test
  void who_asks_for_the_next_step_while_one_runs_is_told_that_one_runs() {
    var next = new StartStep(null, StepBasis.NEXT_IN_PLAN, "", null);

    assertThat(Story.walking().taps(SAM, next).refusal()).isEqualTo(Refusal.ANOTHER_STEP_RUNNING);
  }

  @Test
  void a_step_that_worked_is_followed_by_none() {
    var story = Story.walking().ends(SAM, StepOutcome.WORKED);

    assertThat(story.running()).isEmpty();
    assertThat(story.state().phase()).isEqualTo(Phase.STABILIZING);
  }

  @Test
  void an_outcome_told_twice_is_told_once() {
    var end = new EndStep(step("H1"), StepOutcome.DID_NOT_WORK, null, DoneBy.FAMILY_COACHED, "");
    var story = Story.walking().taps(SAM, end).taps(SAM, end);

    assertThat(story.refusal()).isNull();
    assertThat(story.last()).isEmpty();
  }

  @Test
  void a_step_passes_over_whoever_cannot_be_asked_now_without_losing_time() {
    var story = Story.walking();
    story.world.now = World.local("2026-10-09T21:01:10");
    story.walkedTo("H3");

    assertThat(story.paged()).containsExactly("N1");
    assertThat(story.all(PageSuppressed.class))
        .extracting(PageSuppressed::to, PageSuppressed::why)
        .containsExactly(
            tuple(new Recipient.OnTeam(FAMILY, NEIGHBOR), Barrier.OUT_OF_HOURS),
            tuple(new Recipient.OnTeam(FAMILY, COACH), Barrier.OUT_OF_HOURS));
    assertThat(story.state().messages().tasks()).contains(Task.STEP_REACHES_NOBODY);
  }

  @Test
  void where_every_need_must_be_met_one_yes_lets_nobody_go() {
    var story = Story.walking().walkedTo("H3");
    story.replies(UNCLE, new AcknowledgePage(story.pageTo(UNCLE).orElseThrow().id(), ""));

    assertThat(story.paged()).contains("N3");
  }

  @Test
  void not_tonight_asks_the_next_person_of_the_rule() {
    var story = Story.walking().walkedTo("H3");
    story.replies(UNCLE, new DeclinePage(story.pageTo(UNCLE).orElseThrow().id()));

    assertThat(story.paged()).containsExactly("N3", "N2");
  }

  @Test
  void a_support_without_a_receipt_is_rung_and_without_an_answer_passed_over() {
    var story = Story.walking().walkedTo("H3").passes(Duration.ofSeconds(60));
    assertThat(story.pageTo(UNCLE).orElseThrow().tried(Medium.VOICE)).isTrue();

    story.passes(Duration.ofMinutes(4));
    assertThat(story.pageTo(COACH)).isPresent();
  }

  @Test
  void a_barred_person_is_never_paged_even_when_the_plan_names_them() {
    var story = Story.walking().walkedTo("H2");
    story.world.families = List.of(Families.barring(UNCLE));
    story.ends(SAM, StepOutcome.DID_NOT_WORK);

    assertThat(story.paged()).doesNotContain("N1");
    assertThat(story.all(PageSuppressed.class))
        .extracting(PageSuppressed::why)
        .contains(Barrier.NO_CONTACT_ORDER);
  }

  @Test
  void out_of_hours_the_plans_other_way_is_taken_with_its_reason() {
    var story = Story.walking().walkedTo("H2");
    story.world.now = World.local("2026-10-09T23:45:00");
    story.ends(SAM, StepOutcome.DID_NOT_WORK);

    assertThat(story.running()).contains("H4");
    assertThat(story.all(StepSkipped.class)).extracting(StepSkipped::step).contains(step("H3"));
    assertThat(story.newest(LevelRaised.class))
        .contains(
            new LevelRaised(Level.SELF_AND_HOUSEHOLD, Level.TEAM_BY_PHONE, "OUT_OF_HOURS H3"));
  }

  @Test
  void a_jump_of_levels_says_why() {
    var jump = new StartStep(step("H5"), StepBasis.STAFF_CHOICE, "", null);

    assertThat(Story.walking().taps(SAM, jump).refusal()).isEqualTo(Refusal.REASON_NEEDED);
  }

  @Test
  void a_step_that_asks_first_waits_for_staff_and_may_be_declined() {
    var story = Story.walking().walkedTo("H4");
    story.ends(SAM, StepOutcome.DID_NOT_WORK);
    assertThat(story.running()).isEmpty();

    story.taps(SAM, declined("H5"));
    assertThat(story.newest(StepSkipped.class))
        .contains(
            new StepSkipped(
                World.MATEOS_PLAN.ref(), step("H5"), NotTriedReason.DECLINED_BY_FAMILY));
    assertThat(story.taps(SAM, declined("H5")).last()).isEmpty();
  }

  @Test
  void a_bare_not_tried_while_nothing_runs_changes_nothing() {
    var story = Story.walking().ends(SAM, StepOutcome.WORKED);
    var late =
        new EndStep(null, StepOutcome.NOT_TRIED, NotTriedReason.NOT_SAID, DoneBy.NOT_SAID, "");

    assertThat(story.replies(SAM, late).refusal()).isEqualTo(Refusal.NO_STEP_RUNNING);
  }

  @Test
  void a_step_marked_not_to_be_used_is_passed_by() {
    var story = Story.walking().taps(SAM, new MarkStep(step("H2"), "the dog is ill"));

    assertThat(story.ends(SAM, StepOutcome.DID_NOT_WORK).running()).contains("H3");
  }

  @Test
  void a_restricted_step_begins_once_the_person_it_names_says_yes() {
    var story = atGate("H6");
    assertThat(story.running()).contains("H1");

    assertThat(story.taps(SAM, new ConfirmStep(MOTHER)).running()).contains("H6");
  }

  @Test
  void a_restricted_step_may_be_declined_at_its_gate() {
    var story = atGate("H6").taps(SAM, declined("H6"));

    assertThat(story.state().walk().gate()).isNull();
    assertThat(story.state().walk().passed(World.MATEOS_PLAN.ref(), step("H6"))).isTrue();
  }

  @Test
  void the_emergency_step_needs_a_reason_a_yes_and_a_second_staff() {
    var story = atGate("H7");
    assertThat(story.pageTo(BEA).purpose()).isEqualTo(Purpose.SECOND_STAFF);

    story.taps(SAM, new ConfirmStep(MOTHER));
    assertThat(story.running()).contains("H1");
    assertThat(story.taps(SAM, new SecondStep()).refusal())
        .isEqualTo(Refusal.ANOTHER_PERSON_NEEDED);
    assertThat(story.takes(BEA).running()).contains("H7");
  }

  @Test
  void after_three_minutes_the_supervisor_stands_in_for_whoever_is_missing() {
    var story = atGate("H7").passes(Duration.ofMinutes(3));
    assertThat(story.pageTo(SUE).purpose()).isEqualTo(Purpose.SECOND_STAFF);

    assertThat(story.takes(SUE).running()).contains("H7");
  }

  @Test
  void after_three_more_one_staff_may_go_on_with_a_reason_and_a_review_looks_at_it() {
    var story = atGate("H7").passes(Duration.ofMinutes(5));
    assertThat(story.starts(SAM, "H7", "now").refusal()).isEqualTo(Refusal.CONFIRMATION_NEEDED);

    story.passes(Duration.ofMinutes(1)).starts(SAM, "H7", "nobody answers");
    assertThat(story.newest(StepStarted.class))
        .hasValueSatisfying(started -> {
          assertThat(started.step()).isEqualTo(step("H7"));
          assertThat(started.flagged()).isTrue();
          assertThat(started.reason()).isEqualTo("nobody answers");
        });
  }

  @Test
  void a_person_alleged_to_be_the_danger_is_never_asked_and_a_colleague_is() {
    var story = Story.walking().taps(SAM, new ReportHarm("he told me", MOTHER));
    story.starts(SAM, "H6", "away from here");

    assertThat(story.taps(SAM, new ConfirmStep(MOTHER)).refusal())
        .isEqualTo(Refusal.ANOTHER_PERSON_NEEDED);
    assertThat(story.takes(BEA).running()).contains("H6");
  }

  @Test
  void a_gate_that_nobody_needs_any_more_closes_with_the_step_that_worked() {
    var story = atGate("H7").ends(SAM, StepOutcome.WORKED);

    assertThat(story.state().walk().gate()).isNull();
    assertThat(story.paged()).doesNotContain("S2");
  }

  @Test
  void danger_override_is_one_action_at_any_time() {
    var story = Story.taken().replies(SAM, new OverrideDanger("fire"));
    assertThat(story.running()).contains("D5");
    assertThat(story.pageTo(SUE).purpose()).isEqualTo(Purpose.SUPERVISE);

    assertThat(story.replies(SAM, new OverrideDanger("fire")).last()).isEmpty();
  }

  @Test
  void danger_override_needs_no_plan_at_all() {
    var story = Story.taken();
    story.world.withCommonPlan = false;

    assertThat(story.replies(SAM, new OverrideDanger("fire")).refusal()).isNull();
    assertThat(story.state().phase()).isEqualTo(Phase.EMERGENCY);
  }

  @Test
  void after_danger_the_walk_goes_on_once_the_safety_questions_were_asked() {
    var story =
        Story.chosen()
            .taps(SAM, new OverrideDanger("fire"))
            .taps(SAM, new ChooseScenario(new ScenarioId("S")))
            .ends(SAM, StepOutcome.PARTLY);
    assertThat(story.running()).isEmpty();

    story.taps(SAM, new RecordScreening(SafetyScreen.calm("")));
    assertThat(story.starts(SAM, "H1", "it is calmer").running()).contains("H1");
  }

  @Test
  void no_timer_ever_reaches_level_five() {
    var story = atGate("H7").passes(Duration.ofHours(5));

    assertThat(story.all(StepStarted.class)).noneMatch(one -> one.level() == Level.EMERGENCY);
  }

  @Test
  void a_screen_is_put_off_with_a_reason_and_asked_again() {
    var story = Story.chosen();
    assertThat(story.taps(SAM, new SkipScreening(" ")).refusal()).isEqualTo(Refusal.REASON_NEEDED);

    story.taps(SAM, new SkipScreening("she cannot talk now"));
    assertThat(story.running()).contains("H1");
    assertThat(story.waitFor(DeadlineKind.SCREENING)).contains(Duration.ofMinutes(10));
  }

  @Test
  void no_step_logged_by_its_limit_and_five_minutes_asks_somebody_else() {
    var story = Story.walking();
    story.taps(SAM, new MessageCommand.SendWords("I am here"));
    assertThat(story.waitFor(DeadlineKind.ATTENTION)).contains(Duration.ofMinutes(15));

    story.passes(Duration.ofMinutes(15));
    assertThat(story.pageTo(BEA).purpose()).isEqualTo(Purpose.ATTENTION);
    assertThat(story.textsToFamily()).endsWith(Texts.TOLD_WAITING);
    assertThat(story.state().crew().lead()).isEqualTo(SAM.id());
  }

  @Test
  void a_plan_pinned_once_stays_though_a_newer_version_becomes_active() {
    var story = Story.walking();
    var newer = Plans.version(World.MATEOS_PLAN, 5);
    story.world.running = List.of(newer);
    story.taps(SAM, new ChooseYouth(FAMILY, MATEO));

    assertThat(story.state().subject().plan()).isEqualTo(World.MATEOS_PLAN.ref());
  }

  @Test
  void one_number_with_two_youths_preselects_neither() {
    var story = new Story();
    story.world.families = List.of(World.MATEOS_FAMILY, World.family("reyes-family.yaml"));
    story.texts(CARLA, "please").takes(SAM);

    assertThat(story.taps(SAM, new ChooseYouth(null, new PersonId("P1"))).refusal())
        .isEqualTo(Refusal.NO_SUCH_FAMILY);
    assertThat(story.state().subject().pinned()).isEmpty();
  }

  @Test
  void another_scenario_begins_at_its_own_first_step_though_the_last_one_worked() {
    var story = Story.walking().ends(SAM, StepOutcome.WORKED);
    CrisisPlan plan = World.MATEOS_PLAN;
    story.taps(SAM, new ChooseScenario(new ScenarioId("S")));

    assertThat(PlanOrder.next(story.state(), plan)).isEqualTo(plan.step(step("S1")));
  }

  // R3
  @Test
  void a_family_taken_for_another_has_its_team_let_go_and_its_step_ended_once_staff_say_so() {
    var story = Story.walking().walkedTo("H3");
    var rung = story.pageTo(UNCLE).orElseThrow();
    story.replies(UNCLE, new AcknowledgePage(rung.id(), ""));
    story.calls(CARLA, "CA1").taps(SAM, new InviteGuest(new Who.TeamMember(NEIGHBOR), "", false));
    story.world.families = List.of(World.MATEOS_FAMILY, World.family("jay-family.yaml"));

    story.taps(SAM, new ChooseYouth(new FamilyId("FAM-0019"), new PersonId("P1")));

    assertThat(story.refusal()).isNull();
    assertThat(story.pageTo(UNCLE).orElseThrow().answer()).isEqualTo(Page.Answer.CANCELLED);
    assertThat(story.last())
        .filteredOn(MessageQueued.class::isInstance)
        .extracting(event -> ((MessageQueued) event).to())
        .containsExactly(rung.asked().number());
    assertThat(story.state().room().guests())
        .extracting(Guest::missed)
        .containsExactly(Missed.NO_LONGER_NEEDED);
    assertThat(story.state().walk().running()).isEmpty();
    assertThat(story.state().walk().runs().getLast().ended())
        .extracting(StepEnded::notTriedWhy)
        .isEqualTo(NotTriedReason.NOT_RELEVANT);
    story.replies(UNCLE, new AcknowledgePage(rung.id(), ""));
    assertThat(story.refusal()).isEqualTo(Refusal.TAKEN_BY_ANOTHER);
  }
}
