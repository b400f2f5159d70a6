package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.Phase;
import org.porchlight.incident.StepBasis;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.WalkCommand.ConfirmStep;
import org.porchlight.incident.WalkCommand.SecondStep;
import org.porchlight.incident.WalkCommand.StartStep;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.StepId;

/// A step that takes away freedom waits for a yes, and never without end (R7).
@DisplayNameGeneration(ReplaceUnderscores.class)
final class RestrictedStepTest {
  @RegisterExtension final Town town = new Town();

  private final Phone carla = town.phone("+12025550101");
  private final Phone sam = town.phone("+12025550181");
  private final Phone luz = town.phone("+12025550182");
  private final Phone pat = town.phone("+12025550183");

  private Desk walking() {
    carla.texts("please help");
    sam.replies("1");
    return town.desk("S1").isAbout("FAM-0007", "P1", "H").allIsCalm();
  }

  private Desk askingForEmergencyHelp() {
    Desk desk = walking();
    desk.ends(StepOutcome.DID_NOT_WORK);
    desk.starts("H7", "he has left the house");
    return desk;
  }

  @Test
  void a_night_away_from_home_waits_for_his_mothers_yes() {
    Desk desk = walking();
    desk.ends(StepOutcome.DID_NOT_WORK);
    desk.starts("H6", "Ruben offers it");
    assertThat(desk.step()).isNotEqualTo("H6");
    assertThat(desk.state().phase()).isEqualTo(Phase.WAITING);

    desk.does(new ConfirmStep(new PersonId("P2")));

    assertThat(desk.step()).isEqualTo("H6");
  }

  @Test
  void what_the_family_asked_for_before_any_question_is_still_their_wish_behind_the_gate() {
    carla.texts("please help");
    sam.replies("1");
    Desk desk = town.desk("S1").isAbout("FAM-0007", "P1", "H");
    desk.does(new StartStep(new StepId("H6"), StepBasis.FAMILY_ASKED, "", null));
    assertThat(desk.state().walk().gate()).isNotNull();

    desk.does(new ConfirmStep(new PersonId("P2")));

    assertThat(desk.step()).isEqualTo("H6");
    assertThat(desk.state().walk().running().orElseThrow().started().basis())
        .isEqualTo(StepBasis.FAMILY_ASKED);
  }

  @Test
  void emergency_help_waits_for_her_yes_and_for_a_second_pair_of_eyes() {
    Desk desk = askingForEmergencyHelp();
    assertThat(luz.texts().getLast()).contains("second staff member is needed");

    desk.does(new ConfirmStep(new PersonId("P2")));
    assertThat(desk.step()).isNotEqualTo("H7");
    town.tap("S2", desk.incident(), new SecondStep());

    assertThat(desk.step()).isEqualTo("H7");
    assertThat(desk.types()).contains("gate.opened", "step.confirmed", "step.seconded");
  }

  @Test
  void after_three_minutes_the_supervisor_stands_in_and_her_yes_is_enough() {
    Desk desk = askingForEmergencyHelp();
    town.wait(Duration.ofMinutes(3).plusSeconds(5));
    assertThat(pat.texts()).isNotEmpty();
    assertThat(desk.types()).contains("gate.stood_in");

    town.tap("S3", desk.incident(), new SecondStep());

    assertThat(desk.step()).isEqualTo("H7");
  }

  @Test
  void after_three_more_one_may_go_on_with_a_reason_and_it_is_flagged() {
    Desk desk = askingForEmergencyHelp();
    town.wait(Duration.ofMinutes(6).plusSeconds(10));
    assertThat(desk.types()).contains("gate.lifted");
    assertThat(desk.step()).isNotEqualTo("H7");

    desk.starts("H7", "nobody answers and he is on the road");

    assertThat(desk.step()).isEqualTo("H7");
    assertThat(desk.state().walk().running().orElseThrow().started().flagged()).isTrue();
  }

  @Test
  void a_family_that_asks_for_it_waits_for_nobody() {
    Desk desk = walking();
    desk.does(new StartStep(new StepId("H7"), StepBasis.FAMILY_ASKED, "", null));

    assertThat(desk.step()).isEqualTo("H7");
    assertThat(desk.types()).doesNotContain("gate.opened");
  }

  @Test
  void one_reply_overrides_gate_and_order_where_there_is_danger() {
    Desk desk = walking();
    sam.replies("9");

    assertThat(desk.step()).isEqualTo("H7");
    assertThat(desk.types()).doesNotContain("gate.opened").contains("danger.overridden");
  }
}
