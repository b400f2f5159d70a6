package org.porchlight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.incident.World.BEA;
import static org.porchlight.incident.World.CARLA;
import static org.porchlight.incident.World.COORDINATOR;
import static org.porchlight.incident.World.FAMILY;
import static org.porchlight.incident.World.MATEO;
import static org.porchlight.incident.World.MOTHER;
import static org.porchlight.incident.World.RUBEN;
import static org.porchlight.incident.World.SAM;
import static org.porchlight.incident.World.STRANGER;
import static org.porchlight.incident.World.SUE;
import static org.porchlight.incident.World.UNCLE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.ContactCommand.NoticeSecondContact;
import org.porchlight.incident.ContactCommand.PlaceCallback;
import org.porchlight.incident.ContactCommand.SilenceContact;
import org.porchlight.incident.DutyCommand.AcceptHandover;
import org.porchlight.incident.DutyCommand.CallSupervisor;
import org.porchlight.incident.DutyCommand.NoteHarmTold;
import org.porchlight.incident.DutyCommand.NoteThirdParty;
import org.porchlight.incident.DutyCommand.OfferHandover;
import org.porchlight.incident.DutyCommand.OpenPrivateEar;
import org.porchlight.incident.DutyCommand.ReportHarm;
import org.porchlight.incident.DutyCommand.TakeOver;
import org.porchlight.incident.EndingCommand.DecideReview;
import org.porchlight.incident.EndingCommand.Resolve;
import org.porchlight.incident.PageCommand.AcknowledgePage;
import org.porchlight.incident.PageCommand.PageSomeone;
import org.porchlight.incident.PageEvent.PageAcknowledged;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.SubjectCommand.ChooseSpeaker;
import org.porchlight.incident.SubjectCommand.ChooseYouth;
import org.porchlight.incident.SubjectCommand.ConfirmIdentity;
import org.porchlight.incident.SubjectEvent.IdentityProof;
import org.porchlight.incident.SubjectEvent.PlanPinned;
import org.porchlight.incident.SubjectEvent.PlanSource;
import org.porchlight.incident.WalkCommand.RecordScreening;
import org.porchlight.incident.WalkCommand.RecordSomethingElse;
import org.porchlight.incident.WalkCommand.StartStep;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;

