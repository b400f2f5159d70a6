package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.DoneBy;
import org.porchlight.incident.NotTriedReason;
import org.porchlight.incident.Phase;
import org.porchlight.incident.Refusal;
import org.porchlight.incident.SafetyScreen;
import org.porchlight.incident.StepBasis;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.SubjectCommand.ChooseScenario;
import org.porchlight.incident.SubjectCommand.ChooseSpeaker;
import org.porchlight.incident.SubjectCommand.ChooseYouth;
import org.porchlight.incident.SubjectEvent.PlanPinned;
import org.porchlight.incident.SubjectEvent.PlanSource;
import org.porchlight.incident.Task;
import org.porchlight.incident.WalkCommand.EndStep;
import org.porchlight.incident.WalkCommand.MarkStep;
import org.porchlight.incident.WalkCommand.RecordScreening;
import org.porchlight.incident.WalkCommand.RecordSomethingElse;
import org.porchlight.incident.WalkCommand.SkipScreening;
import org.porchlight.incident.WalkCommand.StartStep;
import org.porchlight.incident.WalkEvent;
import org.porchlight.incident.WalkEvent.LevelRaised;
import org.porchlight.incident.WalkEvent.ScreeningSkipped;
import org.porchlight.incident.WalkEvent.StepEnded;
import org.porchlight.incident.WalkEvent.StepMarked;
import org.porchlight.line.Turned;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.ScenarioId;
import org.porchlight.plan.StepId;
import org.porchlight.review.TimelineRow;

/// An evening seldom goes as it was written down: safety comes first, choices are taken back, steps
/// are left out or done by others, and each of it is in the log as it was (R2, R3, R4, R15, R16,
/// R18).
@DisplayNameGeneration(ReplaceUnderscores.class)
final class OutsideThePlanTest {
  @RegisterExtension final Town town = new Town();

  private final Phone carla = town.phone("+12025550101");
  private final Phone sam = town.phone("+12025550181");
  private final Phone luz = town.phone("+12025550182");
  private final Phone pat = town.phone("+12025550183");

  @BeforeEach
  void carla_texts_and_sam_has_it() {
    carla.texts("please help");
    sam.replies("1");
  }

  private Desk walking() {
    return town.desk("S1").isAbout("FAM-0007", "P1", "H").allIsCalm();
  }

