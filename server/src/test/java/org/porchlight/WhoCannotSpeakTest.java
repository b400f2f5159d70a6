package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.DutyCommand.CallSupervisor;
import org.porchlight.incident.DutyCommand.DecideWelfareCheck;
import org.porchlight.incident.Refusal;
import org.porchlight.incident.Task;
import org.porchlight.incident.WalkCommand.OverrideDanger;
import org.porchlight.line.Turned;

/// Those who cannot speak: a key, a code word, silence, a relay (R10).
@DisplayNameGeneration(ReplaceUnderscores.class)
final class WhoCannotSpeakTest {
  private static final Duration SILENCE = Duration.ofMinutes(6);

  @RegisterExtension final Town town = new Town();

  private final Phone carla = town.phone("+12025550101");
  private final Phone relay = town.phone("+12025550163");
  private final Phone tobe = town.phone("+12025550161");
  private final Phone sam = town.phone("+12025550181");
  private final Phone pat = town.phone("+12025550183");

  @Test
  void a_silent_line_is_never_ended_by_us_with_staff_or_without() {
    carla.calls();
    carla.presses("5");
    town.wait(Duration.ofMinutes(20));
    assertThat(carla.onCall()).isTrue();

    sam.calls(Town.PAGES);
    sam.presses("246801#");
    town.wait(Duration.ofMinutes(30));
    assertThat(carla.with()).containsExactly("+12025550181");
    sam.hangsUp();
    town.wait(Duration.ofMinutes(20));

    assertThat(carla.onCall()).isTrue();
    assertThat(town.state(town.onlyIncident()).contacts().onLine()).hasSize(1);
  }

  @Test
  void who_cannot_say_the_message_they_wanted_to_leave_is_not_hung_up_on() {
    carla.calls();
    town.wait(Duration.ofSeconds(140));
    carla.presses("#");
    town.wait(Duration.ofSeconds(60));

    assertThat(carla.onCall()).isTrue();
    assertThat(town.state(town.onlyIncident()).contacts().onLine()).hasSize(1);
  }

  @Test
  void a_code_word_is_told_to_staff_behind_their_PIN_and_to_nobody_else() {
    carla.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
    sam.presses("*");
    assertThat(sam.said()).doesNotContain("cinnamon");
    sam.presses("246801#");
    town.wait(Duration.ofSeconds(10));

    assertThat(sam.said()).contains("If they say cinnamon, it is not safe to talk");
    assertThat(carla.said()).doesNotContain("cinnamon");
  }

  @Test
  void staff_hear_that_somebody_talks_through_a_relay() {
    relay.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(14));
    assertThat(sam.said()).contains("through a relay");

    assertThat(relay.with()).containsExactly("+12025550181");
    assertThat(relay.said()).doesNotContain("relay");
  }

  @Test
  void a_thread_silent_after_a_sign_of_danger_is_called_by_staff_and_the_supervisor_decides() {
    carla.texts("he has a knife");
    sam.replies("1");
    var desk = town.desk("S1");
    desk.does(new OverrideDanger("weapon_in_hand"));
    town.wait(SILENCE);

    assertThat(sam.texts()).anyMatch(text -> text.contains("Please call them back"));
    assertThat(pat.texts()).anyMatch(text -> text.contains("supervisor needed now"));
    assertThat(carla.rings()).isFalse();
    assertThat(desk.state().contacts().callbackBy()).isNotNull();
    assertThat(desk.state().messages().tasks()).contains(Task.WELFARE_CHECK);

    assertThat(desk.does(new DecideWelfareCheck(true, "I think so")))
        .isInstanceOfSatisfying(
            Turned.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.ONLY_A_SUPERVISOR));
    town.desk("S3").does(new DecideWelfareCheck(true, "no answer, a knife in the house"));
    assertThat(desk.all("welfare_check.decided")).containsExactly("null:asked:null");
    assertThat(sam.texts().getLast()).contains("the supervisor decided");
  }

  @Test
  void where_somebody_else_hears_that_telephone_staff_are_told_not_to_call() {
    tobe.texts("please come");
    sam.replies("1");
    town.desk("S1").does(new OverrideDanger("serious_injury"));
    town.wait(SILENCE);

    assertThat(sam.texts()).anyMatch(text -> text.contains("Do not call"));
    assertThat(sam.texts()).noneMatch(text -> text.contains("Please call them back"));
    assertThat(pat.texts()).anyMatch(text -> text.contains("supervisor needed now"));
    assertThat(tobe.rings()).isFalse();
  }

  @Test
  void a_supervisor_decides_by_key_as_well() {
    carla.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
    town.desk("S1").does(new CallSupervisor("they do not answer"));
    pat.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
    pat.presses("*").presses("246803#");
    town.wait(Duration.ofSeconds(4));
    pat.presses("07");
    town.wait(Duration.ofSeconds(4));

    assertThat(town.desk("S3").all("welfare_check.decided")).containsExactly("null:asked:null");
  }
}