/// The rules of the line, R1 to R23 in their order, each in one line of thought.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesOfTheLineTest {
  // R1
  @Test
  void a_new_crisis_is_new_once_the_last_one_is_resolved() {
    var story = Endings.resolved().texts(CARLA, "it starts again");

    assertThat(story.refusal()).isEqualTo(Refusal.NO_LONGER_ACTIVE);
  }

  // R2
  @Test
  void a_plan_outlives_its_troubles_and_only_without_one_the_agencys_runs() {
    var troubled = Story.taken();
    troubled.world.now = World.local("2027-03-01T20:00:00");
    troubled.taps(SAM, new ChooseYouth(FAMILY, MATEO));
    var without = Story.taken();
    without.world.running = List.of();
    without.taps(SAM, new ChooseYouth(FAMILY, MATEO));

    assertThat(troubled.all(PlanPinned.class))
        .containsExactly(new PlanPinned(MATEO, World.MATEOS_PLAN.ref(), PlanSource.OWN));
    assertThat(without.all(PlanPinned.class))
        .containsExactly(new PlanPinned(MATEO, World.COMMON_PLAN.ref(), PlanSource.AGENCY_DEFAULT));
    assertThat(without.state().messages().tasks()).contains(Task.PLAN_MISSING);
  }

  // R3
  @Test
  void who_and_about_whom_is_suggested_by_a_number_and_chosen_by_staff() {
    var story = Story.taken();

    assertThat(story.state().contacts().all().getFirst().candidates())
        .containsExactly(new Candidate(FAMILY, MOTHER));
    assertThat(story.state().subject()).isEqualTo(Subject.UNKNOWN);
  }

  @Test
  void speaker_is_one_of_the_family_once_the_family_is_known() {
    var stranger = new PersonId("P77");

    assertThat(Story.taken().taps(SAM, new ChooseSpeaker(stranger)).refusal()).isNull();
    assertThat(Story.walking().taps(SAM, new ChooseSpeaker(stranger)).refusal())
        .isEqualTo(Refusal.NO_SUCH_PERSON);
  }

  // R4
  @Test
  void safety_first_so_no_step_begins_before_the_screen() {
    var story = Story.chosen();

    assertThat(story.running()).isEmpty();
    assertThat(story.starts(SAM, "H1", "").refusal()).isEqualTo(Refusal.SCREEN_FIRST);
    assertThat(story.taps(SAM, new RecordScreening(SafetyScreen.calm(""))).running())
        .contains("H1");
  }

  // R5
  @Test
  void acknowledged_is_not_helped_until_a_human_word_reaches_the_family() {
    var story = Story.taken().passes(Duration.ofMinutes(2));

    assertThat(story.pageTo(BEA).purpose()).isEqualTo(Purpose.ATTENTION);
    assertThat(story.textsToFamily()).endsWith(Texts.TOLD_WAITING);
    assertThat(story.passes(Duration.ofMinutes(2)).pageTo(SUE).purpose())
        .isEqualTo(Purpose.ATTENTION);
  }

  // R6
  @Test
  void digits_mean_one_thing_and_a_family_that_texts_1_has_only_texted() {
    var story = new Story().texts(CARLA, "please").texts(CARLA, "1");

    assertThat(story.last()).hasOnlyElementsOfType(MessageEvent.MessageReceived.class);
    assertThat(story.all(PageAcknowledged.class)).isEmpty();
  }

  // R7
  @Test
  void no_gate_in_the_fire_where_the_family_asks_for_911() {
    var story =
        Story.chosen()
            .taps(
                SAM,
                new StartStep(World.step("H7"), StepBasis.FAMILY_ASKED, "they want 911", null));

    assertThat(story.running()).contains("H7");
  }

  // R8
  @Test
  void read_at_the_moment_a_page_goes_to_the_number_of_now() {
    var story = Story.walking().walkedTo("H2");
    var other = new PhoneNumber("+12025550149");
    story.world.families = List.of(Families.withNumber(UNCLE, other));
    story.ends(SAM, StepOutcome.DID_NOT_WORK);

    assertThat(story.pageTo(UNCLE).orElseThrow().asked().number()).isEqualTo(other);
  }

  // R9
  @Test
  void people_call_back_and_machines_do_not() {
    var story = new Story().calls(CARLA, "CA1").hangsUp("CA1").passes(Duration.ofHours(3));

    assertThat(story.errands())
        .filteredOn(Errand.PlaceCall.class::isInstance)
        .extracting(errand -> ((Errand.PlaceCall) errand).to())
        .doesNotContain(CARLA);
    assertThat(story.taps(SAM, new PlaceCallback()).newest(ContactEvent.CallbackPlaced.class))
        .hasValueSatisfying(placed -> assertThat(placed.to()).isEqualTo(CARLA));
  }

  // R10
  @Test
  void those_who_cannot_speak_say_so_by_a_key_and_stay_on_the_line() {
    var story =
        new Story()
            .calls(CARLA, "CA1")
            .move(
                new SilenceContact("CA1"),
                new Source(new Actor.Caller(new ContactId(1)), Channel.VOICE));

    assertThat(story.state().contacts().onLine().getFirst().silent()).isTrue();
    assertThat(story.errands()).noneMatch(Errand.EndCall.class::isInstance);
  }

  // R11
  @Test
  void youth_and_caregiver_are_apart_so_a_youths_word_pages_nobody_unasked() {
    var story = Story.walking().taps(SAM, new ChooseSpeaker(MATEO)).walkedTo("H2");
    story.ends(SAM, StepOutcome.DID_NOT_WORK);

    assertThat(story.running()).isEmpty();
    assertThat(story.pageTo(UNCLE)).isEmpty();
    assertThat(story.starts(SAM, "H3", "he said yes").pageTo(UNCLE)).isPresent();
  }

  // R12
  @Test
  void unlocking_is_a_mark_of_staff_and_of_one_person_only() {
    var story = Story.walking().taps(SAM, new ConfirmIdentity(IdentityProof.PASSPHRASE));

    assertThat(story.state().subject().proof()).isEqualTo(IdentityProof.PASSPHRASE);
    assertThat(story.taps(SAM, new ChooseSpeaker(UNCLE)).state().subject().proof()).isNull();
  }

  // R13
  @Test
  void supports_are_connected_by_voice_with_whoever_has_the_family() {
    var story = Story.walking().walkedTo("H3");
    var page = story.pageTo(UNCLE).orElseThrow();
    story.replies(UNCLE, new AcknowledgePage(page.id(), ""));

    assertThat(story.last())
        .contains(new PageEvent.PageChannelAdded(page.id(), Medium.VOICE, null));
    assertThat(story.pageTo(SAM).open()).isTrue();
  }

  // R14
  @Test
  void private_ear_keeps_the_caller_company_meanwhile() {
    var story =
        new Story().calls(CARLA, "CA1").takesByVoice(SAM, "CA2").presses(SAM, new OpenPrivateEar());

    assertThat(story.errands().getLast())
        .isInstanceOfSatisfying(
            Errand.HoldCaller.class,
            hold -> {
              assertThat(hold.carrierId()).isEqualTo("CA1");
              assertThat(hold.hold()).isTrue();
            });
  }

  // R15
  @Test
  void life_outside_the_plan_is_recorded_as_what_it_was() {
    var story =
        Story.walking()
            .taps(SAM, new RecordSomethingElse("she sang to him"))
            .starts(SAM, "H4", "it moves faster than the plan");

    assertThat(story.all(WalkEvent.SomethingElseDone.class)).hasSize(1);
    assertThat(story.running()).contains("H4");
  }

  // R16
  @Test
  void never_alone_as_the_supervisor_and_a_handover_are_one_action_each() {
    var story = Story.walking().taps(SAM, new CallSupervisor("too much"));
    assertThat(story.pageTo(SUE).purpose()).isEqualTo(Purpose.SUPERVISE);

    story.taps(SAM, new OfferHandover(null));
    assertThat(story.state().crew().lead()).isEqualTo(SAM.id());

    story.replies(BEA, new AcceptHandover());
    assertThat(story.state().crew().lead()).isEqualTo(BEA.id());
  }

  // R16
  @Test
  void two_who_relieve_the_same_colleague_do_not_relieve_each_other() {
    var story = Story.walking().taps(BEA, new TakeOver(SAM.id()));
    assertThat(story.state().crew().lead()).isEqualTo(BEA.id());

    assertThat(story.taps(SUE, new TakeOver(SAM.id())).refusal())
        .isEqualTo(Refusal.TAKEN_BY_ANOTHER);
    assertThat(story.taps(BEA, new TakeOver(SAM.id())).refusal()).isNull();
    assertThat(story.state().crew().lead()).isEqualTo(BEA.id());
    assertThat(story.taps(SUE, new TakeOver(BEA.id())).state().crew().lead()).isEqualTo(SUE.id());
  }

  // R17
  @Test
  void second_caller_of_the_family_is_told_to_those_who_have_it_once() {
    var other = new IncidentId("01JD0000000000000000000007");
    var line = new Source(new Actor.Line(), Channel.VOICE);
    var story = Story.walking().move(new NoticeSecondContact(other), line);

    assertThat(story.notices()).endsWith(Texts.NEW_MESSAGE);
    assertThat(story.move(new NoticeSecondContact(other), line).last()).isEmpty();
  }

  // R18
  @Test
  void ending_asks_how_it_is_and_what_nobody_asked_stays_a_task() {
    var story =
        Story.taken()
            .taps(
                SAM,
                new Resolve(
                    new Resolution(
                        Resolution.OverWhen.NOT_ASKED,
                        Disposition.STABILIZED_IN_PLACE,
                        Resolution.LivingSituation.NOT_ASKED,
                        Resolution.SafeContact.NOT_ASKED,
                        "")));

    assertThat(story.state().messages().tasks()).contains(Task.RESOLUTION_DETAILS);
  }

  // R19
  @Test
  void closing_needs_the_follow_ups_and_a_plan_decision() {
    var story = Endings.resolved();
    assertThat(story.taps(SAM, new EndingCommand.CloseIncident()).refusal())
        .isEqualTo(Refusal.FOLLOWUP_OPEN);

    Endings.followedUp(story);
    assertThat(story.taps(SAM, new EndingCommand.CloseIncident()).refusal())
        .isEqualTo(Refusal.REVIEW_NEEDED);

    story.taps(COORDINATOR, new DecideReview(Endings.kept()));
    assertThat(story.state().phase()).isEqualTo(Phase.CLOSED);
  }

  // R20
  @Test
  void a_waiver_is_not_a_yes_and_pins_no_new_version() {
    var review =
        new Review(
            Review.PlanDecision.CHANGED,
            Review.FamilyPresence.WAIVED,
            "declined",
            "go ahead without us",
            "the hall light",
            new Waiver(World.MOTHER, Waiver.Way.BY_CALL, LocalDate.parse("2026-10-11")),
            List.of(SystemCause.PLAN_STEP_WRONG),
            null);
    var story = Endings.resolved().taps(COORDINATOR, new DecideReview(review));

    assertThat(story.refusal()).isNull();
    assertThat(story.state().subject().plan()).isEqualTo(World.MATEOS_PLAN.ref());
  }

  // R21
  @Test
  void hurting_a_child_is_reported_apart_and_stops_pages_to_whom_it_names() {
    var story = Story.walking().walkedTo("H3");
    story.taps(SAM, new ReportHarm("he told me about his uncle", UNCLE));
    story.taps(SAM, new PageSomeone(new Recipient.OnTeam(FAMILY, UNCLE)));

    assertThat(story.entries())
        .filteredOn(entry -> entry.event() instanceof DutyEvent.HarmReported)
        .allMatch(entry -> entry.restriction() == Restriction.HARM_REPORT);
    assertThat(story.paged()).doesNotContain("N1");
  }

  // R21
  @Test
  void the_written_report_is_noted_days_after_the_incident_closed() {
    var story = Endings.followedUp(Endings.resolved());
    story.taps(SAM, new ReportHarm("he told me about his uncle", null));
    story.taps(World.COORDINATOR, new DecideReview(Endings.kept()));
    assertThat(story.state().phase()).isEqualTo(Phase.CLOSED);

    var told = story.world.now.plus(Duration.ofHours(30));
    story.passes(Duration.ofHours(40));
    assertThat(story.taps(SAM, new NoteHarmTold(HarmWay.WRITING, told, "W-4711")).refusal())
        .isNull();
    assertThat(story.state().crew().harm().written()).isTrue();
    assertThat(story.entries().getLast())
        .satisfies(entry -> assertThat(entry.restriction()).isEqualTo(Restriction.HARM_REPORT))
        .satisfies(entry ->
            assertThat(entry.event())
                .isEqualTo(new DutyEvent.HarmTold(HarmWay.WRITING, told, "W-4711")));
    assertThat(story.state().phase()).isEqualTo(Phase.CLOSED);
  }

  // R21
  @Test
  void who_told_the_authorities_is_kept_apart_and_never_before_they_did() {
    var story = Story.walking();
    story.taps(SAM, new ReportHarm("he told me about his uncle", null));
    var opened = story.entries().getLast().at();
    var ahead = new NoteHarmTold(HarmWay.PHONE, opened.plusSeconds(3_600), "");
    assertThat(story.taps(SAM, ahead).refusal()).isEqualTo(Refusal.NOT_YET_PAST);

    story.taps(SAM, new NoteHarmTold(HarmWay.PHONE, null, " R-4711 "));

    assertThat(story.entries())
        .filteredOn(entry -> entry.event() instanceof DutyEvent.HarmTold)
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.restriction()).isEqualTo(Restriction.HARM_REPORT);
          assertThat(((DutyEvent.HarmTold) entry.event()).reference()).isEqualTo("R-4711");
        });
    assertThat(story.state().crew().harm()).isEqualTo(new HarmReport(null, opened, true, false));
  }

  // R22
  @Test
  void third_parties_are_helped_at_once_and_the_rule_used_is_logged() {
    var story = new Story().calls(STRANGER, "CA1").takesByVoice(SAM, "CA2");

    assertThat(story.taps(SAM, new NoteThirdParty("police", " ")).refusal())
        .isEqualTo(Refusal.REASON_NEEDED);
    assertThat(story.taps(SAM, new NoteThirdParty("police", "call back first")).last())
        .containsExactly(new DutyEvent.ThirdPartyNoted("police", "call back first"));
  }

  // R23
  @Test
  void real_is_real_so_whoever_contacts_the_line_is_paged_for() {
    var story = new Story().texts(RUBEN, "this is only a test");

    assertThat(story.pageTo(SAM).purpose()).isEqualTo(Purpose.ANSWER);
  }
}
