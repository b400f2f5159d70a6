package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.CallCommand.InviteGuest;
import org.porchlight.incident.DutyCommand.NoteHarmTold;
import org.porchlight.incident.DutyCommand.ReportHarm;
import org.porchlight.incident.Guest.Who;
import org.porchlight.incident.HarmWay;
import org.porchlight.incident.PageCommand.PageSomeone;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Refusal;
import org.porchlight.incident.Resolution.SafeContact;
import org.porchlight.incident.Restriction;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.WalkCommand.ConfirmStep;
import org.porchlight.line.Turned;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PersonId;

/// Someone may be hurting a child: from the report on nothing automatic reaches whom it names, they
/// are asked nothing, and the report is not for everybody (R21, R7).
@DisplayNameGeneration(ReplaceUnderscores.class)
final class HarmReportTest {
  private static final PersonId UNCLE = new PersonId("N1");
  private static final PersonId MOTHER = new PersonId("P2");

  @RegisterExtension final Town town = new Town();

  private final Phone carla = town.phone("+12025550101");
  private final Phone ruben = town.phone("+12025550103");
  private final Phone coach = town.phone("+12025550104");
  private final Phone sam = town.phone("+12025550181");
  private final Phone luz = town.phone("+12025550182");

  @BeforeEach
  void a_crisis_is_walked() {
    carla.texts("please help");
    sam.replies("1");
    town.desk("S1").isAbout("FAM-0007", "P1", "H").allIsCalm();
  }

  @Test
  void whoever_it_names_is_let_go_and_passed_over_and_the_next_is_asked() {
    var desk = town.desk("S1");
    desk.ends(StepOutcome.DID_NOT_WORK).ends(StepOutcome.DID_NOT_WORK);
    assertThat(ruben.texts()).hasSize(1);
    desk.does(new ReportHarm("he told me about his uncle", UNCLE));
    int before = ruben.texts().size();
    desk.does(new PageSomeone(new Recipient.OnTeam(new FamilyId("FAM-0007"), UNCLE)));
    town.wait(Duration.ofMinutes(10));

    assertThat(ruben.texts()).hasSize(before);
    assertThat(ruben.rings()).isFalse();
    assertThat(desk.all("page.suppressed")).contains("N1:suppressed:do_not_contact");
    assertThat(desk.does(new InviteGuest(new Who.TeamMember(UNCLE), "", true)))
        .isInstanceOf(Turned.Refused.class);
  }

  @Test
  void reported_before_his_step_he_is_not_asked_at_all_and_somebody_else_is() {
    var desk = town.desk("S1");
    desk.does(new ReportHarm("he told me about his uncle", UNCLE));
    desk.ends(StepOutcome.DID_NOT_WORK).ends(StepOutcome.DID_NOT_WORK);

    assertThat(desk.step()).isEqualTo("H3");
    assertThat(ruben.texts()).isEmpty();
    assertThat(coach.texts()).hasSize(1);
  }

  @Test
  void who_is_alleged_is_never_asked_to_confirm_and_a_colleague_is() {
    var desk = town.desk("S1");
    desk.does(new ReportHarm("he says she hits him", MOTHER));
    desk.starts("H6", "he cannot stay here tonight");

    assertThat(desk.does(new ConfirmStep(MOTHER)))
        .isInstanceOfSatisfying(
            Turned.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.ANOTHER_PERSON_NEEDED));
    assertThat(luz.texts().getLast()).contains("second staff member is needed");
    luz.replies("1");
    assertThat(desk.step()).isNotEqualTo("none");
  }

  @Test
  void a_telephone_of_whom_it_names_is_not_checked_in_with_automatically() {
    var desk = town.desk("S1");
    desk.does(new ReportHarm("he says she hits him", MOTHER));
    desk.ends(StepOutcome.WORKED);
    desk.calmsDown(SafeContact.BY_TEXT);
    int before = carla.texts().size();
    town.wait(Duration.ofHours(24).plusMinutes(1));

    assertThat(carla.texts()).hasSize(before);
    assertThat(sam.texts().getLast()).contains("follow-up is due");
  }

  @Test
  void that_it_was_told_to_the_authorities_is_kept_with_it_and_goes_nowhere_else() {
    var desk = town.desk("S1");
    desk.does(new ReportHarm("he says she hits him", MOTHER));
    desk.does(new NoteHarmTold(HarmWay.PHONE, null, "R-4711"));
    town.wait(Duration.ofMinutes(40));
    desk.does(new NoteHarmTold(HarmWay.WRITING, null, "R-4711-W"));

    assertThat(desk.all("harm.told")).containsExactly("null:phone:null", "null:writing:null");
    assertThat(town.timeline(desk.incident()))
        .filteredOn(row -> row.type().equals("harm.told"))
        .allMatch(row -> row.restriction() == Restriction.HARM_REPORT);
    assertThat(desk.state().crew().harm().written()).isTrue();
    assertThat(String.join(" ", sam.texts()) + carla.texts() + luz.texts()).doesNotContain("4711");
  }

  @Test
  void it_carries_its_label_wherever_the_log_goes() {
    var desk = town.desk("S1");
    desk.does(new ReportHarm("bruises on both arms", null));

    assertThat(town.timeline(desk.incident()))
        .filteredOn(row -> row.type().equals("harm.reported"))
        .singleElement()
        .satisfies(row -> assertThat(row.restriction()).isEqualTo(Restriction.HARM_REPORT));
    assertThat(String.join(" ", sam.texts()) + carla.texts() + luz.texts())
        .doesNotContain("bruises");
  }
}