  private <E extends WalkEvent> List<E> events(Class<E> type) {
    return town.timeline(town.onlyIncident()).stream()
        .map(TimelineRow::event)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private static void isRefused(Turned turned, Refusal expected) {
    assertThat(turned)
        .isInstanceOfSatisfying(
            Turned.Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(expected));
  }

  // R4
  @Test
  void the_safety_questions_come_first_are_put_off_with_a_reason_and_asked_again() {
    var desk = town.desk("S1").isAbout("FAM-0007", "P1", "H");
    isRefused(desk.starts("H1", ""), Refusal.SCREEN_FIRST);
    isRefused(desk.does(new SkipScreening(" ")), Refusal.REASON_NEEDED);
    desk.does(new SkipScreening("she is out of breath"));
    assertThat(desk.step()).isEqualTo("H1");
    int before = sam.texts().size();
    town.wait(Duration.ofMinutes(10).plusSeconds(5));

    assertThat(events(ScreeningSkipped.class))
        .extracting(ScreeningSkipped::reason)
        .containsExactly("she is out of breath", "asked again");
    assertThat(sam.texts().subList(before, sam.texts().size()))
        .anyMatch(text -> text.contains("first questions are open"));
  }

  @Test
  void an_answer_that_says_danger_offers_the_override_and_one_reply_takes_it() {
    var desk = town.desk("S1").isAbout("FAM-0007", "P1", "H");
    var no = SafetyScreen.Answer.NO;
    var yes = SafetyScreen.Answer.YES;
    desk.does(new RecordScreening(new SafetyScreen(no, yes, yes, no, yes, "in the yard")));
    assertThat(desk.state().walk().dangerous()).isTrue();
    assertThat(desk.state().walk().levelReached()).isLessThan(5);
    sam.replies("9");

    assertThat(desk.step()).isEqualTo("H7");
    assertThat(desk.types()).contains("danger.overridden", "level.raised");
    assertThat(pat.texts()).anyMatch(text -> text.contains("supervisor needed now"));
  }

  // R3
  @Test
  void speaker_youth_and_scenario_are_chosen_by_staff_can_be_changed_and_each_is_an_event() {
    var desk = town.desk("S1");
    assertThat(desk.state().subject().pinned()).isEmpty();
    desk.does(new ChooseSpeaker(new PersonId("P3")));
    desk.does(new ChooseSpeaker(new PersonId("P2")));
    desk.isAbout("FAM-0007", "P1", "S");
    desk.does(new ChooseScenario(new ScenarioId("H")));
    desk.does(new ChooseYouth(new FamilyId("FAM-0012"), new PersonId("P2")));

    assertThat(desk.types())
        .filteredOn(type -> type.endsWith(".chosen") || type.equals("plan.pinned"))
        .containsExactly(
            "speaker.chosen",
            "speaker.chosen",
            "plan.pinned",
            "scenario.chosen",
            "scenario.chosen",
            "plan.pinned");
    assertThat(desk.state().subject().family()).isEqualTo(new FamilyId("FAM-0012"));
  }

  // R2
  @Test
  void a_youth_without_any_plan_has_the_agencys_and_it_is_left_to_write_one() {
    var desk = town.desk("S1");
    desk.does(new ChooseYouth(new FamilyId("FAM-0031"), new PersonId("P1")));

    assertThat(desk.state().subject().pinned())
        .extracting(PlanPinned::source)
        .containsExactly(PlanSource.AGENCY_DEFAULT);
    assertThat(desk.state().messages().tasks()).contains(Task.PLAN_MISSING);
  }

  // R15
  @Test
  void who_did_it_staffs_own_concern_and_what_is_in_no_plan_are_recorded_as_they_were() {
    var desk = walking();
    desk.does(new EndStep(null, StepOutcome.PARTLY, null, DoneBy.FAMILY_ALONE, "he drew"));
    desk.does(
        new EndStep(
            null, StepOutcome.NOT_TRIED, NotTriedReason.STAFF_CONCERN, DoneBy.NOT_SAID, "a dog"));
    desk.does(new RecordSomethingElse("they only wanted to talk"));

    assertThat(town.timeline(desk.incident()))
        .filteredOn(row -> row.type().equals("step.ended"))
        .extracting(row -> row.step() + " " + row.outcome() + " " + row.reason())
        .containsExactly("H1 partly null", "H2 not_tried staff_concern");
    assertThat(desk.state().walk().runs().getFirst().ended())
        .isNotNull()
        .extracting(StepEnded::doneBy)
        .isEqualTo(DoneBy.FAMILY_ALONE);
    assertThat(desk.types()).contains("something_else.done");
  }

  @Test
  void another_step_or_scenario_is_taken_with_its_reason() {
    var desk = walking();
    isRefused(desk.starts("H4", ""), Refusal.REASON_NEEDED);
    desk.starts("H4", "both neighbors are away");
    assertThat(desk.step()).isEqualTo("H4");
    desk.ends(StepOutcome.PARTLY);
    desk.does(new ChooseScenario(new ScenarioId("S")));
    desk.starts("S3", "it began at school");

    assertThat(desk.state().walk().runs().getLast().started().step()).isEqualTo(new StepId("S3"));
    assertThat(events(LevelRaised.class))
        .extracting(LevelRaised::reason)
        .contains("both neighbors are away");
  }

  @Test
  void a_step_marked_not_to_be_used_is_passed_by_and_the_plans_words_stay() {
    var desk = walking();
    desk.does(new MarkStep(new StepId("H2"), "the dog died"));
    desk.ends(StepOutcome.DID_NOT_WORK);

    assertThat(desk.step()).isEqualTo("H3");
    assertThat(events(StepMarked.class))
        .extracting(StepMarked::reason)
        .containsExactly("the dog died");
    assertThat(desk.state().subject().plan()).hasToString("PLN-0007 v4");
  }

  // R16
  @Test
  void the_supervisor_and_the_next_colleague_are_one_reply_each() {
    walking();
    sam.replies("8");
    assertThat(pat.texts()).anyMatch(text -> text.contains("supervisor needed now"));
    sam.replies("03");
    assertThat(luz.texts().getLast()).contains("a colleague asks you to take over");
    assertThat(town.desk("S1").state().crew().lead()).hasToString("S1");
    luz.replies("1");

    assertThat(town.desk("S1").state().crew().lead()).hasToString("S2");
  }

  // R6, R18
  @Test
  void over_is_said_twice_and_not_while_a_step_runs_and_what_nobody_asked_stays_a_task() {
    var desk = walking();
    sam.replies("00");
    assertThat(desk.state().phase()).isEqualTo(Phase.WALKING_PLAN);
    sam.replies("4");
    sam.replies("0");
    assertThat(desk.state().ending().resolved()).isFalse();
    sam.replies("00");

    assertThat(desk.state().ending().resolved()).isTrue();
    assertThat(desk.state().messages().tasks()).contains(Task.RESOLUTION_DETAILS);
    assertThat(List.of(desk.state().phase())).doesNotContain(Phase.CLOSED);
  }

  // R9
  @Test
  void a_telephone_that_others_read_gets_a_neutral_first_reply_and_nothing_automatic_after() {
    Phone tobe = town.phone("+12025550161");
    tobe.texts("can somebody call");
    town.wait(Duration.ofMinutes(12));

    assertThat(tobe.texts()).hasSize(1);
    assertThat(tobe.texts().getFirst()).doesNotContain("988", "911", "help", "person");
    assertThat(tobe.rings()).isFalse();
  }

  @Test
  void the_next_in_plan_is_begun_by_key_or_page_alike() {
    var desk = walking();
    desk.ends(StepOutcome.DID_NOT_WORK);
    sam.replies("6");
    sam.replies("6");
    assertThat(desk.step()).isEqualTo("H4");
    sam.replies("6");
    assertThat(desk.step()).isEqualTo("none");
    desk.does(new StartStep(null, StepBasis.NEXT_IN_PLAN, "", null));

    assertThat(desk.step()).isEqualTo("H5");
  }
}
