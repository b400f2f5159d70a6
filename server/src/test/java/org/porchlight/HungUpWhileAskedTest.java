package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.CallCommand.InviteGuest;
import org.porchlight.incident.Guest.Who;
import org.porchlight.incident.StepOutcome;
import org.porchlight.plan.PhoneNumber;

/// Somebody is asked something and hangs up: whoever else is there is not left to it, and the case
/// says what happened.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class HungUpWhileAskedTest {
  private static final Duration A_MOMENT = Duration.ofSeconds(8);

  @RegisterExtension final Town town = new Town();

  private final Phone carla = town.phone("+12025550101");
  private final Phone ruben = town.phone("+12025550103");
  private final Phone interpreter = town.phone("+12025550195");
  private final Phone sam = town.phone("+12025550181");
  private final Phone luz = town.phone("+12025550182");
  private final Phone pat = town.phone("+12025550183");

  private void carlaTalksWithSam() {
    carla.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(A_MOMENT);
    assertThat(carla.with()).containsExactly(sam.number());
  }

  /// Somebody has the family in the end, by a call back that reaches her.
  private void somebodyCallsHerBack() {
    sam.answersAndPressesTheSpokenDigit();
    town.wait(A_MOMENT);
    assertThat(sam.said()).contains("Press 3 to call them back");
    sam.presses("3");
    town.wait(A_MOMENT);
    assertThat(carla.rings()).isTrue();
  }

  @Test
  void a_caller_who_goes_while_the_languages_are_offered_is_called_back() {
    carla.calls();
    town.wait(Duration.ofSeconds(2));
    carla.hangsUp();
    somebodyCallsHerBack();
  }

  @Test
  void so_is_one_who_goes_right_after_choosing_a_language() {
    carla.calls();
    carla.presses("2");
    carla.hangsUp();
    somebodyCallsHerBack();
  }

  @Test
  void so_is_one_who_cannot_speak_and_goes_in_the_middle_of_yes_and_no() {
    carla.calls();
    carla.presses("5");
    town.wait(Duration.ofSeconds(3));
    carla.hangsUp();
    town.wait(Duration.ofSeconds(2));
    assertThat(sam.rings()).isTrue();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(A_MOMENT);
    assertThat(town.state(town.onlyIncident()).contacts().all().getFirst().silent()).isTrue();
    assertThat(sam.onCall()).isTrue();
  }

  @Test
  void one_who_goes_while_a_message_is_asked_for_is_owed_a_call_as_if_it_had_been_left() {
    for (Phone phone : new Phone[] {sam, luz, pat}) {
      phone.behaves("no-answer");
    }
    carla.calls();
    town.wait(Duration.ofSeconds(135));
    carla.presses("#");
    town.wait(Duration.ofSeconds(1));
    carla.hangsUp();
    town.wait(Duration.ofSeconds(5));

    var incident = town.state(town.onlyIncident());
    assertThat(incident.contacts().callbackBy()).isNotNull();
    assertThat(incident.pages().open()).isNotEmpty();
    sam.behaves("manual");
    town.wait(Duration.ofMinutes(3));
    assertThat(sam.texts()).anyMatch(text -> text.contains("call"));
  }

  @Test
  void staff_who_go_while_the_digit_is_asked_for_have_not_said_yes_and_the_next_is_asked() {
    carla.calls();
    sam.answers();
    town.wait(Duration.ofSeconds(2));
    sam.hangsUp();
    town.wait(Duration.ofSeconds(3));
    assertThat(town.desk("S1").all("page.undelivered")).contains("S1:undelivered:no_person");
    town.wait(Duration.ofSeconds(26));

    assertThat(luz.rings()).isTrue();
    assertThat(town.state(town.onlyIncident()).crew().lead()).isNull();
  }

  @Test
  void staff_who_go_while_their_pin_is_asked_for_leave_nobody_on_hold() {
    carlaTalksWithSam();
    sam.presses("*");
    town.wait(Duration.ofSeconds(2));
    sam.hangsUp();
    town.wait(Duration.ofSeconds(10));
    assertThat(carla.said()).contains("You are still connected. We are getting a person");
    assertThat(town.state(town.onlyIncident()).crew().privateEar()).isNull();
    town.wait(Duration.ofSeconds(30));
    sam.answersAndPressesTheSpokenDigit();
    town.wait(A_MOMENT);
    assertThat(carla.with()).containsExactly(sam.number());
  }

  @Test
  void an_uncle_who_goes_while_the_brief_is_read_is_asked_again_and_whoever_leads_knows() {
    carla.texts("please help");
    sam.replies("1");
    Desk desk = town.desk("S1");
    desk.isAbout("FAM-0007", "P1", "H")
        .allIsCalm()
        .ends(StepOutcome.DID_NOT_WORK)
        .ends(StepOutcome.DID_NOT_WORK);
    town.wait(Duration.ofSeconds(150));
    assertThat(ruben.rings()).isTrue();
    ruben.answers();
    town.wait(Duration.ofSeconds(1));
    ruben.hangsUp();
    town.wait(Duration.ofSeconds(6));

    assertThat(desk.all("page.undelivered")).isNotEmpty();
    assertThat(desk.all("page.acknowledged")).noneMatch(row -> row.startsWith("N1"));
    town.wait(Duration.ofMinutes(12));
    assertThat(sam.texts()).anyMatch(text -> text.contains("nobody else for this step"));
  }

  @Test
  void a_guest_who_goes_while_the_brief_is_read_is_missed_and_the_caller_is_taken_back() {
    carlaTalksWithSam();
    town.desk("S1")
        .does(new InviteGuest(new Who.Outside(new PhoneNumber("+12025550195")), "", false));
    interpreter.answers();
    town.wait(Duration.ofSeconds(2));
    interpreter.hangsUp();
    town.wait(Duration.ofSeconds(10));

    assertThat(town.desk("S1").types()).contains("guest.missed");
    assertThat(sam.texts()).anyMatch(text -> text.contains("who you asked to join did not come"));
    assertThat(carla.with()).containsExactly(sam.number());
    assertThat(carla.call().orElseThrow().getBoolean("held")).isFalse();
  }
}
