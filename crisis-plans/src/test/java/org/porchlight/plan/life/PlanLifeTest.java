package org.porchlight.plan.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.plan.Agreement;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanStatus;
import org.porchlight.plan.PolicyPack;
import org.porchlight.plan.SignOff;
import org.porchlight.plan.checks.Finding;
import org.porchlight.plan.checks.TestPlans;
import org.porchlight.plan.life.PlanLifeCommand.ActivateVersion;
import org.porchlight.plan.life.PlanLifeCommand.AskForSignOffs;
import org.porchlight.plan.life.PlanLifeCommand.NoteReading;
import org.porchlight.plan.life.PlanLifeCommand.NoteWaiver;
import org.porchlight.plan.life.PlanLifeCommand.ProposeVersion;
import org.porchlight.plan.life.PlanLifeCommand.ResumePlan;
import org.porchlight.plan.life.PlanLifeCommand.RetirePlan;
import org.porchlight.plan.life.PlanLifeCommand.SeekAttention;
import org.porchlight.plan.life.PlanLifeCommand.SendToTeam;
import org.porchlight.plan.life.PlanLifeCommand.SettleAttention;
import org.porchlight.plan.life.PlanLifeCommand.SignVersion;
import org.porchlight.plan.life.PlanLifeCommand.SuspendPlan;
import org.porchlight.plan.life.PlanLifeCommand.WithdrawSignOff;
import org.porchlight.plan.life.SigningWay.Channel;
import org.porchlight.plan.life.SigningWay.Device;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanLifeTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
  private static final Author COORDINATOR = new Author("T1", Author.Role.COORDINATOR);
  private static final Author TEAM = new Author("T2", Author.Role.TEAM_MEMBER);
  private static final PersonId YOUTH = new PersonId("P1");
  private static final PersonId MOTHER = new PersonId("P2");
  private static final PersonId AUNT = new PersonId("N1");
  private static final PersonId LEE = new PersonId("T1");

  private final List<PlanLifeEvent> log = new ArrayList<>();
  private PlanLife life = PlanLife.NONE;

  @Test
  void a_plan_goes_from_draft_through_the_team_and_sign_offs_to_active() {
    signedVersion();

    done(activate(COORDINATOR));

    assertThat(status(2)).isEqualTo(PlanStatus.ACTIVE);
    assertThat(life.running().orElseThrow().asItStands().signOffs())
        .extracting(SignOff::who)
        .containsExactly(YOUTH, MOTHER, LEE);
    assertThat(PlanLife.replay(log)).isEqualTo(life);
  }

  @Test
  void only_a_coordinator_makes_a_version_active() {
    signedVersion();

    assertThat(refused(activate(TEAM))).isEqualTo(PlanLifeRefusal.ONLY_A_COORDINATOR_DOES_THIS);
  }

  @Test
  void a_version_nobody_signed_stays_where_it_is_and_says_what_is_missing() {
    inSigning();

    assertThat(blockers(activate(COORDINATOR)))
        .contains("signoff.decision_holder", "signoff.caregiver");
    assertThat(status(2)).isEqualTo(PlanStatus.SIGNING);
  }

  @Test
  void a_waiver_is_not_a_yes() {
    inSigning();
    done(new NoteWaiver(2, MOTHER, "go ahead without me", COORDINATOR, DAY));

    assertThat(life.version(2).orElseThrow().waivers()).containsExactly(MOTHER);
    assertThat(blockers(activate(COORDINATOR))).contains("signoff.caregiver");
  }

  @Test
  void a_team_member_who_signs_for_others_in_a_file_has_signed_for_nobody() {
    done(new ProposeVersion(TestPlans.sound(), TEAM, DAY));

    assertThat(life.version(2).orElseThrow().signOffs()).isEmpty();
  }

  @Test
  void a_coordinators_file_holds_the_sign_offs_they_wrote_down() {
    done(new ProposeVersion(TestPlans.sound(), COORDINATOR, DAY));

    assertThat(life.version(2).orElseThrow().signOffs()).hasSize(3);
  }

  @Test
  void a_word_to_an_earlier_version_left_in_the_file_is_no_word_to_the_new_one() {
    done(new ProposeVersion(TestPlans.sound(), COORDINATOR, DAY));
    done(new ProposeVersion(version(3), COORDINATOR, DAY));

    assertThat(life.version(3).orElseThrow().signOffs()).isEmpty();
  }

  @Test
  void nobody_signs_what_was_not_read_to_them() {
    inSigning();

    assertThat(refused(sign(MOTHER, "caregiver", SigningWay.IN_PERSON, Agreement.AGREE)))
        .isEqualTo(PlanLifeRefusal.NOT_READ_TO_THEM);
  }

  @Test
  void reading_another_version_is_not_reading_this_one() {
    signedVersion();
    done(new ProposeVersion(version(3), TEAM, DAY));
    done(new SendToTeam(3, TEAM, DAY));
    done(new AskForSignOffs(3, TEAM, DAY));

    assertThat(
            refused(
                new SignVersion(
                    3,
                    MOTHER,
                    "caregiver",
                    SigningWay.IN_PERSON,
                    Agreement.AGREE,
                    "",
                    Language.EN,
                    false,
                    COORDINATOR,
                    DAY)))
        .isEqualTo(PlanLifeRefusal.NOT_READ_TO_THEM);
  }

  @ParameterizedTest
  @EnumSource(
      value = Device.class,
      names = {"SHARED", "MONITORED"})
  void no_sign_off_comes_from_a_telephone_that_others_use_or_see(Device device) {
    inSigning();
    done(read(MOTHER));
    var way = new SigningWay(Channel.TEXT_REPLY, device);

    assertThat(refused(sign(MOTHER, "caregiver", way, Agreement.AGREE)))
        .isEqualTo(PlanLifeRefusal.NOT_FROM_THIS_TELEPHONE);
  }

  @Test
  void a_text_reply_from_an_own_telephone_signs() {
    inSigning();
    done(read(MOTHER));

    done(
        sign(MOTHER, "caregiver", new SigningWay(Channel.TEXT_REPLY, Device.OWN), Agreement.AGREE));

    assertThat(life.version(2).orElseThrow().signOffs())
        .singleElement()
        .returns("text_reply", SignOff::how);
  }

  @Test
  void dissent_is_shown_and_a_no_of_who_decides_blocks() {
    inSigning();
    readAndSign(YOUTH, "youth", Agreement.AGREE_WITH_RESERVATION);
    readAndSign(MOTHER, "caregiver", Agreement.DISAGREE);

    assertThat(life.version(2).orElseThrow().dissent())
        .extracting(SignOff::who)
        .containsExactly(YOUTH, MOTHER);
    assertThat(blockers(activate(COORDINATOR))).contains("signoff.decision_holder");
  }

  @Test
  void from_the_age_of_consent_a_caregiver_signs_only_if_the_young_person_lets_them() {
    var policy = PolicyPack.DEFAULTS.withConsentAge(13);
    inSigning();
    done(read(MOTHER));
    var signed = sign(MOTHER, "caregiver", SigningWay.IN_PERSON, Agreement.AGREE);

    assertThat(PlanLifeDecider.decide(life, signed, policy))
        .isEqualTo(PlanLifeDecision.refuse(PlanLifeRefusal.THE_YOUNG_PERSON_SIGNS_ALONE));
    var joined =
        new SignVersion(
            2,
            MOTHER,
            "caregiver",
            SigningWay.IN_PERSON,
            Agreement.AGREE,
            "",
            Language.EN,
            true,
            COORDINATOR,
            DAY);
    assertThat(PlanLifeDecider.decide(life, joined, policy))
        .isInstanceOf(PlanLifeDecision.Accepted.class);
  }

  @Test
  void of_age_the_young_persons_own_yes_is_enough() {
    var policy = PolicyPack.DEFAULTS.withConsentAge(13);
    inSigning();
    readAndSign(YOUTH, "youth", Agreement.AGREE);
    readAndSign(LEE, "care_coordinator", Agreement.AGREE);

    assertThat(PlanLifeDecider.decide(life, activate(COORDINATOR), policy))
        .isInstanceOf(PlanLifeDecision.Accepted.class);
    assertThat(blockers(activate(COORDINATOR))).contains("signoff.caregiver");
  }

  @Test
  void a_sign_off_can_be_taken_back_any_time_and_the_plan_keeps_running() {
    active();

    done(new WithdrawSignOff(2, MOTHER, "not like this", COORDINATOR, DAY));

    assertThat(status(2)).isEqualTo(PlanStatus.NEEDS_ATTENTION);
    assertThat(life.running()).isPresent();
    assertThat(banner(DAY)).containsExactly("P2 took back their sign-off.");
    assertThat(refused(new WithdrawSignOff(2, MOTHER, "again", COORDINATOR, DAY)))
        .isEqualTo(PlanLifeRefusal.NOTHING_TO_WITHDRAW);
  }

  @Test
  void a_member_who_leaves_or_a_number_that_fails_asks_for_attention_and_the_plan_keeps_running() {
    active();

    done(new SeekAttention(Attention.Cause.MEMBER_LEFT, AUNT, Author.LINE, DAY));
    done(new SeekAttention(Attention.Cause.NUMBER_FAILED, MOTHER, Author.LINE, DAY));
    done(new SeekAttention(Attention.Cause.NUMBER_FAILED, MOTHER, Author.LINE, DAY));

    assertThat(life.running().map(VersionLife::version)).hasValue(2);
    assertThat(life.running().orElseThrow().status().runs()).isTrue();
    assertThat(banner(DAY))
        .containsExactly(
            "N1 is no longer of the team.", "P2 cannot be reached on the number we have.");
  }

  @Test
  void a_corrected_number_needs_no_new_sign_off() {
    active();
    done(new SeekAttention(Attention.Cause.NUMBER_FAILED, MOTHER, Author.LINE, DAY));

    done(
        new SettleAttention(
            Attention.Cause.NUMBER_FAILED, MOTHER, "new number tried", COORDINATOR, DAY));

    assertThat(status(2)).isEqualTo(PlanStatus.ACTIVE);
    assertThat(
            refused(
                new SettleAttention(
                    Attention.Cause.NUMBER_FAILED, MOTHER, "again", COORDINATOR, DAY)))
        .isEqualTo(PlanLifeRefusal.NOTHING_NEEDS_THIS);
  }

  @Test
  void a_new_draft_takes_nothing_from_the_version_that_runs() {
    active();

    done(new ProposeVersion(version(3), TEAM, DAY));

    assertThat(life.running().map(VersionLife::version)).hasValue(2);
    assertThat(banner(DAY)).containsExactly("Version 3 is being written.");
  }

  @Test
  void the_next_active_version_supersedes_the_one_before() {
    active();
    done(new ProposeVersion(version(3), COORDINATOR, DAY));
    done(new SendToTeam(3, TEAM, DAY));
    done(new AskForSignOffs(3, TEAM, DAY));
    done(read(3, MOTHER));
    done(sign(3, MOTHER, "caregiver", SigningWay.IN_PERSON, Agreement.AGREE));
    done(read(3, YOUTH));
    done(sign(3, YOUTH, "youth", SigningWay.IN_PERSON, Agreement.AGREE));
    done(read(3, LEE));
    done(sign(3, LEE, "care_coordinator", SigningWay.IN_PERSON, Agreement.AGREE));

    done(
        new ActivateVersion(
            3, TestPlans.checked(version(3), TestPlans.soundFamily()), COORDINATOR, DAY));

    assertThat(status(2)).isEqualTo(PlanStatus.SUPERSEDED);
    assertThat(life.running().map(VersionLife::version)).hasValue(3);
  }

  @Test
  void a_version_says_the_same_for_ever() {
    done(new ProposeVersion(TestPlans.sound(), TEAM, DAY));
    var other = TestPlans.plan(TestPlans.FOLDER.resolve("broken/known.strengths.yaml"));

    assertThat(refused(new ProposeVersion(other, TEAM, DAY)))
        .isEqualTo(PlanLifeRefusal.VERSION_NEVER_CHANGES);
    assertThat(decided(new ProposeVersion(TestPlans.sound(), TEAM, DAY)))
        .isEqualTo(PlanLifeDecision.accept());
  }

  @Test
  void a_new_version_takes_the_next_number_and_cites_what_it_rests_on() {
    done(new ProposeVersion(TestPlans.sound(), TEAM, DAY));
    var uncited = TestPlans.plan(TestPlans.FOLDER.resolve("broken/basis.cited.yaml"));

    assertThat(refused(new ProposeVersion(version(4), TEAM, DAY)))
        .isEqualTo(PlanLifeRefusal.VERSION_IS_NOT_THE_NEXT);
    assertThat(refused(new ProposeVersion(renumbered(uncited, 3), TEAM, DAY)))
        .isEqualTo(PlanLifeRefusal.VERSION_CITES_NOTHING);
  }

  @Test
  void a_suspended_plan_does_not_run_until_it_is_resumed_with_its_troubles() {
    active();
    done(new SeekAttention(Attention.Cause.MEMBER_LEFT, AUNT, Author.LINE, DAY));
    done(new SuspendPlan("they moved away for the summer", COORDINATOR, DAY));
    assertThat(life.running()).isEmpty();

    done(new ResumePlan(COORDINATOR, DAY));

    assertThat(status(2)).isEqualTo(PlanStatus.NEEDS_ATTENTION);
  }

  @Test
  void a_retired_plan_does_not_run_and_retiring_says_why() {
    active();

    assertThat(refused(new RetirePlan(" ", COORDINATOR, DAY)))
        .isEqualTo(PlanLifeRefusal.REASON_MISSING);
    done(new RetirePlan("the family moved to another line", COORDINATOR, DAY));

    assertThat(life.running()).isEmpty();
  }

  @Test
  void a_plan_past_its_review_keeps_running_with_a_banner() {
    active();

    assertThat(banner(LocalDate.of(2027, 3, 1)))
        .containsExactly("The day to look at this plan again has passed.");
    assertThat(life.running()).isPresent();
  }

  @ParameterizedTest
  @EnumSource(PlanLifeRefusal.class)
  void every_refusal_is_a_sentence_in_both_languages(PlanLifeRefusal refusal) {
    assertThat(refusal.in(Language.EN)).endsWith(".");
    assertThat(refusal.in(Language.ES)).endsWith(".").isNotEqualTo(refusal.in(Language.EN));
  }

  private List<String> banner(LocalDate day) {
    return life.banner(day, Language.EN, PersonId::value);
  }

  private void inSigning() {
    done(new ProposeVersion(TestPlans.sound(), TEAM, DAY));
    done(new SendToTeam(2, TEAM, DAY));
    done(new AskForSignOffs(2, TEAM, DAY));
  }

  private void signedVersion() {
    inSigning();
    readAndSign(YOUTH, "youth", Agreement.AGREE);
    readAndSign(MOTHER, "caregiver", Agreement.AGREE);
    readAndSign(LEE, "care_coordinator", Agreement.AGREE);
  }

  private void active() {
    signedVersion();
    done(activate(COORDINATOR));
  }

  private void readAndSign(PersonId who, String role, Agreement agreement) {
    done(read(who));
    done(sign(who, role, SigningWay.IN_PERSON, agreement));
  }

  private static PlanLifeCommand read(PersonId who) {
    return read(2, who);
  }

  private static PlanLifeCommand read(int version, PersonId who) {
    return new NoteReading(version, who, Reading.How.READ_ALOUD, Language.EN, COORDINATOR, DAY);
  }

  private static PlanLifeCommand sign(
      PersonId who, String role, SigningWay way, Agreement agreement) {
    return sign(2, who, role, way, agreement);
  }

  private static PlanLifeCommand sign(
      int version, PersonId who, String role, SigningWay way, Agreement agreement) {
    return new SignVersion(
        version, who, role, way, agreement, "as I said", Language.EN, false, COORDINATOR, DAY);
  }

  private static PlanLifeCommand activate(Author by) {
    return new ActivateVersion(
        2, TestPlans.checked(TestPlans.sound(), TestPlans.soundFamily()), by, DAY);
  }

  private static CrisisPlan version(int number) {
    return renumbered(TestPlans.sound(), number);
  }

  private static CrisisPlan renumbered(CrisisPlan plan, int number) {
    return TestPlans.renumbered(plan, number);
  }

  private void done(PlanLifeCommand command) {
    switch (decided(command)) {
      case PlanLifeDecision.Accepted(var events) -> {
        log.addAll(events);
        events.forEach(event -> life = life.evolve(event));
      }
      case PlanLifeDecision.Refused refused -> throw new AssertionError(refused.toString());
    }
  }

  private PlanLifeDecision decided(PlanLifeCommand command) {
    return PlanLifeDecider.decide(life, command, PolicyPack.DEFAULTS);
  }

  private PlanLifeRefusal refused(PlanLifeCommand command) {
    return switch (decided(command)) {
      case PlanLifeDecision.Accepted(var events) -> throw new AssertionError(events.toString());
      case PlanLifeDecision.Refused(var why, _) -> why;
    };
  }

  private List<String> blockers(PlanLifeCommand command) {
    return switch (decided(command)) {
      case PlanLifeDecision.Accepted(var events) -> throw new AssertionError(events.toString());
      case PlanLifeDecision.Refused(_, var found) -> found.stream().map(Finding::check).toList();
    };
  }

  private PlanStatus status(int version) {
    return life.version(version).orElseThrow().status();
  }
}
