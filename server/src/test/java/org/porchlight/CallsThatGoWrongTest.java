package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.StepOutcome;

/// Lines that die, keys that are missed or doubled, machines that pick up, reports that come the
/// wrong way round: whoever called is with a person in the end all the same.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class CallsThatGoWrongTest {
  private static final Duration A_MOMENT = Duration.ofSeconds(6);

  @RegisterExtension final Town town = new Town();

  private final Phone carla = town.phone("+12025550101");
  private final Phone sam = town.phone("+12025550181");
  private final Phone backup = town.phone("+12025550182");
  private final Phone ruben = town.phone("+12025550103");

  @Test
  void a_call_that_is_screened_first_or_mistyped_is_asked_again_and_never_hung_up_on() {
    carla.calls();
    // An assistant picks up, asks who is calling, and says nothing more for a while.
    sam.answers();
    String digit = sam.spokenDigit();
    town.wait(Duration.ofSeconds(9));
    sam.presses(digit.equals("9") ? "8" : "9");
    town.wait(A_MOMENT);
    assertThat(sam.onCall()).isTrue();
    assertThat(carla.with()).isEmpty();
    assertThat(sam.heard())
        .filteredOn(words -> words.contains("Press " + digit))
        .hasSizeGreaterThan(1);

    sam.presses(digit);
    town.wait(A_MOMENT);
    assertThat(carla.with()).containsExactly("+12025550181");
  }

  @Test
  void a_key_that_arrives_twice_or_not_at_all_connects_in_the_end() {
    town.fault("dtmf-lost", sam.number());
    carla.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(A_MOMENT);
    assertThat(carla.with()).isEmpty();
    assertThat(sam.onCall()).isTrue();

    town.noFaults();
    town.fault("dtmf-doubled", sam.number());
    sam.pressesTheSpokenDigit();
    town.wait(A_MOMENT);
    assertThat(carla.with()).containsExactly("+12025550181");
    assertThat(town.desk("S1").all("page.acknowledged")).hasSize(1);
  }

  @Test
  void a_line_that_dies_as_it_is_connected_leaves_the_caller_company_and_somebody_is_looked_for() {
    town.fault("call-drops-when-joined", sam.number());
    carla.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(A_MOMENT);
    assertThat(sam.onCall()).isFalse();
    assertThat(carla.onCall()).isTrue();
    town.noFaults();
    town.wait(Duration.ofSeconds(32));

    assertThat(carla.said()).contains("still here with you");
    Phone next = sam.rings() ? sam : backup;
    next.answersAndPressesTheSpokenDigit();
    town.wait(A_MOMENT);
    assertThat(carla.with()).containsExactly(next.number());
  }

  @Test
  void the_end_of_the_talk_told_before_the_last_one_left_loses_nobody() {
    town.fault("conference-end-first", "all");
    carla.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(A_MOMENT);
    carla.hangsUp();
    sam.hangsUp();
    town.wait(A_MOMENT);
    Desk desk = town.desk("S1");
    assertThat(desk.state().contacts().onLine()).isEmpty();
    assertThat(desk.types()).contains("contact.left");

    carla.calls();
    town.wait(A_MOMENT);
    Phone next = sam.rings() ? sam : backup;
    next.answersAndPressesTheSpokenDigit();
    town.wait(A_MOMENT);
    assertThat(carla.with()).containsExactly(next.number());
    assertThat(town.open()).hasSize(1);
  }

  @Test
  void something_that_picks_up_and_says_nothing_is_nobody_and_the_next_is_called() {
    town.fault("call-ghost", sam.number());
    carla.calls();
    town.wait(Duration.ofSeconds(40));

    assertThat(town.desk("S1").state().crew().lead()).isNull();
    assertThat(carla.with()).isEmpty();
    assertThat(backup.rings()).isTrue();
  }

  @Test
  void a_text_of_which_the_carrier_says_nothing_at_all_is_followed_by_a_call() {
    carla.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(A_MOMENT);
    Desk desk = town.desk("S1").isAbout("FAM-0007", "P1", "H").allIsCalm();
    town.fault("rest-503", "Messages.json");
    desk.ends(StepOutcome.DID_NOT_WORK).ends(StepOutcome.DID_NOT_WORK);
    assertThat(ruben.texts()).isEmpty();
    town.wait(Duration.ofSeconds(16));

    assertThat(ruben.rings()).isTrue();
    ruben.answersAndPressesTheSpokenDigit();
    assertThat(desk.all("page.acknowledged")).contains("N1:acknowledged:null");
  }
}
