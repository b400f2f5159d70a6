package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.ContactCommand.PlaceCallback;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.SubjectCommand.ChooseScenario;
import org.porchlight.incident.SubjectCommand.ChooseYouth;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.ScenarioId;

/// A mother calls; what each phone hears and does, from the greeting to the private ear.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class CallFlowTest {
  @RegisterExtension final Town town = new Town();

  private final Phone carla = town.phone("+12025550101");
  private final Phone sam = town.phone("+12025550181");
  private final Phone backup = town.phone("+12025550182");

  @Test
  void a_caller_hears_a_greeting_and_the_way_out_and_then_the_truth_while_staff_are_rung() {
    carla.calls();
    town.wait(Duration.ofSeconds(30));

    assertThat(String.join(" ", carla.heard())).contains("You are not alone", "9 1 1", "press 5");
    assertThat(String.join(" ", carla.heard())).contains("calling the first person");
    assertThat(sam.texts()).hasSize(1);
  }

  @Test
  void a_responder_who_presses_the_spoken_digit_is_connected_with_the_caller() {
    carla.calls();
    town.wait(Duration.ofSeconds(2));
    assertThat(sam.rings()).isTrue();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));

    assertThat(sam.with()).contains("+12025550101");
    assertThat(carla.with()).contains("+12025550181");
    assertThat(town.timeline(town.onlyIncident())).extracting("type").contains("contact.answered");
  }

  @Test
  void a_voicemail_never_joins() {
    sam.behaves("voicemail");
    carla.calls();
    town.wait(Duration.ofSeconds(40));

    assertThat(sam.with()).isEmpty();
    assertThat(town.state(town.onlyIncident()).crew().lead()).isNull();
    assertThat(backup.texts()).hasSize(1);
  }

  @Test
  void two_staff_press_and_the_second_learns_who_has_it() {
    carla.calls();
    town.wait(Duration.ofSeconds(20));
    sam.answers();
    town.wait(Duration.ofSeconds(10));
    backup.answers();
    town.wait(Duration.ofSeconds(4));
    String backupsDigit = backup.spokenDigit();
    sam.pressesTheSpokenDigit();
    backup.pressesIfStillThere(backupsDigit);
    town.wait(Duration.ofSeconds(4));

    assertThat(town.state(town.onlyIncident()).crew().lead()).hasToString("S1");
    assertThat(backup.with()).isEmpty();
    assertThat(backup.texts().getLast()).contains("S1 has it");
  }

  @Test
  void a_caller_who_hangs_up_and_calls_back_meets_the_same_incident() {
    carla.calls();
    town.wait(Duration.ofSeconds(3));
    IncidentId first = town.onlyIncident();
    carla.hangsUp();
    town.wait(Duration.ofSeconds(20));
    assertThat(town.timeline(first)).extracting("type").contains("contact.left");
    carla.calls();
    town.wait(Duration.ofSeconds(3));

    assertThat(town.onlyIncident()).isEqualTo(first);
  }

  @Test
  void a_withheld_caller_gets_an_incident_of_their_own() {
    town.phone("+12025550190").callsWithheld();
    town.wait(Duration.ofSeconds(3));

    assertThat(town.state(town.onlyIncident()).contacts().all().getFirst().from()).isNull();
  }

  @Test
  void nobody_accepts_by_the_limit_and_the_caller_is_offered_988_or_a_message() {
    carla.calls();
    town.wait(Duration.ofSeconds(150));

    assertThat(String.join(" ", carla.heard())).contains("To talk with 9 8 8 now, press star");
    assertThat(carla.onCall()).isTrue();
    assertThat(town.state(town.onlyIncident()).contacts().callbackBy()).isNotNull();
  }

  @Test
  void the_private_ear_reads_the_step_after_a_PIN_and_the_caller_hears_still_here() {
    carla.calls();
    town.wait(Duration.ofSeconds(2));
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
    IncidentId incident = town.onlyIncident();
    town.tap("S1", incident, new ChooseYouth(new FamilyId("FAM-0007"), new PersonId("P1")));
    town.tap("S1", incident, new ChooseScenario(new ScenarioId("H")));

    sam.presses("*");
    town.wait(Duration.ofSeconds(5));
    sam.presses("246801#");
    town.wait(Duration.ofSeconds(6));
    assertThat(String.join(" ", sam.heard())).contains("safety questions");
    sam.presses("4");
    town.wait(Duration.ofSeconds(25));

    assertThat(town.state(incident).walk().running().orElseThrow().started().step())
        .hasToString("H1");
    assertThat(String.join(" ", sam.heard())).contains("is everyone safe this minute");
    assertThat(String.join(" ", carla.heard()))
        .contains("still here")
        .doesNotContain("is everyone safe this minute");
  }

  @Test
  void who_cannot_talk_answers_yes_and_no_by_key_and_staff_are_told() {
    carla.calls();
    carla.presses("5");
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
    carla.presses("*");
    carla.presses("1");
    town.wait(Duration.ofSeconds(6));
    assertThat(String.join(" ", carla.heard())).contains("We have your answer");
    assertThat(carla.with()).containsExactly("+12025550181");

    sam.presses("*");
    sam.presses("246801#");
    town.wait(Duration.ofSeconds(6));
    assertThat(String.join(" ", sam.heard())).contains("Their last answer was yes");
    assertThat(town.desk("S1").all("contact.keyed")).containsExactly("null:yes:null");
  }

  @Test
  void a_tap_calls_her_back_as_the_line_and_she_hears_nothing_before_she_presses_a_key() {
    carla.texts("please help");
    sam.replies("1");
    town.desk("S1").does(new PlaceCallback());
    assertThat(sam.rings()).isTrue();
    assertThat(carla.rings()).isFalse();
    sam.answersAndPressesTheSpokenDigit();
    assertThat(carla.rings()).isTrue();
    carla.answers();
    assertThat(String.join(" ", carla.heard())).doesNotContain("Harbor", "Mateo");
    carla.presses("1");
    town.wait(Duration.ofSeconds(6));

    assertThat(carla.with()).containsExactly("+12025550181");
    assertThat(town.desk("S1").types())
        .containsSubsequence("callback.placed", "callback.joined", "contact.rejoined");
  }
}
